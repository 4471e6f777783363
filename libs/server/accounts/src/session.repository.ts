import { Injectable } from '@nestjs/common';
import type { SiteRole } from '@ringside/contracts';
import type { SessionId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';

interface Row {
  readonly session_id: SessionId;
  readonly user_id: UserId;
  readonly username: string;
  readonly name: string;
  readonly role: SiteRole;
}

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  /** The person of a session that has not expired. */
  async findByToken(token: string): Promise<Actor | undefined> {
    const [row] = await this.database.query<Row>(
      `select s.id as session_id, u.id as user_id, coalesce(u.display_username, u.username) as username, u.name, u.role
         from session s join app_user u on u.id = s.user_id
        where s.token = $1 and s.expires_at > clock_timestamp()`,
      [token],
    );
    return (
      row && { sessionId: row.session_id, userId: row.user_id, username: row.username, name: row.name, role: row.role }
    );
  }

  /** Ends a session. Answers whether there was one. */
  async end(sessionId: SessionId): Promise<boolean> {
    return (await this.database.change('delete from session where id = $1', [sessionId])) > 0;
  }
}
