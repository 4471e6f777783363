import { Injectable } from '@nestjs/common';
import { type EventId, Refusal, type SeatNo } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { TicketFacts } from './ticket.repository';

/** What tickets and their lines say of a seat, and whether a ticket is worth it. Writers hold the locks on the tickets. */
@Injectable()
export class SeatLineRepository {
  constructor(private readonly database: Database) {}

  /** @throws Refusal NOT_FOUND for a seat that there is not, SEAT_DEARER for one that costs more than was paid */
  async demandWorth(eventId: EventId, { lineId, typeId }: TicketFacts, seatNo: SeatNo): Promise<void> {
    const [seat] = await this.database.query<{ isWorth: boolean | null }>(
      `select case when $3::uuid is null then true
                   else (select coalesce(y.choice_least, p.amount) <= l.price
                           from price p join ticket_type y on y.id = p.ticket_type_id, order_line l
                          where p.ticket_type_id = $3 and p.category in (coalesce(s.category, ''), '') and l.id = $4
                          order by p.category desc limit 1) end as "isWorth"
         from event_seating e join plan_seat s on s.plan_id = e.plan_id and s.seat_no = $2 where e.event_id = $1`,
      [eventId, seatNo, typeId, lineId],
    );
    if (!seat) throw new Refusal('NOT_FOUND');
    if (!seat.isWorth) throw new Refusal('SEAT_DEARER');
  }

  async label(eventId: EventId, seatNo: SeatNo): Promise<string> {
    const [seat] = await this.database.query<{ label: string }>(
      `select s.label from event_seating e join plan_seat s on s.plan_id = e.plan_id and s.seat_no = $2
        where e.event_id = $1`,
      [eventId, seatNo],
    );
    return seat?.label ?? String(seatNo);
  }

  /** Writes the seat that a ticket has now into the ticket and its line. */
  async seat(eventId: EventId, { ticketId, lineId }: TicketFacts, seatNo: SeatNo): Promise<void> {
    await this.database.change('update ticket set seat_no = $2 where id = $1', [ticketId, seatNo]);
    await this.database.change(
      `update order_line l set seat_no = s.seat_no, seat_label = s.label
         from event_seating e join plan_seat s on s.plan_id = e.plan_id and s.seat_no = $3
        where l.id = $2 and e.event_id = $1`,
      [eventId, lineId, seatNo],
    );
  }

  /** Two tickets without seats for a moment: the index that keeps a seat from two tickets looks at every row by itself. */
  async unseat(...tickets: readonly TicketFacts[]): Promise<void> {
    await this.database.change('update ticket set seat_no = null where id = any($1)', [
      tickets.map(({ ticketId }) => ticketId),
    ]);
  }
}
