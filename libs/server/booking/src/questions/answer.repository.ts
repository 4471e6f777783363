import { Injectable } from '@nestjs/common';
import type { Answer, GivenAnswer } from '@ringside/booking-core';
import { type EventId, type Instant, instant, type OrderId, type TicketId, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** A line of an order that is not over, with what was answered for it, by the question. */
export interface AnsweringLine {
  readonly lineId: string;
  readonly ticketTypeId: string | null;
  readonly label: string | null;
  readonly ticketType: string;
  readonly order: string;
  readonly bearer: UserId;
  readonly participant: UserId | null;
  readonly participantName: string | null;
  readonly answers: Readonly<Record<string, Answer>>;
}

const LINES = `
  select l.id as "lineId", l.ticket_type_id as "ticketTypeId", coalesce(p.label, l.seat_label) as label,
         l.ticket_type_name as "ticketType", o.code as "order", coalesce(t.bearer, o.buyer) as bearer, t.participant,
         t.participant_name as "participantName",
         (select coalesce(jsonb_object_agg(a.question_id, a.value), '{}') from ticket_answer a where a.line_id = l.id) as answers
    from booking_order o join order_line l on l.order_id = o.id and l.state = 'live'
    left join ticket t on t.line_id = l.id and t.state in ('issued', 'due')
    left join event_seating e on e.event_id = o.event_id
    left join plan_seat p on p.plan_id = e.plan_id and p.seat_no = t.seat_no
   where o.event_id = $1`;

/** What was answered for tickets. It belongs to the line of the order, which there is before the ticket. */
@Injectable()
export class AnswerRepository {
  constructor(private readonly database: Database) {}

  /** Stores answers over those that there are. `about`: whom they tell of. */
  async put(answers: readonly GivenAnswer[], { about, by }: { about: UserId; by: UserId }): Promise<void> {
    if (answers.length === 0) return;
    await this.database.write(
      `insert into ticket_answer (question_id, line_id, value, about, answered_by)
       select "questionId", "lineId", value, $2::uuid, $3::uuid
         from jsonb_to_recordset($1::jsonb) as given ("questionId" uuid, "lineId" uuid, value jsonb)
       on conflict (question_id, line_id) do update
          set value = excluded.value, about = excluded.about, answered_by = excluded.answered_by,
              answered_at = clock_timestamp()`,
      [JSON.stringify(answers), about, by],
    );
  }

  /** By the database’s clock, which decides what can still be answered. */
  async now(): Promise<Instant> {
    return instant((await this.database.now()).getTime());
  }

  async takeBack(lineId: string, questionIds: readonly string[]): Promise<void> {
    await this.database.change('delete from ticket_answer where line_id = $1 and question_id = any($2::uuid[])', [
      lineId,
      questionIds,
    ]);
  }

  /** By line and question. */
  async ofLines(lineIds: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<string, Answer>>>> {
    const rows = await this.database.query<{ lineId: string; answers: Record<string, Answer> }>(
      `select line_id as "lineId", jsonb_object_agg(question_id, value) as answers from ticket_answer
        where line_id = any($1::uuid[]) group by line_id`,
      [lineIds],
    );
    return new Map(rows.map(({ lineId, answers }) => [lineId, answers]));
  }

  /** All lines of orders that are not over, in the order in which they were sold. */
  ofEvent(eventId: EventId): Promise<AnsweringLine[]> {
    return this.database.query<AnsweringLine>(
      `${LINES} and o.state not in ('expired', 'cancelled') order by o.id, l.seat_no nulls last, l.id`,
      [eventId],
    );
  }

  /** The lines of an order that are not cancelled. */
  ofOrder(eventId: EventId, orderId: OrderId): Promise<AnsweringLine[]> {
    return this.database.query<AnsweringLine>(`${LINES} and o.id = $2 order by l.seat_no nulls last, l.id`, [
      eventId,
      orderId,
    ]);
  }

  async hasOrder(eventId: EventId, orderId: OrderId): Promise<boolean> {
    const rows = await this.database.query('select from booking_order where event_id = $1 and id = $2', [
      eventId,
      orderId,
    ]);
    return rows.length > 0;
  }

  /** The line of a ticket with its answers. */
  async ofTicket(eventId: EventId, ticketId: TicketId): Promise<AnsweringLine | undefined> {
    const [line] = await this.database.query<AnsweringLine>(`${LINES} and t.id = $2`, [eventId, ticketId]);
    return line;
  }
}
