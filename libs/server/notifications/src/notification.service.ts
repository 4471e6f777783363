import { Inject, Injectable } from '@nestjs/common';
import type { Query } from '@ringside/contracts';
import {
  type listNotifications,
  type Notification,
  type NotificationChoices,
  type NotificationGroup,
  type NotificationPage,
  notificationsRead,
  type NotificationWays,
  type UnreadCount,
} from '@ringside/contracts/notifications';
import { Refusal, type UserId } from '@ringside/kernel';
import { Database, Rooms } from '@ringside/server/platform';
import { type Actor, People } from '@ringside/server/ports';
import { ChoiceRepository } from './choice.repository';
import { NotificationRepository, type NotificationRow } from './notification.repository';

/** A person's own list, and how they want to be told. Another's is not there. */
@Injectable()
export class NotificationService {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationRepository,
    private readonly choices: ChoiceRepository,
    private readonly rooms: Rooms,
    @Inject(People) private readonly people: People,
  ) {}

  async list({ userId }: Actor, wish: Query<typeof listNotifications>): Promise<NotificationPage> {
    const found = await this.notifications.list(userId, wish);
    const rows = found.slice(0, wish.limit);
    const last = rows.at(-1);
    return {
      items: rows.map(toNotification),
      ...(found.length > wish.limit && last ? { next: last.id } : {}),
      ...(await this.count(userId)),
    };
  }

  async count(userId: UserId): Promise<UnreadCount> {
    return { unread: (await this.notifications.unread([userId])).get(userId) ?? 0 };
  }

  /** @throws Refusal NOT_FOUND */
  async markRead({ userId }: Actor, id: string): Promise<UnreadCount> {
    return this.reading(userId, async () => {
      if (!(await this.notifications.markRead(userId, id))) throw new Refusal('NOT_FOUND');
    });
  }

  markReadUpTo({ userId }: Actor, id: string): Promise<UnreadCount> {
    return this.reading(userId, () => this.notifications.markReadUpTo(userId, id));
  }

  async choicesOf({ userId }: Actor): Promise<NotificationChoices> {
    const [choices, contacts] = await Promise.all([this.choices.of(userId), this.people.contacts([userId])]);
    return { choices, isAddressConfirmed: contacts.get(userId)?.isConfirmed ?? false };
  }

  async choose(actor: Actor, group: NotificationGroup, ways: NotificationWays): Promise<NotificationChoices> {
    await this.database.transact(() => this.choices.put(actor.userId, group, ways));
    return this.choicesOf(actor);
  }

  /** The person's other pages hear of it. */
  private reading(userId: UserId, read: () => Promise<void>): Promise<UnreadCount> {
    return this.database.transact(async () => {
      await read();
      const left = await this.count(userId);
      this.database.afterCommit(() => this.rooms.emitToUser(userId, notificationsRead, left));
      return left;
    });
  }
}

export const toNotification = ({ id, kind, params, link, eventId, at, readAt }: NotificationRow): Notification => ({
  id,
  kind,
  params: { ...params },
  link,
  eventId,
  at: at.toISOString(),
  isRead: readAt !== null,
});
