import { Injectable } from '@nestjs/common';
import type { Query, SiteRole } from '@ringside/contracts';
import type { listUsers } from '@ringside/contracts/accounts';
import type { PictureId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { ACTIVE_BAN } from './active-ban';
import { beginning, containing } from './like-pattern';
import { PORTRAIT } from './portrait';

export interface UserListWish extends Query<typeof listUsers> {
  /** Whether e-mail addresses are searched too. */
  readonly byMail: boolean;
}

export interface UserRow {
  readonly id: UserId;
  readonly username: string;
  readonly name: string;
  readonly picture: PictureId | null;
  readonly email: string;
  readonly role: SiteRole;
  readonly isTrusted: boolean;
  readonly createdAt: Date;
  readonly isBanned: boolean;
  readonly bannedUntil: Date | null;
}

export const USER_COLUMNS = `u.id, coalesce(u.display_username, u.username) as username, u.name, ${PORTRAIT} as picture, u.email, u.role, u.is_trusted as "isTrusted",
  u.created_at as "createdAt", b.id is not null as "isBanned", b.until as "bannedUntil"`;

@Injectable()
export class UserListRepository {
  constructor(private readonly database: Database) {}

  /** One row more than the page, when there is a next one. */
  list(wish: UserListWish): Promise<UserRow[]> {
    const { sql, parameters } = userListQuery(wish);
    return this.database.query<UserRow>(sql, parameters);
  }
}

/** The list by id, which is the order of signing up: the newest first. */
export function userListQuery(wish: UserListWish): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [wish.limit + 1];
  const conditions: string[] = [];
  const demand = (condition: (place: string) => string, value: unknown) => {
    if (value !== undefined) conditions.push(condition(`$${parameters.push(value)}`));
  };
  demand((place) => `u.id < ${place}`, wish.cursor);
  demand((place) => `u.role = ${place}`, wish.role);
  demand(
    (place) => called(wish, place),
    wish.search && (hasTrigram(wish.search) ? containing : beginning)(wish.search),
  );
  const bans = `${wish.banned ? 'join' : 'left join'} user_ban b on b.user_id = u.id and ${ACTIVE_BAN}`;
  const sql = `select ${USER_COLUMNS} from app_user u ${bans}
    ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''} order by u.id desc limit $1`;
  return { sql, parameters };
}

/** Shorter words have none, and every name of the site would have to be read to find them inside. */
const hasTrigram = (words: string) => words.length >= 3;

function called({ search = '', byMail }: UserListWish, place: string): string {
  const mail = byMail ? ` or lower(u.email) like ${place}` : '';
  return hasTrigram(search)
    ? `(lower(u.username || ' ' || u.name) like ${place}${mail})`
    : `(u.username like ${place} or lower(u.name) like ${place}${mail})`;
}
