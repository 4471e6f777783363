import { Inject, Injectable } from '@nestjs/common';
import { contactChanged } from '@ringside/contracts/notifications';
import { Database, Outbox, Rooms } from '@ringside/server/platform';
import { notifyPeople, People, sendMail } from '@ringside/server/ports';
import type { ContactRow } from './contact.repository';

/** Tells who must know of a message of the contact form. Each runs inside the transaction of its cause. */
@Injectable()
export class ContactHerald {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly rooms: Rooms,
    @Inject(People) private readonly people: People,
  ) {}

  /** The administrators, of a new one. */
  async arrived(id: string, subject: string): Promise<void> {
    await this.outbox.add(notifyPeople, {
      to: await this.people.withRole('admin'),
      kind: 'contactReceived',
      params: { subject },
      link: `/admin/inbox/${id}`,
      key: `contact:${id}`,
    });
    await this.changed();
  }

  /** Its writer, of the answer. */
  async answered({ address, name, language, subject }: ContactRow, text: string): Promise<void> {
    await this.outbox.add(sendMail, {
      to: { address, name, language },
      template: 'contactReply',
      params: { name, subject, text },
    });
    await this.changed();
  }

  /** The open inboxes, after COMMIT. */
  async changed(): Promise<void> {
    const admins = await this.people.withRole('admin');
    this.database.afterCommit(() => admins.forEach((admin) => this.rooms.emitToUser(admin, contactChanged, {})));
  }
}
