import { Injectable } from '@nestjs/common';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { readCursor } from '../event-cursor';
import type { PageWish } from '../event-list.repository';

@Injectable()
export class FavouriteRepository {
  constructor(private readonly database: Database) {}

  /** What a person adds at the same moment is counted one after the other, so that the limit holds. Answers whether it is followed now. */
  async add(userId: UserId, eventId: EventId, max: number): Promise<boolean> {
    await this.queueUp(userId);
    const [row] = await this.database.write<{ isIn: boolean }>(
      `with known as (select from event_favourite where user_id = $1 and event_id = $2),
            added as (
              insert into event_favourite (user_id, event_id)
              select $1, $2 where (select count(*) from event_favourite where user_id = $1) < $3
              on conflict do nothing returning 1)
       select exists (select from known) or exists (select from added) as "isIn"`,
      [userId, eventId, max],
    );
    return row?.isIn ?? false;
  }

  /** Until the end of the transaction nobody else adds for this person. A statement of its own: the next one sees what was added. */
  protected async queueUp(userId: UserId): Promise<void> {
    await this.database.write(`select pg_advisory_xact_lock(hashtextextended('favourites:' || $1, 0))`, [userId]);
  }

  async remove(userId: UserId, eventId: EventId): Promise<void> {
    await this.database.change('delete from event_favourite where user_id = $1 and event_id = $2', [userId, eventId]);
  }

  async ids(userId: UserId): Promise<EventId[]> {
    const rows = await this.database.query<{ eventId: EventId }>(
      'select event_id as "eventId" from event_favourite where user_id = $1',
      [userId],
    );
    return rows.map(({ eventId }) => eventId);
  }

  /** Public ones, one more than the page. @throws Refusal INVALID for a cursor that is not ours */
  list(userId: UserId, { limit, cursor }: PageWish): Promise<{ id: EventId; sortKey: string }[]> {
    const after = cursor === undefined ? undefined : readCursor(cursor);
    return this.database.query(
      `select e.id, (extract(epoch from e.starts_at) * 1000000)::bigint::text as "sortKey"
         from event e where e.id = any(array(select event_id from event_favourite where user_id = $1))
          and e.state in ('published', 'started', 'finished', 'cancelled')
          and ($3::bigint is null or
               (e.starts_at, e.id) < (timestamptz 'epoch' + $3::bigint * interval '1 microsecond', $4::uuid))
        order by e.starts_at desc, e.id desc limit $2`,
      [userId, limit + 1, after?.sortKey ?? null, after?.id ?? null],
    );
  }
}
