import { Inject, Injectable } from '@nestjs/common';
import type { AccountNeed, ProfileChange, SessionUser, SignUp } from '@ringside/contracts/accounts';
import { type PictureId, Refusal, type UserId } from '@ringside/kernel';
import { Config, Database } from '@ringside/server/platform';
import type { Language } from '@ringside/contracts/notifications';
import { hashPassword } from './password';
import { PORTRAIT } from './portrait';

/** What is needed to judge somebody who says who they are. */
export interface Credential {
  readonly userId: UserId;
  readonly hash: string;
}

export interface AccountRow {
  readonly username: string;
  readonly name: string;
  readonly email: string;
  readonly isConfirmed: boolean;
  readonly newEmail: string | null;
  readonly language: Language;
  readonly timeZone: string | null;
  readonly role: SessionUser['role'];
  readonly twoFactorSince: Date | null;
  readonly backupCodes: number;
}

type SessionUserRow = Omit<SessionUser, 'needs' | 'picture'> & {
  readonly isConfirmed: boolean;
  readonly hasTwoFactor: boolean;
  readonly picture: PictureId | null;
};

const PROVIDER = 'credential';
const FACTOR = 'from two_factor f where f.user_id = u.id and f.confirmed_at is not null';

@Injectable()
export class AccountRepository {
  constructor(
    private readonly database: Database,
    @Inject(Config) private readonly config: Config,
  ) {}

  /** The hash of a password, at the cost that the settings name. */
  hash(password: string): Promise<string> {
    return hashPassword(password, this.config.passwordMemory);
  }

  /** Adds a player. Answers nothing when somebody has the username. */
  async add(person: SignUp, hash: string): Promise<UserId | undefined> {
    const [row] = await this.database.write<{ id: UserId }>(
      `insert into app_user (username, display_username, name, email, language, time_zone)
       values (lower($1), $1, $2, lower($3), coalesce($4, 'en'), $5) on conflict (username) do nothing returning id`,
      [person.username, person.name ?? person.username, person.email, person.language, person.timeZone],
    );
    if (!row) return undefined;
    await this.database.write(
      'insert into account (user_id, account_id, provider_id, password) values ($1::uuid, $1::uuid::text, $2, $3)',
      [row.id, PROVIDER, hash],
    );
    return row.id;
  }

  async hasUsername(username: string): Promise<boolean> {
    return (await this.database.query('select from app_user where username = lower($1)', [username])).length > 0;
  }

  /** By username in any case, or by an address that is confirmed: an unconfirmed one may be somebody else's. */
  async findCredential(identifier: string): Promise<Credential | undefined> {
    const condition = identifier.includes('@') ? 'u.email = lower($1) and u.email_verified' : 'u.username = lower($1)';
    const [row] = await this.database.query<Credential>(
      `select u.id as "userId", a.password as hash from app_user u
         join account a on a.user_id = u.id and a.provider_id = $2 where ${condition}`,
      [identifier, PROVIDER],
    );
    return row;
  }

  async hashOf(userId: UserId): Promise<string | undefined> {
    const [row] = await this.database.query<{ hash: string }>(
      'select password as hash from account where user_id = $1 and provider_id = $2',
      [userId, PROVIDER],
    );
    return row?.hash;
  }

  /** Whether a credential is still the account's; it stays so until the end of the transaction. */
  async holds({ userId, hash }: Credential): Promise<boolean> {
    const rows = await this.database.write(
      'select from account where user_id = $1 and provider_id = $2 and password = $3 for share',
      [userId, PROVIDER, hash],
    );
    return rows.length > 0;
  }

  async setHash(userId: UserId, hash: string): Promise<void> {
    await this.database.change(
      'update account set password = $3, updated_at = clock_timestamp() where user_id = $1 and provider_id = $2',
      [userId, PROVIDER, hash],
    );
  }

  /** Who somebody is to their own browser. @throws Refusal NOT_SIGNED_IN when the account is gone */
  async sessionUser(userId: UserId): Promise<SessionUser> {
    const [row] = await this.database.query<SessionUserRow>(
      `select u.id, coalesce(u.display_username, u.username) as username, u.name, u.role, ${PORTRAIT} as picture,
              u.email_verified as "isConfirmed", exists (select ${FACTOR}) as "hasTwoFactor" from app_user u where u.id = $1`,
      [userId],
    );
    if (!row) throw new Refusal('NOT_SIGNED_IN');
    const { isConfirmed, hasTwoFactor, picture, ...user } = row;
    const needs: AccountNeed[] = [];
    if (!isConfirmed) needs.push('confirmation');
    if (this.isRequired(row.role) && !hasTwoFactor) needs.push('twoFactor');
    return { ...user, ...(picture === null ? {} : { picture }), ...(needs.length > 0 ? { needs } : {}) };
  }

  /** Whether a role may not be used without a second factor. */
  isRequired(role: SessionUser['role']): boolean {
    return this.config.requireTwoFactor && role !== 'player';
  }

  /** @throws Refusal NOT_SIGNED_IN when the account is gone */
  async get(userId: UserId): Promise<AccountRow> {
    const [row] = await this.database.query<AccountRow>(
      `select coalesce(u.display_username, u.username) as username, u.name, u.email, u.email_verified as "isConfirmed",
              u.language, u.time_zone as "timeZone", u.role,
              (select l.address from mail_link l where l.user_id = u.id and l.purpose = 'confirmNewAddress'
                and l.expires_at > clock_timestamp() order by l.created_at desc limit 1) as "newEmail",
              (select f.confirmed_at ${FACTOR}) as "twoFactorSince",
              (select count(*)::int from backup_code c where c.user_id = u.id and c.used_at is null) as "backupCodes"
         from app_user u where u.id = $1`,
      [userId],
    );
    if (!row) throw new Refusal('NOT_SIGNED_IN');
    return row;
  }

  async change(userId: UserId, { name, language, timeZone }: ProfileChange): Promise<void> {
    await this.database.change(
      `update app_user set name = coalesce($2, name), language = coalesce($3, language),
              time_zone = case when $4 then $5 else time_zone end, updated_at = clock_timestamp() where id = $1`,
      [userId, name, language, timeZone !== undefined, timeZone ?? null],
    );
  }
}
