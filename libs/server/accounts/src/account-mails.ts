import { Injectable } from '@nestjs/common';
import type { Language, MailTemplate } from '@ringside/contracts/notifications';
import type { UserId } from '@ringside/kernel';
import { Database, Outbox } from '@ringside/server/platform';
import { sendMail } from '@ringside/server/ports';

/** Somebody as a mail addresses them. */
export interface Recipient {
  readonly address: string;
  readonly name: string;
  readonly language: Language;
}

type Params = Readonly<Record<string, string>>;

/** Hands mails that accounts need to the outbox, within the running transaction. */
@Injectable()
export class AccountMails {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  async send(to: Recipient, template: MailTemplate, params: Params = {}): Promise<void> {
    await this.outbox.add(sendMail, {
      to: { address: to.address, name: to.name, language: to.language },
      template,
      params: { name: to.name, ...params },
    });
  }

  /** Tells somebody what happened to their account; nobody where the address is unconfirmed: it may be a stranger's. */
  async tell(userId: UserId, template: MailTemplate, params: Params = {}): Promise<void> {
    const [owner] = await this.database.query<Recipient>(
      'select email as address, name, language from app_user where id = $1 and email_verified',
      [userId],
    );
    if (owner) await this.send(owner, template, params);
  }
}
