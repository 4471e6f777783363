import { Injectable } from '@nestjs/common';
import type { EventDeed } from '@ringside/contracts/events';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { EventState } from '@ringside/server/ports';

export interface HistoryRow {
  readonly id: string;
  readonly deed: EventDeed;
  readonly state: EventState;
  readonly actorId: UserId | null;
  readonly reason: string | null;
  readonly at: Date;
}

/** What is written down of a deed. */
export interface HistoryNote {
  readonly eventId: EventId;
  readonly deed: EventDeed;
  /** Of the event, afterwards. */
  readonly state: EventState;
  readonly actorId: UserId;
  readonly reason?: string | null;
}

@Injectable()
export class EventHistoryRepository {
  constructor(private readonly database: Database) {}

  async add({ eventId, deed, state, actorId, reason }: HistoryNote): Promise<void> {
    await this.database.write(
      'insert into event_history (event_id, deed, state, actor_id, reason) values ($1, $2, $3, $4, $5)',
      [eventId, deed, state, actorId, reason ?? null],
    );
  }

  /** The latest first; one row more than the page, when there is a next one. Ids grow with time. */
  list(eventId: EventId, { limit, cursor }: { limit: number; cursor?: string | undefined }): Promise<HistoryRow[]> {
    return this.database.query<HistoryRow>(
      `select id, deed, state, actor_id as "actorId", reason, at from event_history
        where event_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
      [eventId, cursor ?? null, limit + 1],
    );
  }
}
