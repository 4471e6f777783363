import { Injectable } from '@nestjs/common';
import type { OrderProvider, OrderState, TicketState } from '@ringside/contracts/booking';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** A moment by the clocks of the event's zone, and in UTC. */
type Told = readonly [local: string, utc: string];

export interface ExportedOrder {
  readonly code: string;
  readonly state: OrderState;
  readonly buyer: UserId;
  readonly provider: OrderProvider;
  readonly channel: string;
  readonly tickets: number;
  readonly seats: string;
  readonly currency: string;
  readonly total: number;
  readonly tax: number;
  readonly paid: number;
  readonly refunded: number;
  readonly ordered: Told;
  readonly confirmed: Told | null;
  readonly attention: string | null;
}

export interface ExportedTicket {
  readonly ticketId: string;
  readonly order: string;
  readonly state: TicketState;
  readonly type: string;
  readonly category: string;
  readonly place: string;
  readonly currency: string;
  readonly price: number;
  readonly tax: number;
  readonly bearer: UserId;
  readonly participant: UserId | null;
  readonly participantName: string | null;
  readonly issued: Told;
  readonly arrived: Told | null;
}

const told = (column: string) =>
  `case when ${column} is not null then jsonb_build_array(to_char(${column} at time zone $2, 'YYYY-MM-DD HH24:MI:SS'),
     to_char(${column} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS')) end`;

/** What leaves the desk as a file. */
@Injectable()
export class ExportRepository {
  constructor(private readonly database: Database) {}

  orders(eventId: EventId, zone: string): Promise<ExportedOrder[]> {
    return this.database.query<ExportedOrder>(
      `select o.code, o.state, o.buyer, o.provider, o.channel, l.tickets::int, l.seats, o.currency, o.total, l.tax::int, o.paid,
              o.refunded, ${told('o.created_at')} as ordered, ${told('o.confirmed_at')} as confirmed, o.attention
         from booking_order o
         cross join lateral (
           select count(*) as tickets, coalesce(sum(tax), 0) as tax,
                  coalesce(string_agg(seat_label, ' ' order by seat_no), '') as seats
             from order_line where order_id = o.id and state = 'live') l
        where o.event_id = $1 order by o.id`,
      [eventId, zone],
    );
  }

  tickets(eventId: EventId, zone: string): Promise<ExportedTicket[]> {
    return this.database.query<ExportedTicket>(
      `select t.id as "ticketId", o.code as "order", t.state, l.ticket_type_name as type, coalesce(c.name, '') as category,
              coalesce(p.label, l.seat_label, a.name, '') as place, o.currency, l.price - l.discount as price, l.tax, t.bearer,
              t.participant, t.participant_name as "participantName", ${told('t.issued_at')} as issued,
              ${told('d.at')} as arrived
         from ticket t
         join booking_order o on o.id = t.order_id
         join order_line l on l.id = t.line_id
         left join event_seating e on e.event_id = t.event_id
         left join seating_plan plan on plan.id = e.plan_id
         left join plan_seat p on p.plan_id = e.plan_id and p.seat_no = t.seat_no
         left join lateral (
           select drawn ->> 'name' as name from jsonb_array_elements(plan.document -> 'drawing' -> 'areas') drawn
            where drawn ->> 'key' = l.area_key limit 1) a on l.area_key is not null
         left join lateral (
           select drawn ->> 'name' as name from jsonb_array_elements(plan.document -> 'drawing' -> 'categories') drawn
            where drawn ->> 'key' = l.category limit 1) c on l.category <> ''
         left join lateral (
           select min(s.at) as at from admission m join scan s on s.nonce = m.nonce where m.ticket_id = t.id) d on true
        where t.event_id = $1 order by t.id`,
      [eventId, zone],
    );
  }
}
