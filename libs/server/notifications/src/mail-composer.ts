import { Inject, Injectable } from '@nestjs/common';
import { groupOf, type NotificationKind } from '@ringside/contracts/notifications';
import { addressOf } from '@ringside/contracts';
import { unsubscribe } from '@ringside/contracts/notifications';
import { Config } from '@ringside/server/platform';
import Composer from 'nodemailer/lib/mail-composer';
import addressparser from 'nodemailer/lib/addressparser';
import type { MailRow, TextParams } from './mail.repository';
import { type RenderedMail, renderMail } from './render-mail';
import { writeUnsubscribeToken } from './unsubscribe-token';

/** A mail as it goes over the wire. */
export interface ComposedMail {
  readonly from: string;
  readonly to: string;
  /** RFC 5322, with CRLF. */
  readonly content: Buffer;
}

type Written = MailRow & { readonly params: TextParams };
type Settings = Pick<Config, 'publicUrl' | 'authSecret' | 'mailFrom'>;

/** Writes mails: their texts, and what mail programs need to know of them. */
@Injectable()
export class MailComposer {
  private readonly from: { readonly name: string; readonly address: string };

  constructor(@Inject(Config) private readonly config: Settings) {
    const [from] = addressparser(config.mailFrom, { flatten: true });
    this.from = { name: from?.name ?? '', address: from?.address ?? '' };
  }

  render(mail: Written): RenderedMail {
    const token = this.tokenOf(mail);
    return renderMail(mail, {
      publicUrl: this.config.publicUrl,
      ...(token === undefined ? {} : { unsubscribeUrl: `${this.config.publicUrl}/unsubscribe/${token}` }),
    });
  }

  /** @throws Error when the mail cannot be written, which another try would not change */
  async compose(mail: Written): Promise<ComposedMail> {
    const { subject, text, html } = this.render(mail);
    const content = await new Composer({
      from: this.from,
      to: { name: mail.name, address: mail.address },
      subject,
      text,
      html,
      date: mail.at,
      // a repeat carries the same id, by which mailboxes that look know it
      messageId: `<${mail.id}@${this.from.address.split('@')[1] ?? 'localhost'}>`,
      headers: this.headersOf(mail),
      disableFileAccess: true,
      disableUrlAccess: true,
      newline: 'windows',
    })
      .compile()
      .build();
    return { from: this.from.address, to: mail.address, content };
  }

  private headersOf(mail: Written): Record<string, string> {
    const token = this.tokenOf(mail);
    return {
      'Content-Language': mail.language,
      // nobody's holiday notice shall answer; what an administrator wrote is a person's
      ...(mail.template === 'contactReply' ? {} : { 'Auto-Submitted': 'auto-generated' }),
      ...(token === undefined ? {} : this.oneClick(token)),
    };
  }

  /** RFC 8058. */
  private oneClick(token: string): Record<string, string> {
    const path = addressOf(unsubscribe.path, { params: { token } });
    return {
      'List-Unsubscribe': `<${this.config.publicUrl}/api/v1${path}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
  }

  private tokenOf({ isNotification, userId, template }: Written): string | undefined {
    if (!isNotification || userId === null) return undefined;
    return writeUnsubscribeToken({ userId, group: groupOf(template as NotificationKind) }, this.config.authSecret);
  }
}
