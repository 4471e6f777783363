import { Injectable } from '@nestjs/common';
import {
  DEFAULT_WAYS,
  NOTIFICATION_GROUPS,
  type NotificationChoice,
  type NotificationGroup,
  type NotificationWays,
} from '@ringside/contracts/notifications';
import type { UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** How people want to be told. Only what somebody chose is stored; the rest is the group's default. */
@Injectable()
export class ChoiceRepository {
  constructor(private readonly database: Database) {}

  async of(userId: UserId): Promise<NotificationChoice[]> {
    const rows = await this.database.query<NotificationChoice>(
      'select group_name as "group", mail, desktop from notification_choice where user_id = $1',
      [userId],
    );
    const chosen = new Map(rows.map((row) => [row.group, row]));
    return NOTIFICATION_GROUPS.map((group) => chosen.get(group) ?? { group, ...DEFAULT_WAYS[group] });
  }

  /** Those of these people who want mails about a group. */
  async mailed(userIds: readonly UserId[], group: NotificationGroup): Promise<ReadonlySet<UserId>> {
    const rows = await this.database.query<{ userId: UserId; mail: boolean }>(
      'select user_id as "userId", mail from notification_choice where user_id = any($1) and group_name = $2',
      [[...userIds], group],
    );
    const chosen = new Map(rows.map(({ userId, mail }) => [userId, mail]));
    return new Set(userIds.filter((userId) => chosen.get(userId) ?? DEFAULT_WAYS[group].mail));
  }

  async put(userId: UserId, group: NotificationGroup, { mail, desktop }: NotificationWays): Promise<void> {
    await this.database.write(
      `insert into notification_choice (user_id, group_name, mail, desktop) values ($1, $2, $3, $4)
       on conflict (user_id, group_name) do update set mail = excluded.mail, desktop = excluded.desktop`,
      [userId, group, mail, desktop],
    );
  }

  /** Ends the mails of a group, and leaves the other ways as they are. */
  async endMails(userId: UserId, group: NotificationGroup): Promise<void> {
    await this.database.write(
      `insert into notification_choice (user_id, group_name, mail, desktop) values ($1, $2, false, $3)
       on conflict (user_id, group_name) do update set mail = false`,
      [userId, group, DEFAULT_WAYS[group].desktop],
    );
  }
}
