import { Injectable } from '@nestjs/common';
import type { DoorTicket } from '@ringside/contracts/check-in';
import type { EventId, TicketId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export type DoorTicketRow = Omit<DoorTicket, 'name'> & {
  /** Whoever comes has no account. */
  readonly called: string | null;
  readonly person: UserId;
};

interface Span {
  readonly limit: number;
  readonly after: TicketId | undefined;
  readonly search: string | undefined;
}

/** Live tickets as staff find them. */
@Injectable()
export class DoorTicketsRepository {
  constructor(private readonly database: Database) {}

  /** One more than the page, by their ids. People who are called so were found by their accounts. */
  find(eventId: EventId, { limit, after, search }: Span, called: readonly UserId[]): Promise<DoorTicketRow[]> {
    return this.database.query<DoorTicketRow>(
      `select t.id as "ticketId", t.seat_no as "seatNo", case when t.seat_no is not null then l.seat_label end as label,
              nullif(l.ticket_type_name, '') as "ticketType", o.code as "orderCode", t.state,
              w.id is not null as "isGuest",
              coalesce(t.participant_name, w.name) as called, coalesce(t.participant, t.bearer) as person,
              (select coalesce(json_agg(json_build_object('nonce', s.nonce, 'list', k.name, 'at', s.at, 'device', s.device,
                        'isInside', a.exit_nonce is null) order by s.at desc), '[]')
                 from admission a join scan s on s.nonce = a.nonce join check_in_list k on k.id = a.list_id
                where a.ticket_id = t.id and a.round = (
                  select max(b.round) from admission b where b.list_id = a.list_id and b.ticket_id = a.ticket_id)) as entries
         from ticket t join order_line l on l.id = t.line_id join booking_order o on o.id = t.order_id
         left join walk_in w on w.id = t.bearer
        where t.event_id = $1 and t.state in ('issued', 'due') and ($2::uuid is null or t.id > $2)
          and ($3::text is null or o.code ilike $3 || '%' or t.participant_name ilike '%' || $3 || '%' or w.name ilike '%' || $3 || '%'
               or (t.seat_no is not null and l.seat_label ilike '%' || $3 || '%')
               or coalesce(t.participant, case when t.participant_name is null then t.bearer end) = any($4::uuid[]))
        order by t.id limit $5`,
      [eventId, after ?? null, search === undefined ? null : escaped(search), called, limit + 1],
    );
  }

  /** Everybody who comes to an event with an account. */
  async people(eventId: EventId): Promise<UserId[]> {
    const rows = await this.database.query<{ person: UserId }>(
      `select distinct coalesce(participant, bearer) as person from ticket where event_id = $1 and state in ('issued', 'due')`,
      [eventId],
    );
    return rows.map(({ person }) => person);
  }
}

const escaped = (words: string): string => words.replaceAll(/[\\%_]/g, String.raw`\$&`);
