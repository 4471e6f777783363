import { Injectable } from '@nestjs/common';
import { Database } from '@ringside/server/platform';
import { EVENT_COLUMNS, type EventRow } from './event.entity';
import { cursorOf, readCursor } from './event-cursor';
import type { Page, PageWish } from './event-list.repository';

/** An event that waits to be published, or a public one with an edit that waits. */
export type WaitingRow = EventRow & { readonly kind: 'event' | 'edit'; readonly since: Date };

/** What waits for moderators: two short lists, each read along its own index, put together by time. */
@Injectable()
export class ModerationQueueRepository {
  constructor(private readonly database: Database) {}

  /** The longest first. @throws Refusal INVALID for a cursor that is not ours */
  async list({ limit, cursor }: PageWish): Promise<Page<WaitingRow>> {
    const after = cursor === undefined ? undefined : readCursor(cursor);
    const rows = await this.database.query<WaitingRow & { sortKey: string }>(
      `with after as (select timestamptz 'epoch' + $2::bigint * interval '1 microsecond' as at, $3::uuid as id),
       waiting as (
         (select 'event' as kind, id, submitted_at as since from event
           where state = 'submitted' and ($3::uuid is null or (submitted_at, id) > (select at, id from after))
           order by submitted_at, id limit $1)
         union all
         (select 'edit', event_id, proposed_at from proposed_edit
           where state = 'open' and ($3::uuid is null or (proposed_at, event_id) > (select at, id from after))
           order by proposed_at, event_id limit $1))
       select ${EVENT_COLUMNS}, w.kind, w.since, (extract(epoch from w.since) * 1000000)::bigint::text as "sortKey"
         from waiting w join event e on e.id = w.id order by w.since, e.id limit $1`,
      [limit + 1, after?.sortKey ?? null, after?.id ?? null],
    );
    const last = rows[limit - 1];
    return {
      rows: rows.slice(0, limit),
      ...(rows.length > limit && last ? { next: cursorOf({ sortKey: last.sortKey, id: last.id }) } : {}),
    };
  }

  async count(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select (select count(*) from event where state = 'submitted')::int
            + (select count(*) from proposed_edit where state = 'open')::int as count`,
    );
    return row?.count ?? 0;
  }
}
