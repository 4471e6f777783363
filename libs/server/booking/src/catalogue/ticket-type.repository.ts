import { Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import type { addTicketType, TypePrice } from '@ringside/contracts/booking';
import type { EventId, TicketTypeId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export type TypeFacts = Body<typeof addTicketType>;

/** A ticket type as it is now, and whether anything of it is held or was ever ordered. */
export interface TypeInUse {
  readonly place: string;
  readonly isUsed: boolean;
}

const columns = (type: TypeFacts) => [
  type.name,
  type.about,
  type.place,
  type.taxRate,
  type.minAmount,
  type.maxAmount,
  type.saleFrom,
  type.saleUntil,
  [...new Set(type.channels)],
  type.byVoucherOnly,
  type.isActive,
  type.needsApproval,
  type.priceChoice?.least ?? null,
  type.priceChoice?.most ?? null,
];

/** Ticket types and their prices, written by organizers. */
@Injectable()
export class TicketTypeRepository {
  constructor(private readonly database: Database) {}

  async count(eventId: EventId): Promise<number> {
    const [row] = await this.database.query<{ types: number }>(
      'select count(*)::int as types from ticket_type where event_id = $1',
      [eventId],
    );
    return row?.types ?? 0;
  }

  /** Adds a type behind the others. Answers false when another has its name. */
  async add(eventId: EventId, type: TypeFacts): Promise<boolean> {
    const added = await this.database.write(
      `insert into ticket_type (event_id, name, about, place, tax_rate, min_amount, max_amount, sale_from, sale_until, channels,
                                by_voucher_only, is_active, needs_approval, choice_least, choice_most, position)
       select $1::uuid, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15,
              (select coalesce(max(position), 0) + 1 from ticket_type where event_id = $1)
       on conflict on constraint uq_ticket_type_name do nothing returning id`,
      [eventId, ...columns(type)],
    );
    return added.length > 0;
  }

  /** A type of the event. */
  async find(eventId: EventId, id: TicketTypeId): Promise<TypeInUse | undefined> {
    const [row] = await this.database.query<TypeInUse>(
      `select place, exists (select from order_line l where l.ticket_type_id = t.id)
              or exists (select from hold_line l where l.ticket_type_id = t.id)
              or exists (select from ticket k where k.ticket_type_id = t.id) as "isUsed"
         from ticket_type t where t.event_id = $1 and t.id = $2`,
      [eventId, id],
    );
    return row;
  }

  async isNameTaken(eventId: EventId, name: string, but: TicketTypeId): Promise<boolean> {
    const rows = await this.database.query('select from ticket_type where event_id = $1 and name = $2 and id <> $3', [
      eventId,
      name,
      but,
    ]);
    return rows.length > 0;
  }

  /** Stores a type over its revision. Answers false, with nothing changed, when there is another by now. */
  async put(id: TicketTypeId, type: TypeFacts, rev: number): Promise<boolean> {
    const changed = await this.database.change(
      `update ticket_type set rev = rev + 1, name = $3, about = $4, place = $5, tax_rate = $6, min_amount = $7, max_amount = $8,
              sale_from = $9, sale_until = $10, channels = $11, by_voucher_only = $12, is_active = $13,
              needs_approval = $14, choice_least = $15, choice_most = $16
        where id = $1 and rev = $2`,
      [id, rev, ...columns(type)],
    );
    return changed > 0;
  }

  /** Removes a type that nothing was ever held or ordered of. */
  async remove(id: TicketTypeId): Promise<void> {
    await this.database.change('delete from ticket_type where id = $1', [id]);
  }

  /** Those that are not named stay behind those that are, as they were. */
  async order(eventId: EventId, ids: readonly TicketTypeId[]): Promise<void> {
    await this.database.change(
      `update ticket_type t set position = placed.place from (
         select k.id, row_number() over (order by array_position($2::uuid[], k.id) nulls last, k.position, k.id) as place
           from ticket_type k where k.event_id = $1) placed where placed.id = t.id`,
      [eventId, ids],
    );
  }

  /** Makes these all the prices of an event. */
  async putPrices(eventId: EventId, prices: readonly TypePrice[]): Promise<void> {
    await this.database.change('delete from price where event_id = $1', [eventId]);
    await this.database.write(
      `insert into price (event_id, ticket_type_id, category, amount)
       select $1::uuid, * from unnest($2::uuid[], $3::text[], $4::int[])`,
      [
        eventId,
        prices.map(({ ticketTypeId }) => ticketTypeId),
        prices.map(({ category }) => category),
        prices.map(({ amount }) => amount),
      ],
    );
  }
}
