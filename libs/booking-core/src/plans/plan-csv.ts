import { parseCsv } from './parse-csv';
import { boothOf } from './plan-blocks';
import {
  isBooth,
  type PlanDocument,
  type PlanRow,
  type PlanSeat,
  type PlanSection,
  type PlanTable,
  type SeatBearer,
  seatsOf,
} from './plan-document';

const COLUMNS = [
  'key',
  'floor',
  'section',
  'row',
  'seat',
  'x',
  'y',
  'category',
  'accessible',
  'companion_of',
  'obstructed',
  'power',
  'ports',
  'desk',
  'booth_width',
  'booth_height',
] as const;
type Column = (typeof COLUMNS)[number];
type Line = Readonly<Record<Column, string>>;

/** All seats as a table. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
export function writeSeatsCsv(document: PlanDocument): string {
  const names = new Map(document.categories.map(({ key, name }) => [key, name]));
  const lines = [[...COLUMNS] as string[]];
  for (const { floor, section, bearer, seat } of seatsOf(document)) {
    const facts: Record<Column, string | number> = {
      key: seat.key,
      floor: floor.name,
      section: section.name,
      row: bearer.name,
      seat: seat.name,
      x: section.x + bearer.x + seat.x,
      y: section.y + bearer.y + seat.y,
      category: names.get(seat.category ?? '') ?? '',
      accessible: seat.accessible ? 1 : '',
      companion_of: seat.companionOf ?? '',
      obstructed: seat.obstructed ? 1 : '',
      power: seat.power ?? '',
      ports: seat.ports ?? '',
      desk: seat.desk ?? '',
      ...boothSides(bearer),
    };
    lines.push(COLUMNS.map((column) => cellOf(facts[column])));
  }
  return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function boothSides(bearer: SeatBearer): Pick<Record<Column, string | number>, 'booth_width' | 'booth_height'> {
  if (!isBooth(bearer)) return { booth_width: '', booth_height: '' };
  return { booth_width: bearer.width, booth_height: bearer.height };
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^['=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export interface CsvMistake {
  /** Lines are counted from 1, with the head. */
  readonly line: number;
  readonly what: 'columns' | 'number' | 'category' | 'missing';
  readonly value: string;
}

/**
 * A table of seats laid over a plan: seats that it has, by their key, get what the table says; others are added in their
 * section and row. Seats that the table does not name stay as they are.
 */
export function readSeatsCsv(text: string, document: PlanDocument): { document: PlanDocument; mistakes: CsvMistake[] } {
  const [head = [], ...body] = parseCsv(text);
  const missing = (['key', 'section', 'row', 'seat', 'x', 'y'] as const).filter((column) => !head.includes(column));
  if (missing.length > 0) return { document, mistakes: missing.map((value) => ({ line: 1, what: 'columns', value })) };
  const reading = new Reading(document);
  body.forEach((cells, at) => {
    if (cells.length === 1 && cells[0] === '') return;
    const line = Object.fromEntries(
      COLUMNS.map((column) => [column, cells[head.indexOf(column)] ?? '']),
    ) as unknown as Line;
    reading.take(line, at + 2);
  });
  return { document: reading.mistakes.length > 0 ? document : reading.result(), mistakes: reading.mistakes };
}

type BoothSize = Pick<PlanTable, 'width' | 'height'>;

/** What a line says of a seat; `booth` where it is one. */
interface Told {
  readonly line: Line;
  readonly facts: Omit<PlanSeat, 'x' | 'y'>;
  readonly x: number;
  readonly y: number;
  readonly booth: BoothSize | undefined;
}

class Reading {
  readonly mistakes: CsvMistake[] = [];
  private readonly seats = new Map<string, Told>();
  private readonly categories: ReadonlyMap<string, string>;

  constructor(private readonly document: PlanDocument) {
    this.categories = new Map(document.categories.map(({ key, name }) => [name, key]));
  }

