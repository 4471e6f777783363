import { Injectable } from '@nestjs/common';
import type { CardCount, CardKind } from '@ringside/contracts/box-office';
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

/** Which tickets cards are wanted of. */
export interface CardSpan {
  readonly kind: CardKind;
  readonly ticketIds?: readonly TicketId[] | undefined;
  readonly orderId?: OrderId | undefined;
  readonly section?: number | undefined;
  readonly unprinted: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** Whether a card of the kind was printed of the ticket `t` as it is now. A seat card has no code that could be another. */
const printed = (kind: string) => `
  exists (select from card_print_line n join card_print c on c.id = n.print_id
           where n.ticket_id = t.id and c.kind = ${kind} and n.seat_no is not distinct from t.seat_no
             and (c.kind = 'seatCard' or n.rev = t.rev))`;

/** Live tickets in the order in which cards are laid out, and which of them were printed. */
@Injectable()
export class CardRepository {
  constructor(private readonly database: Database) {}

  async counts(eventId: EventId): Promise<CardCount[]> {
    return this.database.query<CardCount>(
      `select k.kind, count(t.id)::int as tickets, (count(t.id) filter (where not ${printed('k.kind')}))::int as unprinted
         from unnest(array['badge', 'seatCard']) as k (kind)
         left join ticket t on t.event_id = $1 and t.state in ('issued', 'due')
        group by k.kind order by k.kind`,
      [eventId],
    );
  }

  /** Writes down what is printed now, for a file that can be fetched as often as the printer wants it. */
  async add(eventId: EventId, by: UserId, span: CardSpan): Promise<{ printId: string; cards: number; left: number }> {
    const { kind, ticketIds, orderId, section, unprinted, limit, offset } = span;
    const [added] = await this.database.write<{ printId: string; cards: number; left: number }>(
      `with wanted as (
         select t.id, t.rev, t.seat_no, row_number() over (order by t.seat_no nulls last, t.id) as place
           from ticket t left join event_seating e on e.event_id = t.event_id
           left join plan_seat p on p.plan_id = e.plan_id and p.seat_no = t.seat_no
          where t.event_id = $1 and t.state in ('issued', 'due') and ($4::uuid[] is null or t.id = any($4))
            and ($5::uuid is null or t.order_id = $5) and ($6::int is null or p.section_no = $6)
            and (not $7::boolean or not ${printed('$3::text')})),
       made as (insert into card_print (event_id, printed_by, kind) values ($1, $2, $3::text) returning id),
       lines as (
         insert into card_print_line (print_id, ticket_id, rev, seat_no)
         select made.id, w.id, w.rev, w.seat_no from wanted w, made where w.place > $9::int and w.place <= $9::int + $8::int returning 1)
       select made.id as "printId", (select count(*)::int from lines) as cards,
              greatest((select count(*)::int from wanted) - $9::int - $8::int, 0) as left from made`,
      [eventId, by, kind, ticketIds ?? null, orderId ?? null, section ?? null, unprinted, limit, offset],
    );
    if (!added) throw new Error('A file of cards was not written down.');
    return added;
  }

  async kindOf(eventId: EventId, printId: string): Promise<CardKind | undefined> {
    const [print] = await this.database.query<{ kind: CardKind }>(
      'select kind from card_print where event_id = $1 and id = $2',
      [eventId, printId],
    );
    return print?.kind;
  }

  /** Those of a file that are still valid, as they are now. */
  of(eventId: EventId, printId: string): Promise<CardRow[]> {
    return this.database.query<CardRow>(
      `select t.id as "ticketId", t.rev::int as rev, t.issued_at as "issuedAt",
              case when t.seat_no is not null then l.seat_label end as label, nullif(l.ticket_type_name, '') as "ticketType",
              coalesce(t.participant_name, w.name) as called, coalesce(t.participant, t.bearer) as person
         from card_print_line n join ticket t on t.id = n.ticket_id join order_line l on l.id = t.line_id
         left join walk_in w on w.id = t.bearer
        where n.print_id = $2 and t.event_id = $1 and t.state in ('issued', 'due')
        order by t.seat_no nulls last, t.id`,
      [eventId, printId],
    );
  }

  /** Answers false for a file that there is not. */
  async discard(eventId: EventId, printId: string): Promise<boolean> {
    const gone = await this.database.change('delete from card_print where event_id = $1 and id = $2', [
      eventId,
      printId,
    ]);
    return gone > 0;
  }
}
