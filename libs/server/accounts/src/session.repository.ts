import { Injectable } from '@nestjs/common';
import type { SiteRole } from '@ringside/contracts';
import type { SessionId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { ACTIVE_BAN } from './active-ban';

interface Row {
  readonly session_id: SessionId;
  readonly user_id: UserId;
  readonly username: string;
  readonly name: string;
  readonly role: SiteRole;
}

/** A session `s` of a person `u` that may be used now. A ban speaks even where a session slipped past it. */
const IS_GOOD = `s.expires_at > clock_timestamp()
  and not exists (select from user_ban b where b.user_id = u.id and ${ACTIVE_BAN})`;

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  /** The person of a session that has not expired; nobody who is banned. */
  async findByToken(token: string): Promise<Actor | undefined> {
    const [row] = await this.database.query<Row>(
      `select s.id as session_id, u.id as user_id, coalesce(u.display_username, u.username) as username, u.name, u.role
         from session s join app_user u on u.id = s.user_id
        where s.token = $1 and ${IS_GOOD}`,
      [token],
    );
    return (
      row && { sessionId: row.session_id, userId: row.user_id, username: row.username, name: row.name, role: row.role }
    );
  }

  /** The roles that people have in those of the sessions that may still be used. */
  async rolesOf(ids: readonly SessionId[]): Promise<ReadonlyMap<SessionId, SiteRole>> {
    const rows = await this.database.query<{ id: SessionId; role: SiteRole }>(
      `select s.id, u.role from session s join app_user u on u.id = s.user_id where s.id = any($1) and ${IS_GOOD}`,
      [ids],
    );
    return new Map(rows.map(({ id, role }) => [id, role]));
  }

  /** Ends all sessions of a person, and tells which. */
  async endAll(userId: UserId): Promise<readonly SessionId[]> {
    const rows = await this.database.write<{ id: SessionId }>('delete from session where user_id = $1 returning id', [
      userId,
    ]);
    return rows.map(({ id }) => id);
  }

  /** Ends a session. Answers whether there was one. */
  async end(sessionId: SessionId): Promise<boolean> {
    return (await this.database.change('delete from session where id = $1', [sessionId])) > 0;
  }
}