  take(line: Line, no: number): void {
    const category = this.categoryOf(line, no);
    for (const column of ['key', 'section'] as const)
      if (line[column] === '') this.mistakes.push({ line: no, what: 'missing', value: column });
    const [x = 0, y = 0, power, ports, desk] = (['x', 'y', 'power', 'ports', 'desk'] as const).map((column) =>
      this.numberOf(line, no, column),
    );
    const facts = {
      key: line.key,
      name: line.seat,
      ...present({ category, power, ports, desk }),
      ...(isYes(line.accessible) ? { accessible: true } : {}),
      ...(line.companion_of === '' ? {} : { companionOf: line.companion_of }),
      ...(isYes(line.obstructed) ? { obstructed: true } : {}),
    };
    const [width, height] = (['booth_width', 'booth_height'] as const).map((side) => this.numberOf(line, no, side));
    const booth = width !== undefined && height !== undefined ? { width, height } : undefined;
    this.seats.set(line.key, { line, facts, x, y, booth });
  }

  private categoryOf({ category: name }: Line, no: number): string | undefined {
    const category = this.categories.get(name);
    if (name !== '' && category === undefined) this.mistakes.push({ line: no, what: 'category', value: name });
    return category;
  }

  private numberOf(line: Line, no: number, column: Column): number | undefined {
    if (line[column] === '') return undefined;
    const value = Number(line[column]);
    if (Number.isFinite(value)) return value;
    this.mistakes.push({ line: no, what: 'number', value: line[column] });
    return undefined;
  }

  result(): PlanDocument {
    const floors = this.document.floors.map((floor) => ({
      ...floor,
      sections: floor.sections.map((section) => ({
        ...section,
        rows: section.rows.map((row) => ({ ...row, seats: this.known(row.seats, section, row) })),
        tables: section.tables.map((table) =>
          isBooth(table)
            ? this.knownBooth(table, section)
            : { ...table, seats: this.known(table.seats, section, table) },
        ),
      })),
    }));
    const [first, ...others] = floors;
    if (!first || this.seats.size === 0) return { ...this.document, floors };
    return { ...this.document, floors: [{ ...first, sections: this.withNew(first.sections) }, ...others] };
  }

  /** A booth is moved, sized and named as itself. */
  private knownBooth(booth: PlanTable, section: { x: number; y: number }): PlanTable {
    const told = this.seats.get(booth.seats[0]?.key ?? '');
    if (!told) return booth;
    const { x, y } = told;
    const seats = this.known(booth.seats, { x, y }, { x: 0, y: 0 }).map((seat) => ({ ...seat, name: '' }));
    return { ...booth, ...told.booth, name: told.line.row, x: x - section.x, y: y - section.y, seats };
  }

  private known(
    seats: readonly PlanSeat[],
    section: { x: number; y: number },
    bearer: { x: number; y: number },
  ): PlanSeat[] {
    return seats.map((seat) => {
      const told = this.seats.get(seat.key);
      if (!told) return seat;
      this.seats.delete(seat.key);
      const place = { x: told.x - section.x - bearer.x, y: told.y - section.y - bearer.y };
      return { ...present({ rotation: seat.rotation, pretix: seat.pretix }), ...told.facts, ...place };
    });
  }

  /** What is left are seats that the plan did not have. */
  private withNew(sections: readonly PlanSection[]): PlanSection[] {
    const all = [...sections];
    for (const told of this.seats.values()) {
      const { section: name } = told.line;
      const at = all.findIndex((each) => each.name === name);
      const section = all[at] ?? { key: `csv-${name}`, name, x: 0, y: 0, rows: [], tables: [], decorations: [] };
      all[at < 0 ? all.length : at] = told.booth ? withBooth(section, told, told.booth) : withSeat(section, told);
    }
    return all;
  }
}

function withBooth(section: PlanSection, { line, facts, x, y }: Told, size: BoothSize): PlanSection {
  const place = { x: x - section.x, y: y - section.y, ...size };
  return { ...section, tables: [...section.tables, boothOf(`${line.key}-booth`, line.row, place, facts)] };
}

function withSeat(section: PlanSection, { line, facts, x, y }: Told): PlanSection {
  const rowAt = section.rows.findIndex(({ name }) => name === line.row);
  const row: PlanRow = section.rows[rowAt] ?? {
    key: `${section.key}-${line.row}`,
    name: line.row,
    x: 0,
    y: 0,
    seats: [],
  };
  const seat = { ...facts, x: x - section.x - row.x, y: y - section.y - row.y };
  const next = { ...row, seats: [...row.seats, seat] };
  return { ...section, rows: rowAt < 0 ? [...section.rows, next] : section.rows.with(rowAt, next) };
}

const isYes = (cell: string): boolean => /^(1|true|yes|x)$/i.test(cell);

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const present = <T extends object>(thing: T): Present<T> =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as Present<T>;
