import { Injectable } from '@nestjs/common';
import { type FoundPerson, PEOPLE_FOUND_MAX } from '@ringside/contracts/accounts';
import type { PictureId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { ACTIVE_BAN } from './active-ban';
import { beginning } from './like-pattern';
import { PORTRAIT, withPortrait } from './portrait';

/** How many of each kind of match are looked at: enough to rank the few that are told. */
const LOOKED_AT = 50;

@Injectable()
export class PeopleSearchRepository {
  constructor(private readonly database: Database) {}

  /** People whose username or name begins so: the whole username first, then by username. Nobody who is banned. */
  async find(search: string): Promise<FoundPerson[]> {
    const { sql, parameters } = peopleSearchQuery(search);
    const rows = await this.database.query<FoundPerson & { picture: PictureId | null }>(sql, parameters);
    return rows.map(withPortrait);
  }
}

/** Each half walks an index in its order and stops: a short beginning costs no more than a long one. */
export function peopleSearchQuery(search: string): { sql: string; parameters: unknown[] } {
  const isFree = `not exists (select from user_ban b where b.user_id = u.id and ${ACTIVE_BAN})`;
  const half = (column: string) =>
    `(select u.id, u.username, u.display_username, u.name from app_user u
       where ${column} like $1 and ${isFree} order by ${column} using ~<~ limit ${LOOKED_AT})`;
  const sql = `select id, coalesce(display_username, username) as username, name, ${PORTRAIT} as picture
    from (${half('u.username')} union ${half('lower(u.name)')}) u
    order by username <> $2, username, id limit ${PEOPLE_FOUND_MAX}`;
  return { sql, parameters: [beginning(search), search.toLowerCase()] };
}
