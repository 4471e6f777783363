import { Injectable } from '@nestjs/common';
import type { EventId, OrderId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface DueRow {
  readonly orderId: OrderId;
  readonly code: string;
  readonly buyer: UserId;
  readonly walkIn: string | null;
  readonly currency: string;
  readonly total: number;
  readonly due: number;
  readonly cash: number;
  readonly tickets: readonly string[];
}

const ORDER = `
  select o.id as "orderId", o.code, o.buyer, w.name as "walkIn", o.currency, o.total,
         case when o.state in ('cancelled', 'expired') then 0 else greatest(0, o.total - o.paid + o.refunded) end as due,
         (select coalesce(sum(p.amount - p.refunded), 0)::int from payment p
           where p.order_id = o.id and p.provider = 'cash' and p.state = 'succeeded') as cash,
         (select coalesce(json_agg(coalesce(l.seat_label, nullif(l.ticket_type_name, ''), '–') order by l.seat_no nulls last, l.id), '[]')
            from order_line l where l.order_id = o.id and l.state = 'live') as tickets
    from booking_order o left join walk_in w on w.id = o.buyer
   where o.event_id = $1`;

/** Guests without an account, and the orders that people on site ask for. */
@Injectable()
export class WalkInRepository {
  constructor(private readonly database: Database) {}

  /** A buyer of their own: two guests may have one name. */
  async add(eventId: EventId, name: string): Promise<UserId> {
    const [guest] = await this.database.write<{ id: UserId }>(
      'insert into walk_in (event_id, name) values ($1, $2) returning id',
      [eventId, name],
    );
    if (!guest) throw new Error('A guest was not stored.');
    return guest.id;
  }

  /** Writes the name onto the tickets of an order, for who comes with them. */
  async nameTickets(orderId: OrderId, name: string): Promise<void> {
    await this.database.change('update ticket set participant_name = $2 where order_id = $1', [orderId, name]);
  }

  async find(eventId: EventId, orderId: OrderId): Promise<DueRow | undefined> {
    const [order] = await this.database.query<DueRow>(`${ORDER} and o.id = $2`, [eventId, orderId]);
    return order;
  }

  /** One more than the page. People who are called so were found by their accounts. */
  due(
    eventId: EventId,
    {
      limit,
      after,
      search,
    }: { readonly limit: number; readonly after: string | undefined; readonly search: string | undefined },
    called: readonly UserId[],
  ): Promise<DueRow[]> {
    return this.database.query<DueRow>(
      `${ORDER} and o.state in ('confirmed', 'awaitingPayment', 'inPayment') and o.total > o.paid - o.refunded
          and ($2::uuid is null or o.id < $2)
          and ($3::text is null or o.code ilike $3 || '%' or o.buyer = any($4::uuid[]) or w.name ilike '%' || $3 || '%'
               or exists (select from order_line l where l.order_id = o.id and l.seat_label ilike $3 || '%')
               or exists (select from ticket t where t.order_id = o.id and t.participant_name ilike '%' || $3 || '%'))
        order by o.id desc limit $5`,
      [eventId, after ?? null, search === undefined ? null : escaped(search), called, limit + 1],
    );
  }

  /** Who has ordered what is not paid. */
  async debtors(eventId: EventId): Promise<UserId[]> {
    const rows = await this.database.query<{ buyer: UserId }>(
      `select distinct buyer from booking_order where event_id = $1 and state in ('confirmed', 'awaitingPayment', 'inPayment')
          and total > paid - refunded`,
      [eventId],
    );
    return rows.map(({ buyer }) => buyer);
  }
}

const escaped = (words: string): string => words.replaceAll(/[\\%_]/g, String.raw`\$&`);
