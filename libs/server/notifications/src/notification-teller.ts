import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { notificationAdded } from '@ringside/contracts/notifications';
import type { UserId } from '@ringside/kernel';
import { Logs, Rooms, SocketServer } from '@ringside/server/platform';
import type { Visitor } from '@ringside/server/ports';
import { NotificationRepository, type NotificationRow } from './notification.repository';
import { toNotification } from './notification.service';

const LOOK_MS = 4000;
/** Several looks, so that a slow one misses nothing. */
const LOOK_BACK_SECONDS = 20;

/**
 * Tells people's open pages what is new: at once when this node did the task, within seconds when another did. One question
 * a look for all the people of this node.
 */
@Injectable()
export class NotificationTeller implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;
  /** What this node's pages heard of, with when. */
  private readonly told = new Map<string, number>();

  constructor(
    private readonly notifications: NotificationRepository,
    private readonly rooms: Rooms,
    private readonly server: SocketServer,
    private readonly logs: Logs,
  ) {}

  onApplicationBootstrap(): void {
    this.lookLater();
  }

  onApplicationShutdown(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  /** To be called after COMMIT. */
  tell(added: readonly NotificationRow[]): void {
    this.tellNew(added).catch((error: unknown) => this.logs.warn('notifications not told', { error }));
  }

  private async tellNew(added: readonly NotificationRow[]): Promise<void> {
    const connected = this.connected();
    const news = added.filter(({ id, userId }) => connected.has(userId) && !this.told.has(id));
    if (news.length === 0) return;
    for (const { id } of news) this.told.set(id, performance.now());
    const unread = await this.notifications.unread([...new Set(news.map(({ userId }) => userId))]);
    for (const row of news) {
      const payload = { notification: toNotification(row), unread: unread.get(row.userId) ?? 0 };
      this.rooms.emitToUser(row.userId, notificationAdded, payload);
    }
  }

  private lookLater(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      void this.look()
        .catch((error: unknown) => this.logs.warn('notifications of other nodes not looked for', { error }))
        .finally(() => this.lookLater());
    }, LOOK_MS).unref();
  }

  private async look(): Promise<void> {
    const forgotten = performance.now() - 3 * LOOK_BACK_SECONDS * 1000;
    for (const [id, at] of this.told) if (at < forgotten) this.told.delete(id);
    const connected = this.connected();
    if (connected.size > 0) await this.tellNew(await this.notifications.recentOf([...connected], LOOK_BACK_SECONDS));
  }

  private connected(): ReadonlySet<UserId> {
    const people = new Set<UserId>();
    for (const { data } of this.server.io.of('/').sockets.values()) {
      const { visitor } = data as { visitor?: Visitor };
      if (visitor) people.add(visitor.userId);
    }
    return people;
  }
}
