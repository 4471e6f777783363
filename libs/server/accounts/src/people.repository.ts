import { Injectable } from '@nestjs/common';
import type { SiteRole } from '@ringside/contracts';
import type { PictureId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { People, type PersonContact, type PersonName, type PersonStanding } from '@ringside/server/ports';
import { ACTIVE_BAN } from './active-ban';
import { containing } from './like-pattern';
import { PORTRAIT, withPortrait } from './portrait';

@Injectable()
export class PeopleRepository extends People {
  constructor(private readonly database: Database) {
    super();
  }

  async names(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, PersonName>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<PersonName & { picture: PictureId | null }>(
      `select u.id as "userId", coalesce(u.display_username, u.username) as username, u.name, ${PORTRAIT} as picture
         from app_user u where u.id = any($1)`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.userId, withPortrait(row)]));
  }

  async byUsername(username: string): Promise<PersonName | undefined> {
    const [row] = await this.database.query<PersonName>(
      `select id as "userId", coalesce(display_username, username) as username, name from app_user
        where username = lower($1)`,
      [username],
    );
    return row;
  }

  async called(words: string, among: readonly UserId[]): Promise<ReadonlySet<UserId>> {
    const rows = await this.database.query<{ id: UserId }>(
      `select id from app_user where id = any($1) and lower(username || ' ' || name) like $2`,
      [among, containing(words)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async standings(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, PersonStanding>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<PersonStanding>(
      `select u.id as "userId", u.role, exists (select from user_ban b where b.user_id = u.id and ${ACTIVE_BAN}) as "isBanned"
         from app_user u where u.id = any($1)`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.userId, row]));
  }

  async contacts(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, PersonContact>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<PersonContact>(
      `select id as "userId", name, email as address, email_verified as "isConfirmed", language, time_zone as "timeZone"
         from app_user where id = any($1)`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.userId, row]));
  }

  async isTrusted(id: UserId): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from app_user where id = $1 and is_trusted and role = 'organizer'`,
      [id],
    );
    return rows.length > 0;
  }

  async withRole(...roles: readonly SiteRole[]): Promise<readonly UserId[]> {
    const rows = await this.database.query<{ id: UserId }>(
      `select id from app_user u where role = any($1) and not exists (
           select from user_ban b where b.user_id = u.id and ${ACTIVE_BAN})`,
      [roles],
    );
    return rows.map(({ id }) => id);
  }
}
