import { Injectable } from '@nestjs/common';
import type { SiteRole } from '@ringside/contracts';
import type { UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { ACTIVE_BAN } from './active-ban';
import type { Standing } from './user-admin.policy';
import { USER_COLUMNS, type UserRow } from './user-list.repository';

export interface BanRow {
  readonly id: string;
  readonly reason: string;
  readonly at: Date;
  readonly by: UserId | null;
  readonly until: Date | null;
  readonly liftedAt: Date | null;
  readonly liftedBy: UserId | null;
  readonly isActive: boolean;
}

const IS_BANNED = `exists (select from user_ban b where b.user_id = u.id and ${ACTIVE_BAN})`;

@Injectable()
export class UserAdminRepository {
  constructor(private readonly database: Database) {}

  async find(id: UserId): Promise<UserRow | undefined> {
    const [row] = await this.database.query<UserRow>(
      `select ${USER_COLUMNS} from app_user u left join user_ban b on b.user_id = u.id and ${ACTIVE_BAN} where u.id = $1`,
      [id],
    );
    return row;
  }

  /**
   * Accounts as they are now, locked until the end of the transaction, always in the same order. Whoever judges one account
   * locks their own too: of two admins who demote each other, the second then finds that they are none any more.
   */
  async lock(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, Standing>> {
    // a condition beside the locked row would be judged before the lock is had: bans are read after
    await this.database.write('select id from app_user where id = any($1) order by id for no key update', [ids]);
    const rows = await this.database.query<Standing>(
      `select u.id, u.role, ${IS_BANNED} as "isBanned" from app_user u where u.id = any($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  async setRole(id: UserId, role: SiteRole): Promise<void> {
    await this.database.change('update app_user set role = $2, updated_at = clock_timestamp() where id = $1', [
      id,
      role,
    ]);
  }

  /** Answers whether it was otherwise before. */
  async setTrust(id: UserId, isTrusted: boolean): Promise<boolean> {
    const count = await this.database.change(
      'update app_user set is_trusted = $2, updated_at = clock_timestamp() where id = $1 and is_trusted <> $2',
      [id, isTrusted],
    );
    return count > 0;
  }

  /** Takes the second factor with its backup codes. Answers whether one was on; one half set up goes unsaid. */
  async removeTwoFactor(id: UserId): Promise<boolean> {
    const [row] = await this.database.write<{ wasOn: boolean }>(
      'delete from two_factor where user_id = $1 returning confirmed_at is not null as "wasOn"',
      [id],
    );
    return row?.wasOn ?? false;
  }

  async hasTwoFactor(id: UserId): Promise<boolean> {
    const rows = await this.database.query('select from two_factor where user_id = $1 and confirmed_at is not null', [
      id,
    ]);
    return rows.length > 0;
  }

  async countSessions(id: UserId): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      'select count(*)::int as count from session where user_id = $1 and expires_at > clock_timestamp()',
      [id],
    );
    return row?.count ?? 0;
  }

  bans(id: UserId): Promise<BanRow[]> {
    return this.database.query<BanRow>(
      `select b.id, b.reason, b.banned_at as at, b.banned_by as by, b.until, b.lifted_at as "liftedAt",
              b.lifted_by as "liftedBy", ${ACTIVE_BAN} as "isActive"
         from user_ban b where b.user_id = $1 order by b.id desc limit 100`,
      [id],
    );
  }

  async findActiveBan(id: UserId): Promise<Pick<BanRow, 'id' | 'reason' | 'until'> | undefined> {
    const [row] = await this.database.query<BanRow>(
      `select b.id, b.reason, b.until from user_ban b where b.user_id = $1 and ${ACTIVE_BAN}`,
      [id],
    );
    return row;
  }

  async ban(id: UserId, by: UserId, reason: string, until: Date | null): Promise<void> {
    await this.database.write('insert into user_ban (user_id, banned_by, reason, until) values ($1, $2, $3, $4)', [
      id,
      by,
      reason,
      until,
    ]);
  }

  /** Takes the ban that holds back. Answers its reason, or nothing when none does. */
  async lift(id: UserId, by: UserId): Promise<Pick<BanRow, 'reason' | 'until'> | undefined> {
    const [row] = await this.database.write<BanRow>(
      `update user_ban b set lifted_at = clock_timestamp(), lifted_by = $2
        where b.user_id = $1 and ${ACTIVE_BAN} returning b.reason, b.until`,
      [id, by],
    );
    return row;
  }
}
