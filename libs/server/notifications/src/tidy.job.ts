import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, Logs } from '@ringside/server/platform';
import { ContactRepository } from './contact.repository';
import { MailRepository } from './mail.repository';
import { NotificationRepository } from './notification.repository';

const HOUR_MS = 3600_000;
const EVERY_MS = 6 * HOUR_MS;
/** Rows a statement: no long lock, no long transaction. */
const MOST = 2000;

/** How long is kept what nobody needs any more; docs/operations.md tells people. */
export const KEEP = {
  readNotificationDays: 180,
  unreadNotificationDays: 365,
  /** Mails that were never sent, as no server is configured: their links are secrets. */
  keptMailDays: 14,
  mailDays: 30,
  contactDays: 730,
} as const;

/** Removes what is old, a batch at a time. Several nodes may do it at once. */
@Injectable()
export class TidyJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private isStopped = false;

  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationRepository,
    private readonly mails: MailRepository,
    private readonly contacts: ContactRepository,
    private readonly logs: Logs,
  ) {}

  onApplicationBootstrap(): void {
    this.runLater(Math.random() * HOUR_MS); // nodes that start together do not tidy together
  }

  onApplicationShutdown(): void {
    this.isStopped = true;
    clearTimeout(this.timer);
  }

  async run(): Promise<void> {
    const { readNotificationDays: readDays, unreadNotificationDays: unreadDays, keptMailDays: keptDays } = KEEP;
    await this.inBatches(() => this.notifications.removeOld({ readDays, unreadDays, most: MOST }));
    await this.inBatches(() => this.mails.removeOld({ keptDays, days: KEEP.mailDays, most: MOST }));
    await this.inBatches(() => this.contacts.removeOld({ days: KEEP.contactDays, most: MOST }));
  }

  private async inBatches(remove: () => Promise<number>): Promise<void> {
    while (!this.isStopped && (await this.database.transact(remove)) === MOST);
  }

  private runLater(ms: number): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      void this.run()
        .catch((error: unknown) => this.logs.warn('old notifications not removed', { error }))
        .finally(() => this.runLater(EVERY_MS));
    }, ms).unref();
  }
}
