import { Injectable } from '@nestjs/common';
import type { LostSeat, SeatChoices } from '@ringside/booking-core';
import type { EventId, OrderId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { LockedOrder } from './order.repository';

type OfOrder = Pick<LockedOrder, 'eventId' | 'orderId'>;
type LostRow = Omit<LostSeat, 'betterCategories'> & { readonly betterCategories: readonly string[] };

/** Which line had which seat: as it was ordered, or as the offer remembers it. */
const HAD = `
  had as (
    select l.id as line_id, coalesce((s.seats -> l.id::text ->> 'had')::int, l.seat_no) as seat_no,
           l.ticket_type_id, l.price
      from order_line l left join seat_offer s on s.order_id = l.order_id
     where l.order_id = $1 and l.state = 'live' and l.seat_no is not null)`;

/** Other seats that are kept for the buyers of orders whose own are gone. */
@Injectable()
export class SeatOfferRepository {
  constructor(private readonly database: Database) {}

  /** The seats that an order was for, and the categories that cost at least as much as each of them did. */
  async lost({ orderId }: OfOrder): Promise<LostSeat[]> {
    const rows = await this.database.query<LostRow>(
      `with ${HAD}
       select h.line_id as "lineId", p.seat_no as "seatNo", p.x, p.y, p.category, p.flags, p.companion_of as "companionOf",
              coalesce((select json_agg(r.category) from price r where r.ticket_type_id = h.ticket_type_id
                           and r.amount >= h.price and r.category <> coalesce(p.category, '')), '[]') as "betterCategories"
         from had h join booking_order o on o.id = $1 join event_seating g on g.event_id = o.event_id
         join plan_seat p on p.plan_id = g.plan_id and p.seat_no = h.seat_no order by p.seat_no`,
      [orderId],
    );
    return rows.map((row) => ({ ...row, betterCategories: new Set(row.betterCategories) }));
  }

  /** Seats that the buyer could take now: free ones, also their lost ones that were kept for somebody, and what the offer has. */
  async open({ eventId, orderId }: OfOrder, groups: readonly string[]): Promise<ReadonlySet<number>> {
    const [row] = await this.database.query<{ open: number[] }>(
      `with ${HAD}
       select coalesce(array_agg(c.seat_no), '{}') as open from seat_state c
        where c.event_id = $2 and c.on_sale and (
          (c.state = 'ordered' and c.order_id = $1)
          or ((c.group_id is null or c.group_id = any($3::uuid[]) or c.seat_no in (select seat_no from had))
              and (c.state = 'free' or (c.state = 'held' and c.held_until <= clock_timestamp()))))`,
      [orderId, eventId, groups],
    );
    return new Set(row?.open);
  }

  /** The seats that are kept for an order now. */
  async kept({ eventId, orderId }: OfOrder): Promise<number[]> {
    const rows = await this.database.query<{ seatNo: number }>(
      `select seat_no as "seatNo" from seat_state where event_id = $1 and order_id = $2 and state = 'ordered'`,
      [eventId, orderId],
    );
    return rows.map(({ seatNo }) => seatNo);
  }

  /** The lines of the order are for these seats from now on; what they were for is remembered for its buyer to choose. */
  async keep({ eventId, orderId }: OfOrder, { seats, isTogether }: SeatChoices): Promise<void> {
    await this.database.write(
      `insert into seat_offer (order_id, event_id, is_together, seats)
       select $1::uuid, $2::uuid, $4, jsonb_object_agg("lineId", jsonb_build_object('had', "from", 'isBetter', "isBetter"))
         from jsonb_to_recordset($3::jsonb) as f ("lineId" uuid, "from" int, "isBetter" boolean)
       on conflict (order_id) do update set seats = excluded.seats, is_together = excluded.is_together`,
      [orderId, eventId, JSON.stringify(seats), isTogether],
    );
    await this.database.change(
      `update order_line l set seat_no = f."to", seat_label = p.label
         from jsonb_to_recordset($2::jsonb) as f ("lineId" uuid, "to" int), event_seating g, plan_seat p
        where l.order_id = $1 and l.id = f."lineId" and g.event_id = l.event_id and p.plan_id = g.plan_id
          and p.seat_no = f."to"`,
      [orderId, JSON.stringify(seats)],
    );
  }

  async labels(eventId: EventId, seatNos: readonly number[]): Promise<ReadonlyMap<number, string>> {
    const rows = await this.database.query<{ seatNo: number; label: string }>(
      `select p.seat_no as "seatNo", p.label from event_seating g join plan_seat p on p.plan_id = g.plan_id
        where g.event_id = $1 and p.seat_no = any($2::int[])`,
      [eventId, seatNos],
    );
    return new Map(rows.map(({ seatNo, label }) => [seatNo, label]));
  }

  /** Orders whose buyers have not chosen in time. */
  async overdue(): Promise<OrderId[]> {
    const rows = await this.database.query<{ id: OrderId }>(
      `select o.id from booking_order o join seat_offer s on s.order_id = o.id
        where o.state = 'needsAttention' and o.pay_by <= clock_timestamp() order by o.pay_by limit 100`,
    );
    return rows.map(({ id }) => id);
  }
}
