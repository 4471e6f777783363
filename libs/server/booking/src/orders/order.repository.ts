import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EventId, OrderId, SeatNo, TicketId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface NewTicket {
  readonly ticketId: TicketId;
  readonly seatNo: SeatNo;
  readonly label: string;
}

export interface OwnTicket {
  readonly ticketId: TicketId;
  readonly seatNo: SeatNo;
  readonly orderId: OrderId;
}

/** No letter or digit that is mistaken for another when it is read out. */
const CODE_LETTERS = '3479ACDEFGHJKLMNPQRTUVWXY';
const CODE_LENGTH = 6;

/** Orders, their lines and tickets. */
@Injectable()
export class OrderRepository {
  constructor(private readonly database: Database) {}

  /** Stores a confirmed order over nothing, with a code that no other order of the event has. */
  async addFree(eventId: EventId, buyer: UserId): Promise<{ orderId: OrderId; code: string }> {
    for (let attempt = 1; attempt <= 5; attempt++) {
      const code = randomCode();
      const [order] = await this.database.write<{ id: OrderId }>(
        `insert into booking_order (event_id, code, buyer, state, total, provider, confirmed_at)
         values ($1, $2, $3, 'confirmed', 0, 'free', clock_timestamp()) on conflict on constraint uq_booking_order_code do nothing returning id`,
        [eventId, code, buyer],
      );
      if (order) return { orderId: order.id, code };
    }
    throw new Error('No order code was free.');
  }

  /** Adds a line and an issued ticket for each sold seat. */
  async addTickets(eventId: EventId, orderId: OrderId, buyer: UserId, tickets: readonly NewTicket[]): Promise<void> {
    await this.database.write(
      `with sold as materialized (
         select uuidv7() as line_id, * from unnest($4::uuid[], $5::int[], $6::text[]) as t (ticket_id, seat_no, label)),
       line as (
         insert into order_line (id, order_id, event_id, seat_no, seat_label, price)
         select line_id, $2::uuid, $1::uuid, seat_no, label, 0 from sold)
       insert into ticket (id, event_id, order_id, line_id, seat_no, bearer, seat_manager, user_manager, state)
       select ticket_id, $1::uuid, $2::uuid, line_id, seat_no, $3::uuid, $3::uuid, $3::uuid, 'issued' from sold`,
      [
        eventId,
        orderId,
        buyer,
        tickets.map(({ ticketId }) => ticketId),
        tickets.map(({ seatNo }) => seatNo),
        tickets.map(({ label }) => label),
      ],
    );
  }

  /** A live ticket of its bearer, its order locked. Nothing when it is another's or cancelled. */
  async findOwn(eventId: EventId, bearer: UserId, ticketId: TicketId): Promise<OwnTicket | undefined> {
    const [ticket] = await this.database.write<OwnTicket>(
      `select t.id as "ticketId", t.seat_no as "seatNo", o.id as "orderId"
         from ticket t join order_line l on l.id = t.line_id join booking_order o on o.id = l.order_id
        where t.id = $1 and t.event_id = $2 and t.bearer = $3 and t.seat_no is not null and t.state in ('issued', 'due')
          for update of o`,
      [ticketId, eventId, bearer],
    );
    return ticket;
  }

  /** Cancels a ticket for good, and its order with the last of its tickets. */
  async cancelTicket({ ticketId, orderId }: OwnTicket): Promise<boolean> {
    const cancelled = await this.database.change(
      `update ticket set state = 'cancelled', cancelled_at = clock_timestamp(), rev = rev + 1
        where id = $1 and state in ('issued', 'due')`,
      [ticketId],
    );
    await this.database.change(
      `update booking_order o set state = 'cancelled', closed_at = clock_timestamp() where o.id = $1 and not exists (
         select from ticket t join order_line l on l.id = t.line_id
          where l.order_id = o.id and t.state in ('issued', 'due'))`,
      [orderId],
    );
    return cancelled > 0;
  }
}

const randomCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
