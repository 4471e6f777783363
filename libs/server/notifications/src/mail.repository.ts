import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Language, MailState, MailTemplate, NotificationKind } from '@ringside/contracts/notifications';
import { OPEN_MAIL_STATES } from '@ringside/contracts/notifications';
import type { UserId } from '@ringside/kernel';
import { Config, Database } from '@ringside/server/platform';

export type TextParams = Readonly<Record<string, string | number>>;

/** A mail to be sent. */
export interface NewMail {
  /** Of its cause: the same one again makes no second mail. */
  readonly id: string;
  /** Of a notification's reader; `null` for what an account needs. */
  readonly userId: UserId | null;
  readonly template: MailTemplate | NotificationKind;
  readonly address: string;
  readonly name: string;
  readonly language: Language;
  readonly params: TextParams;
  readonly link: string | null;
}

export interface MailRow extends Omit<NewMail, 'params'> {
  readonly isNotification: boolean;
  /** `null` once it was sent. */
  readonly params: TextParams | null;
  readonly state: MailState;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly at: Date;
  readonly dueAt: Date;
  readonly sentAt: Date | null;
}

/** A mail that one worker has for itself until `claimed_until`, with the proof. */
export interface ClaimedMail extends MailRow {
  readonly claim: string;
  readonly params: TextParams;
}

interface ListWish {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly state?: MailState | undefined;
}

const COLUMNS = `id, user_id as "userId", is_notification as "isNotification", template, address, name, language, params, link,
  state, attempts, last_error as "lastError", created_at as "at", due_at as "dueAt", sent_at as "sentAt"`;

/** Until it is handed over, a mail of a worker that died is another's after this. */
export const CLAIM_SECONDS = 90;
/** RFC 5321 4.5.3.2.6 lets a server think ten minutes before it says whether it accepted a message. */
export const ANSWER_SECONDS = 600;

