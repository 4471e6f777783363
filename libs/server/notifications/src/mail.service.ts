import { Inject, Injectable } from '@nestjs/common';
import type { Query } from '@ringside/contracts';
import { type listMails, type Mail, type MailPage, OPEN_MAIL_STATES } from '@ringside/contracts/notifications';
import { Refusal } from '@ringside/kernel';
import { Config, Database } from '@ringside/server/platform';
import { type Actor, AuditLog } from '@ringside/server/ports';
import { MailComposer } from './mail-composer';
import { MailRepository, type MailRow } from './mail.repository';

/** The mails that the site sends, for administrators. */
@Injectable()
export class MailService {
  constructor(
    private readonly database: Database,
    private readonly mails: MailRepository,
    private readonly composer: MailComposer,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Config) private readonly config: Pick<Config, 'smtpUrl' | 'environment'>,
  ) {}

  async list(wish: Query<typeof listMails>): Promise<MailPage> {
    const found = await this.mails.list(wish);
    const rows = found.slice(0, wish.limit);
    const last = rows.at(-1);
    return {
      items: rows.map((row) => this.show(row)),
      ...(found.length > wish.limit && last ? { next: last.id } : {}),
      isSending: this.isSending,
    };
  }

  /** @throws Refusal NOT_FOUND, or MAIL_NOT_OPEN for one that is on its way, arrived, or cannot be sent at all */
  resend(id: string, actor: Actor): Promise<Mail> {
    return this.database.transact(async () => {
      const row = await this.mails.find(id);
      if (!row) throw new Refusal('NOT_FOUND');
      const reopened = this.isSending ? await this.mails.reopen(id) : undefined;
      if (!reopened) throw new Refusal('MAIL_NOT_OPEN');
      await this.audit.record({
        actor,
        action: 'mail.resend',
        target: { kind: 'mail', id, name: row.template },
        before: { state: row.state },
      });
      return this.show(reopened);
    });
  }

  private get isSending(): boolean {
    return this.config.smtpUrl !== undefined;
  }

  private show(row: MailRow): Mail {
    return {
      id: row.id,
      template: row.template,
      isNotification: row.isNotification,
      to: row.address,
      language: row.language,
      state: row.state,
      attempts: row.attempts,
      lastError: row.lastError,
      at: row.at.toISOString(),
      dueAt: row.state === 'queued' ? row.dueAt.toISOString() : null,
      sentAt: row.sentAt?.toISOString() ?? null,
      content: this.contentOf(row),
      isOpen: this.isSending && OPEN_MAIL_STATES.includes(row.state),
    };
  }

  /** Links in mails open accounts: in production nobody but their reader sees them. */
  private contentOf(row: MailRow): Mail['content'] {
    const { params } = row;
    if (this.config.environment === 'production' || params === null) return null;
    const { subject, text } = this.composer.render({ ...row, params });
    return { subject, text };
  }
}
