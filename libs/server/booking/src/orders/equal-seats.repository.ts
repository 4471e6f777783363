import { Injectable } from '@nestjs/common';
import type { EqualSeat, LikeSeat, LostSeat } from '@ringside/booking-core';
import type { EventId, OrderId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { LockedOrder } from './order.repository';

/** As many free seats are looked at, the nearest first. */
const LOOKED_AT = 500;
/** Wheelchair places and those beside them are no usual seats. */
const KIND = 'p.flags & 3';

const LOST = `
  select l.id as "lineId", p.seat_no as "seatNo", p.label, coalesce(p.category, '') as category, ${KIND} as kind, p.x, p.y
    from order_line l join event_seating g on g.event_id = l.event_id
    join plan_seat p on p.plan_id = g.plan_id and p.seat_no = l.seat_no
   where l.order_id = $1 and l.state = 'live'`;

/** Seats of lost orders, and those that are as good. */
@Injectable()
export class EqualSeatsRepository {
  constructor(private readonly database: Database) {}

  /** The seats that an order was for. */
  lost(orderId: OrderId): Promise<LostSeat[]> {
    return this.database.query<LostSeat>(`${LOST} order by p.seat_no`, [orderId]);
  }

  /** Free seats like those of the order, the nearest to them first; none that is kept for somebody. */
  free({ eventId, orderId }: LockedOrder): Promise<LikeSeat[]> {
    return this.database.query<LikeSeat>(
      `with lost as (${LOST}), middle as (select avg(x) as x, avg(y) as y from lost)
       select c.seat_no as "seatNo", p.label, coalesce(p.category, '') as category, ${KIND} as kind
         from seat_state c join event_seating g on g.event_id = c.event_id
         join plan_seat p on p.plan_id = g.plan_id and p.seat_no = c.seat_no cross join middle m
        where c.event_id = $2 and c.on_sale and (c.state = 'free' or (c.state = 'held' and c.held_until <= clock_timestamp()))
          and (c.seat_no in (select "seatNo" from lost) or (c.group_id is null
               and (coalesce(p.category, ''), ${KIND}) in (select category, kind from lost)))
        order by (p.x - m.x) ^ 2 + (p.y - m.y) ^ 2, c.seat_no limit ${LOOKED_AT}`,
      [orderId, eventId],
    );
  }

  /** The lines of the order are for these seats from now on; what they were for is remembered for its buyer to choose. */
  async keep(eventId: EventId, orderId: OrderId, found: readonly EqualSeat[]): Promise<void> {
    await this.database.change(
      `update order_line l set seat_no = f."seatNo", seat_label = f."to"
         from jsonb_to_recordset($2::jsonb) as f ("lineId" uuid, "seatNo" int, "to" text)
        where l.order_id = $1 and l.id = f."lineId"`,
      [orderId, JSON.stringify(found)],
    );
    await this.database.write(
      `insert into seat_offer (order_id, event_id, seats) values ($1, $2, $3::jsonb)
       on conflict (order_id) do update set seats = excluded.seats, created_at = clock_timestamp()`,
      [orderId, eventId, JSON.stringify(found.map(({ from, to }) => ({ from, to })))],
    );
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
