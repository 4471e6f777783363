import { Injectable } from '@nestjs/common';
import type { HolderState } from '@ringside/contracts/booking';
import type { EventId, TicketTypeId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface Audience {
  readonly ticketTypeIds: readonly TicketTypeId[];
  readonly holders: HolderState;
}

export interface MessageRow extends Audience {
  readonly messageId: string;
  readonly title: string;
  readonly text: string;
  readonly people: number;
  readonly author: UserId;
  readonly sentAt: Date;
}

export interface StartingEvent {
  readonly eventId: EventId;
  readonly startsAt: Date;
}

const COLUMNS = `
  id as "messageId", title, text, ticket_type_ids as "ticketTypeIds", holders, people, author, sent_at as "sentAt"`;

/** Whom organizers write to, and what. */
@Injectable()
export class HolderMessageRepository {
  constructor(private readonly database: Database) {}

  /** Who bears valid tickets like that, each once; nobody who bought on site without an account. */
  async holders(eventId: EventId, { ticketTypeIds, holders }: Audience): Promise<UserId[]> {
    const rows = await this.database.query<{ id: UserId }>(
      `select distinct t.bearer as id from ticket t
        where t.event_id = $1 and t.state in ('issued', 'due') and (cardinality($2::uuid[]) = 0 or t.ticket_type_id = any($2))
          and not exists (select from walk_in w where w.id = t.bearer)
          and case $3::text
                when 'issued' then t.state = 'issued'
                when 'due' then t.state = 'due'
                when 'arrived' then exists (select from admission a where a.ticket_id = t.id)
                when 'absent' then not exists (select from admission a where a.ticket_id = t.id)
                else true end
        order by 1`,
      [eventId, ticketTypeIds, holders],
    );
    return rows.map(({ id }) => id);
  }

  async sentToday(eventId: EventId): Promise<number> {
    const [row] = await this.database.query<{ sent: number }>(
      `select count(*)::int as sent from holder_message where event_id = $1 and sent_at > clock_timestamp() - interval '1 day'`,
      [eventId],
    );
    return row?.sent ?? 0;
  }

  async add(
    eventId: EventId,
    { title, text, ticketTypeIds, holders, people, author }: Omit<MessageRow, 'messageId' | 'sentAt'>,
  ): Promise<MessageRow> {
    const [added] = await this.database.write<MessageRow>(
      `insert into holder_message (event_id, title, text, ticket_type_ids, holders, people, author)
       values ($1, $2, $3, $4, $5, $6, $7) returning ${COLUMNS}`,
      [eventId, title, text, ticketTypeIds, holders, people, author],
    );
    if (!added) throw new Error('A message was not stored.');
    return added;
  }

  /** One more than the page, the newest first. */
  list(eventId: EventId, limit: number, after: string | undefined): Promise<MessageRow[]> {
    return this.database.query<MessageRow>(
      `select ${COLUMNS} from holder_message where event_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [eventId, after ?? null, limit + 1],
    );
  }

  /** Takes an event in hand that begins within a day and has tickets, of which nobody was reminded. Once for each start. */
  async claimReminder(): Promise<StartingEvent | undefined> {
    const [claimed] = await this.database.write<StartingEvent>(
      `insert into event_reminder (event_id, starts_at)
       select e.id, e.starts_at from event e
        where e.state = 'published' and e.starts_at > clock_timestamp() and e.starts_at <= clock_timestamp() + interval '1 day'
          and exists (select from ticket t where t.event_id = e.id and t.state in ('issued', 'due'))
          and not exists (select from event_reminder r where r.event_id = e.id and r.starts_at = e.starts_at)
        limit 1
       on conflict do nothing returning event_id as "eventId", starts_at as "startsAt"`,
    );
    return claimed;
  }
}
