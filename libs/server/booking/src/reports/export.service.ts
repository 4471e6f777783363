import { Inject, Injectable } from '@nestjs/common';
import type { EventId, UserId } from '@ringside/kernel';
import type { Sheet, SheetCell } from '@ringside/server/platform';
import { People, type PersonName } from '@ringside/server/ports';
import { type ExportedOrder, type ExportedTicket, ExportRepository } from './export.repository';

type Names = ReadonlyMap<UserId, PersonName>;
/** How a cell is read of a row. Amounts are in minor units until the file is written. */
type Column<Row> = readonly [name: string, read: (row: Row, names: Names) => SheetCell, isAmount?: 'amount'];

const NOBODY = { name: '', username: '' } as const;
const person = (names: Names, id: UserId | null) => (id && names.get(id)) ?? NOBODY;

const orderColumns = (zone: string): readonly Column<ExportedOrder>[] => [
  ['order', ({ code }) => code],
  ['state', ({ state }) => state],
  ['buyer', ({ buyer }, names) => person(names, buyer).name],
  ['username', ({ buyer }, names) => person(names, buyer).username],
  ['provider', ({ provider }) => provider],
  ['channel', ({ channel }) => channel],
  ['tickets', ({ tickets }) => tickets],
  ['seats', ({ seats }) => seats],
  ['currency', ({ currency }) => currency],
  ['total', ({ total }) => total, 'amount'],
  ['tax', ({ tax }) => tax, 'amount'],
  ['paid', ({ paid }) => paid, 'amount'],
  ['refunded', ({ refunded }) => refunded, 'amount'],
  [`ordered (${zone})`, ({ ordered }) => ordered[0]],
  ['ordered (UTC)', ({ ordered }) => ordered[1]],
  [`confirmed (${zone})`, ({ confirmed }) => confirmed?.[0] ?? null],
  ['confirmed (UTC)', ({ confirmed }) => confirmed?.[1] ?? null],
  ['attention', ({ attention }) => attention],
];

const ticketColumns = (zone: string): readonly Column<ExportedTicket>[] => [
  ['ticket', ({ ticketId }) => ticketId],
  ['order', ({ order }) => order],
  ['state', ({ state }) => state],
  ['type', ({ type }) => type],
  ['category', ({ category }) => category],
  ['place', ({ place }) => place],
  ['currency', ({ currency }) => currency],
  ['price', ({ price }) => price, 'amount'],
  ['tax', ({ tax }) => tax, 'amount'],
  ['bearer', ({ bearer }, names) => person(names, bearer).name],
  ['username', ({ bearer }, names) => person(names, bearer).username],
  ['participant', ({ participant, participantName }, names) => participantName ?? person(names, participant).name],
  [`issued (${zone})`, ({ issued }) => issued[0]],
  ['issued (UTC)', ({ issued }) => issued[1]],
  [`arrived (${zone})`, ({ arrived }) => arrived?.[0] ?? null],
  ['arrived (UTC)', ({ arrived }) => arrived?.[1] ?? null],
];

/** Orders and tickets as tables of a spreadsheet. */
@Injectable()
export class ExportService {
  constructor(
    private readonly lists: ExportRepository,
    @Inject(People) private readonly people: People,
  ) {}

  async orders(eventId: EventId, zone: string): Promise<Sheet> {
    const rows = await this.lists.orders(eventId, zone);
    return tableOf('Orders', orderColumns(zone), rows, await this.names(rows.map(({ buyer }) => buyer)));
  }

  async tickets(eventId: EventId, zone: string): Promise<Sheet> {
    const rows = await this.lists.tickets(eventId, zone);
    const ids = rows.flatMap(({ bearer, participant }) => (participant ? [bearer, participant] : [bearer]));
    return tableOf('Tickets', ticketColumns(zone), rows, await this.names(ids));
  }

  private names(ids: readonly UserId[]): Promise<Names> {
    return this.people.names([...new Set(ids)]);
  }
}

function tableOf<Row extends { readonly currency: string }>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  names: Names,
): Sheet {
  const places = placesOf(rows[0]?.currency ?? 'EUR'); // an event has one currency
  const cellOf = (row: Row, [, read, isAmount]: Column<Row>) => {
    const cell = read(row, names);
    return isAmount && typeof cell === 'number' ? cell / 10 ** places : cell;
  };
  return {
    name,
    columns: columns.map(([title, , isAmount]) => ({ name: title, ...(isAmount ? { places } : {}) })),
    rows: rows.map((row) => columns.map((column) => cellOf(row, column))),
  };
}

const placesOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
