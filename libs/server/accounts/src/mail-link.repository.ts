import { Injectable } from '@nestjs/common';
import { LINK_MINUTES } from '@ringside/contracts/accounts';
import type { UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Recipient } from './account-mails';
import { hashOfWord, makeWord } from './secret-word';

export type LinkPurpose = 'confirmAddress' | 'confirmNewAddress' | 'resetPassword';

/** An account as links see it. */
export interface Claimant extends Recipient {
  readonly userId: UserId;
  readonly username: string;
  readonly isConfirmed: boolean;
}

export interface Link {
  readonly userId: UserId;
  readonly purpose: LinkPurpose;
  readonly address: string;
}

/** While so many links of a kind are good, somebody gets no further one: any of them works. */
const MOST_LINKS = 3;
/** So many good links to one address, whoever asked: signing up must not be a way of flooding somebody's mailbox. */
const MOST_TO_ADDRESS = 10;

const CLAIMANT = `id as "userId", username, name, email as address, language, email_verified as "isConfirmed"`;

@Injectable()
export class MailLinkRepository {
  constructor(private readonly database: Database) {}

  async find(userId: UserId): Promise<Claimant | undefined> {
    const [row] = await this.database.query<Claimant>(`select ${CLAIMANT} from app_user where id = $1`, [userId]);
    return row;
  }

  /** Who an address belongs to: the account that has confirmed it. */
  async ownerOf(address: string): Promise<Claimant | undefined> {
    const [row] = await this.database.query<Claimant>(
      `select ${CLAIMANT} from app_user where email = lower($1) and email_verified`,
      [address],
    );
    return row;
  }

  /** The accounts that say they have an address which nobody has confirmed; the oldest ones. */
  claimants(address: string): Promise<Claimant[]> {
    return this.database.query<Claimant>(
      `select ${CLAIMANT} from app_user where email = lower($1) order by id limit ${MOST_LINKS}`,
      [address],
    );
  }

  /** From here to the end of the transaction nobody else sends links to this address or confirms it. */
  async lockAddress(address: string): Promise<void> {
    await this.database.query(`select pg_advisory_xact_lock(hashtextextended('address ' || lower($1), 0))`, [address]);
  }

  /** Stores a link and answers its token; nothing where enough are good already. */
  async issue(userId: UserId, purpose: LinkPurpose, address: string): Promise<string | undefined> {
    await this.lockAddress(address); // or two who count at once would both find room
    await this.database.change('delete from mail_link where expires_at < clock_timestamp()');
    const token = makeWord();
    const stored = await this.database.write(
      `insert into mail_link (token_hash, user_id, purpose, address, expires_at)
       select $1, $2, $3, lower($4), clock_timestamp() + interval '${LINK_MINUTES} minutes'
        where (select count(*) from mail_link where user_id = $2 and purpose = $3 and address = lower($4)) < ${MOST_LINKS}
          and (select count(*) from mail_link where address = lower($4)) < ${MOST_TO_ADDRESS}
       returning purpose`,
      [hashOfWord(token), userId, purpose, address],
    );
    return stored.length > 0 ? token : undefined;
  }

  /** A good link of one of these purposes. */
  async look(token: string, purposes: readonly LinkPurpose[]): Promise<Link | undefined> {
    const [row] = await this.database.query<Link>(
      `select user_id as "userId", purpose, address from mail_link
        where token_hash = $1 and purpose = any($2) and expires_at > clock_timestamp()`,
      [hashOfWord(token), purposes],
    );
    return row;
  }

  /** Uses a link up: of two who open it at once, the second finds none. */
  async use(token: string, purposes: readonly LinkPurpose[]): Promise<Link | undefined> {
    const [row] = await this.database.write<Link>(
      `delete from mail_link where token_hash = $1 and purpose = any($2) and expires_at > clock_timestamp()
       returning user_id as "userId", purpose, address`,
      [hashOfWord(token), purposes],
    );
    return row;
  }

  /** Voids every link of a person. */
  async voidAll(userId: UserId): Promise<void> {
    await this.database.change('delete from mail_link where user_id = $1', [userId]);
  }

  async setAddress(userId: UserId, address: string): Promise<void> {
    await this.database.change(
      'update app_user set email = $2, email_verified = true, updated_at = clock_timestamp() where id = $1',
      [userId, address],
    );
  }
}