/** The mails that go out: what waits, and what became of the rest. */
@Injectable()
export class MailRepository {
  private onQueued: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    @Inject(Config) private readonly config: Pick<Config, 'smtpUrl'>,
  ) {}

  /** Has `react` called after COMMIT whenever there is something to send. */
  whenQueued(react: () => void): void {
    this.onQueued = react;
  }

  /** Without a mail server they are kept, to be looked at. */
  async add(mails: readonly NewMail[]): Promise<void> {
    if (mails.length === 0) return;
    const rows = mails.map(({ id, userId, template, address, name, language, params, link }) => ({
      id, user_id: userId, is_notification: userId !== null, template, address, name, language, params, link,
      state: this.config.smtpUrl === undefined ? 'kept' : 'queued',
    })); // prettier-ignore
    await this.database.write(
      `insert into mail (id, user_id, is_notification, template, address, name, language, params, link, state)
       select id, user_id, is_notification, template, address, name, language, params, link, state
         from jsonb_populate_recordset(null::mail, $1::jsonb) on conflict (id) do nothing`,
      [JSON.stringify(rows)],
    );
    this.database.afterCommit(() => this.onQueued());
  }

  /** Takes the next one that is due for one worker. What an account waits for comes before notifications. */
  async claim(): Promise<ClaimedMail | undefined> {
    const claim = randomUUID();
    const [row] = await this.database.transact(() =>
      this.database.write<MailRow & { params: TextParams }>(
        `update mail set state = 'sending', claim = $1, attempts = attempts + 1, handed_over_at = null,
                claimed_until = clock_timestamp() + $2 * interval '1 second'
          where id = (select id from mail where state = 'queued' and due_at <= clock_timestamp()
                       order by is_notification, due_at limit 1 for update skip locked)
        returning ${COLUMNS}`,
        [claim, CLAIM_SECONDS],
      ),
    );
    return row && { ...row, claim };
  }

  /**
   * Writes down that the mail server may have the whole mail from now on. False when the claim ran out meanwhile: another
   * worker has it, and this one must not go on.
   */
  handOver({ id, claim }: ClaimedMail): Promise<boolean> {
    return this.ofClaim(
      `handed_over_at = clock_timestamp(), claimed_until = clock_timestamp() + $3 * interval '1 second'`,
      'and claimed_until > clock_timestamp()',
      [id, claim, ANSWER_SECONDS + CLAIM_SECONDS],
    );
  }

  /** The mail server has it. Its content is forgotten: links in it are secrets. */
  markSent({ id, claim }: ClaimedMail): Promise<boolean> {
    return this.ofClaim(
      `state = 'sent', sent_at = clock_timestamp(), params = null, link = null, last_error = null,
       claim = null, claimed_until = null`,
      '',
      [id, claim],
    );
  }

  /** Another try after so many seconds. */
  putBack({ id, claim }: ClaimedMail, reason: string, seconds: number): Promise<boolean> {
    return this.ofClaim(
      `state = 'queued', last_error = $3, due_at = clock_timestamp() + $4 * interval '1 second', handed_over_at = null,
       claim = null, claimed_until = null`,
      '',
      [id, claim, reason, seconds],
    );
  }

  close({ id, claim }: ClaimedMail, state: 'failed' | 'unsure', reason: string): Promise<boolean> {
    return this.ofClaim('state = $4, last_error = $3, claim = null, claimed_until = null', '', [
      id,
      claim,
      reason,
      state,
    ]);
  }

  /**
   * Settles the mails of workers that died: what was not handed over is sent again, the rest perhaps arrived and is never
   * sent again by itself.
   */
  settleAbandoned(): Promise<number> {
    return this.database.transact(() =>
      this.database.change(
        `update mail set state = case when handed_over_at is null then 'queued' else 'unsure' end,
                last_error = 'the server that was sending it went away', due_at = clock_timestamp(),
                claim = null, claimed_until = null
          where id in (select id from mail where state = 'sending' and claimed_until < clock_timestamp() for update skip locked)`,
      ),
    );
  }

  /** One row more than the page, when there is a next one. */
  list({ limit, cursor, state }: ListWish): Promise<MailRow[]> {
    return this.database.query<MailRow>(
      `select ${COLUMNS} from mail where ($1::uuid is null or id < $1) and ($2::text is null or state = $2)
        order by id desc limit $3`,
      [cursor ?? null, state ?? null, limit + 1],
    );
  }

  async find(id: string): Promise<MailRow | undefined> {
    const [row] = await this.database.query<MailRow>(`select ${COLUMNS} from mail where id = $1`, [id]);
    return row;
  }

  /** Queues it once more, unless it is on its way or has arrived. */
  async reopen(id: string): Promise<MailRow | undefined> {
    const [row] = await this.database.write<MailRow>(
      `update mail set state = 'queued', due_at = clock_timestamp(), attempts = 0, last_error = null, handed_over_at = null
        where id = $1 and state = any($2) returning ${COLUMNS}`,
      [id, OPEN_MAIL_STATES],
    );
    if (row) this.database.afterCommit(() => this.onQueued());
    return row;
  }

  /** Answers how many; call again while it is `most`. */
  removeOld({ keptDays, days, most }: { keptDays: number; days: number; most: number }): Promise<number> {
    return this.database.change(
      `delete from mail where id in (
         select id from mail where created_at < clock_timestamp() - $1 * interval '1 day' and state = 'kept'
            or created_at < clock_timestamp() - $2 * interval '1 day' and state in ('sent', 'failed', 'unsure')
          limit $3 for update skip locked)`,
      [keptDays, days, most],
    );
  }

  /** Changes a mail for the worker that has it; false when it has it no longer. */
  private async ofClaim(changes: string, condition: string, parameters: readonly unknown[]): Promise<boolean> {
    const touched = await this.database.transact(() =>
      this.database.change(`update mail set ${changes} where id = $1 and claim = $2 ${condition}`, parameters),
    );
    return touched > 0;
  }
}
