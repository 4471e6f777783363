import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, Outbox } from '@ringside/server/platform';
import { notifyPeople, sendMail } from '@ringside/server/ports';
import { MailRepository } from './mail.repository';
import { NotificationTeller } from './notification-teller';
import { NotificationRepository } from './notification.repository';
import { ReaderMails } from './reader-mails';

/** What other features want people to know: kept, mailed to those who want it, and told to open pages after COMMIT. */
@Injectable()
export class NotifyJob implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly database: Database,
    private readonly notifications: NotificationRepository,
    private readonly mails: ReaderMails,
    private readonly teller: NotificationTeller,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(notifyPeople, async ({ to, eventId, ...notice }) => {
      const added = await this.notifications.add(to, { ...notice, eventId: eventId ?? null });
      await this.mails.add(added);
      this.database.afterCommit(() => this.teller.tell(added));
    });
  }
}

/** The mails that accounts need, whatever their people chose. */
@Injectable()
export class SendMailJob implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly mails: MailRepository,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(sendMail, async ({ to, template, params: { link, ...params } }, taskId) => {
      // the task's id is the mail's: a task that runs twice makes one
      const path = link === undefined ? null : String(link);
      await this.mails.add([{ id: taskId, userId: null, ...to, template, params, link: path }]);
    });
  }
}
