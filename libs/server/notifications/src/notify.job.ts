import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { groupOf } from '@ringside/contracts/notifications';
import { Database, Outbox } from '@ringside/server/platform';
import { notifyPeople, People, type PersonContact, sendMail } from '@ringside/server/ports';
import { ChoiceRepository } from './choice.repository';
import { MailRepository } from './mail.repository';
import { NotificationTeller } from './notification-teller';
import { NotificationRepository, type NotificationRow } from './notification.repository';

/** Turns the tasks of other features into rows: what people are told, and the mails to be sent. */
@Injectable()
export class NotifyJob implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly database: Database,
    private readonly notifications: NotificationRepository,
    private readonly choices: ChoiceRepository,
    private readonly mails: MailRepository,
    private readonly teller: NotificationTeller,
    @Inject(People) private readonly people: People,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(notifyPeople, async ({ to, eventId, ...notice }) => {
      const added = await this.notifications.add(to, { ...notice, eventId: eventId ?? null });
      if (added.length === 0) return;
      await this.mail(added);
      this.database.afterCommit(() => this.teller.tell(added));
    });
    // the task's id is the mail's: a task that runs twice makes one
    this.outbox.handle(sendMail, async ({ to, template, params: { link, ...params } }, taskId) => {
      await this.mails.add([
        { id: taskId, userId: null, ...to, template, params, link: link === undefined ? null : String(link) },
      ]);
    });
  }

  /** Nobody gets mail at an address that is not confirmed, nor while they are banned. */
  private async mail(added: readonly NotificationRow[]): Promise<void> {
    const [first] = added;
    if (!first) return;
    const willing = await this.choices.mailed(
      added.map(({ userId }) => userId),
      groupOf(first.kind),
    );
    const ids = [...willing];
    const [contacts, standings] = await Promise.all([this.people.contacts(ids), this.people.standings(ids)]);
    const reach = ({ userId }: NotificationRow): PersonContact | undefined => {
      const contact = contacts.get(userId);
      return contact?.isConfirmed && !standings.get(userId)?.isBanned ? contact : undefined;
    };
    await this.mails.add(
      added.flatMap((row) => {
        const contact = reach(row);
        return contact ? [{ ...contact, ...row, template: row.kind }] : [];
      }),
    );
  }
}
