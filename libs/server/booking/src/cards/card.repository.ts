import { Injectable } from '@nestjs/common';
import type { EventId, OrderId, TicketId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface CardRow {
  readonly ticketId: TicketId;
  readonly rev: number;
  readonly issuedAt: Date;
  readonly label: string | null;
  readonly ticketType: string | null;
  /** Whoever comes has no account. */
  readonly called: string | null;
  readonly person: UserId;
}

export interface CardSpan {
  readonly section?: number | undefined;
  readonly orderId?: OrderId | undefined;
  readonly limit: number;
  readonly offset: number;
}

/** Live tickets in the order in which cards are laid out. */
@Injectable()
export class CardRepository {
  constructor(private readonly database: Database) {}

  of(eventId: EventId, { section, orderId, limit, offset }: CardSpan): Promise<CardRow[]> {
    return this.database.query<CardRow>(
      `select t.id as "ticketId", t.rev::int as rev, t.issued_at as "issuedAt",
              case when t.seat_no is not null then l.seat_label end as label, nullif(l.ticket_type_name, '') as "ticketType",
              coalesce(t.participant_name, w.name) as called, coalesce(t.participant, t.bearer) as person
         from ticket t join order_line l on l.id = t.line_id left join walk_in w on w.id = t.bearer
         left join event_seating e on e.event_id = t.event_id
         left join plan_seat p on p.plan_id = e.plan_id and p.seat_no = t.seat_no
        where t.event_id = $1 and t.state in ('issued', 'due') and ($2::int is null or p.section_no = $2)
          and ($3::uuid is null or t.order_id = $3)
        order by t.seat_no nulls last, t.id limit $4 offset $5`,
      [eventId, section ?? null, orderId ?? null, limit, offset],
    );
  }
}
