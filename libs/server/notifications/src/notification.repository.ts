import { Injectable } from '@nestjs/common';
import { type NotificationKind, UNREAD_MOST } from '@ringside/contracts/notifications';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface NotificationRow {
  readonly id: string;
  readonly userId: UserId;
  readonly kind: NotificationKind;
  readonly params: Readonly<Record<string, string | number>>;
  readonly link: string;
  readonly eventId: EventId | null;
  readonly at: Date;
  readonly readAt: Date | null;
}

/** What people are told, whoever they are. */
export type NewNotification = Pick<NotificationRow, 'kind' | 'params' | 'link' | 'eventId'> & { readonly key: string };

interface ListWish {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly only?: 'unread' | undefined;
}

const COLUMNS =
  'id, user_id as "userId", kind, params, link, event_id as "eventId", created_at as "at", read_at as "readAt"';

@Injectable()
export class NotificationRepository {
  constructor(private readonly database: Database) {}

  /** One for each of these people who was not told of this cause before; answers the new ones. Unknown people are left out. */
  add(to: readonly UserId[], { kind, params, link, eventId, key }: NewNotification): Promise<NotificationRow[]> {
    return this.database.write<NotificationRow>(
      `insert into notification (user_id, kind, params, link, event_id, key)
       select u.id, $2, $3, $4, $5, $6 from app_user u where u.id = any($1)
       on conflict (user_id, key) do nothing returning ${COLUMNS}`,
      [[...to], kind, JSON.stringify(params), link, eventId, key],
    );
  }

  /**
   * One row more than the page, when there is a next one. The person is a list of one: so sorting by them is a wish, and only
   * their own index fulfils it; else the planner may walk what everybody was told until it meets this person's.
   */
  list(userId: UserId, { limit, cursor, only }: ListWish): Promise<NotificationRow[]> {
    return this.database.query<NotificationRow>(
      `select ${COLUMNS} from notification
        where user_id = any(array[$1::uuid]) and ($2::uuid is null or id < $2) ${only ? 'and read_at is null' : ''}
        order by user_id desc, id desc limit $3`,
      [userId, cursor ?? null, limit + 1],
    );
  }

  /** How many each of them has not read, counted up to `UNREAD_MOST`. */
  async unread(userIds: readonly UserId[]): Promise<ReadonlyMap<UserId, number>> {
    const rows = await this.database.query<{ userId: UserId; unread: number }>(
      `select u.id as "userId", c.unread from unnest($1::uuid[]) as u (id), lateral (
         select count(*)::int as unread from (
           select 1 from notification n where n.user_id = u.id and n.read_at is null limit ${UNREAD_MOST}) few) c`,
      [[...userIds]],
    );
    return new Map(rows.map(({ userId, unread }) => [userId, unread]));
  }

  /** Answers whether there is such a one of this person's. */
  async markRead(userId: UserId, id: string): Promise<boolean> {
    const touched = await this.database.change(
      'update notification set read_at = coalesce(read_at, clock_timestamp()) where user_id = $1 and id = $2',
      [userId, id],
    );
    return touched > 0;
  }

  async markReadUpTo(userId: UserId, id: string): Promise<void> {
    await this.database.change(
      'update notification set read_at = clock_timestamp() where user_id = $1 and id <= $2 and read_at is null',
      [userId, id],
    );
  }

  /** What these people were told in the last seconds. */
  recentOf(userIds: readonly UserId[], seconds: number): Promise<NotificationRow[]> {
    return this.database.query<NotificationRow>(
      `select ${COLUMNS} from notification
        where user_id = any($1) and read_at is null and created_at > clock_timestamp() - $2 * interval '1 second'
        order by id`,
      [[...userIds], seconds],
    );
  }

  /** Removes what was read, or is unread, for so long. Answers how many; call again while it is `most`. */
  removeOld({ readDays, unreadDays, most }: { readDays: number; unreadDays: number; most: number }): Promise<number> {
    return this.database.change(
      `delete from notification where id in (
         select id from notification
          where read_at < clock_timestamp() - $1 * interval '1 day'
             or created_at < clock_timestamp() - $2 * interval '1 day' limit $3 for update skip locked)`,
      [readDays, unreadDays, most],
    );
  }
}
