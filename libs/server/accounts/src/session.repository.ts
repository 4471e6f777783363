import { Inject, Injectable } from '@nestjs/common';
import type { SiteRole } from '@ringside/contracts';
import type { SessionId, UserId } from '@ringside/kernel';
import { Config, Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { ACTIVE_BAN } from './active-ban';
import type { Device } from './device';
import { SESSION_SECONDS } from './session-cookie';

interface Row {
  readonly sessionId: SessionId;
  readonly userId: UserId;
  readonly username: string;
  readonly name: string;
  readonly role: SiteRole;
  readonly isWithheld: boolean;
  readonly isStale: boolean;
}

/** What the person of a session can do now. */
export interface SessionStanding {
  readonly role: SiteRole;
  /** Each as `event role`. */
  readonly staffRoles: readonly string[];
}

export interface SessionRow {
  readonly id: SessionId;
  readonly userAgent: string | null;
  readonly address: string | null;
  readonly createdAt: Date;
  readonly usedAt: Date;
}

/** More than a person has browsers; what a script that signs in again and again leaves is bounded. */
const MOST_SESSIONS = 50;

/** A session `s` of a person `u` that may be used now. A ban speaks even where a session slipped past it. */
const IS_GOOD = `s.expires_at > clock_timestamp()
  and not exists (select from user_ban b where b.user_id = u.id and ${ACTIVE_BAN})`;

/** Whether the role of a person `u` is withheld: it wants a second factor, which there is none of. */
export const isWithheld = (isRequired: boolean) =>
  isRequired
    ? `(u.role <> 'player' and not exists (
        select from two_factor f where f.user_id = u.id and f.confirmed_at is not null))`
    : 'false';

@Injectable()
export class SessionRepository {
  private readonly withheld: string;

  constructor(
    private readonly database: Database,
    @Inject(Config) config: Config,
  ) {
    this.withheld = isWithheld(config.requireTwoFactor);
  }

  /** The person of a session that has not expired; nobody who is banned. */
  async findByToken(token: string): Promise<Actor | undefined> {
    const [row] = await this.database.query<Row>(
      `select s.id as "sessionId", u.id as "userId", coalesce(u.display_username, u.username) as username, u.name, u.role,
              ${this.withheld} as "isWithheld", s.used_at < clock_timestamp() - interval '5 minutes' as "isStale"
         from session s join app_user u on u.id = s.user_id
        where s.token = $1 and ${IS_GOOD}`,
      [token],
    );
    if (row?.isStale) await this.touch(row.sessionId);
    return row && actorOf(row);
  }

  private async touch(id: SessionId): Promise<void> {
    await this.database.transact(() =>
      this.database.change('update session set used_at = clock_timestamp() where id = $1', [id]),
    );
  }

  /** What people can do in those of the sessions, and by those of the tokens, that may still be used. */
  async standingsOf(ids: readonly SessionId[]): Promise<ReadonlyMap<SessionId, SessionStanding>> {
    const rows = await this.database.query<SessionStanding & { id: SessionId }>(
      `select s.id, case when ${this.withheld} then 'player' else u.role end as role,
              array(select e.event_id || ' ' || e.role from event_staff e where e.user_id = u.id) as "staffRoles"
         from (select id, user_id, expires_at from session union all select id, user_id, expires_at from api_token) s
         join app_user u on u.id = s.user_id where s.id = any($1) and ${IS_GOOD}`,
      [ids],
    );
    return new Map(rows.map(({ id, ...standing }) => [id, standing]));
  }

  /** Begins a session. Answers those that had to end for it: the longest unused beyond the most that somebody may have. */
  async begin(userId: UserId, token: string, { address, userAgent }: Device): Promise<readonly SessionId[]> {
    await this.database.write(
      `insert into session (user_id, token, expires_at, ip_address, user_agent)
       values ($1, $2, clock_timestamp() + $3 * interval '1 second', $4, $5)`,
      [userId, token, SESSION_SECONDS, address, userAgent],
    );
    return this.remove(
      `user_id = $1 and id in (
         select id from session where user_id = $1 order by used_at desc, id desc offset ${MOST_SESSIONS})`,
      [userId],
    );
  }

  list(userId: UserId): Promise<readonly SessionRow[]> {
    return this.database.query<SessionRow>(
      `select id, user_agent as "userAgent", ip_address as address, created_at as "createdAt", used_at as "usedAt"
         from session where user_id = $1 and expires_at > clock_timestamp() order by used_at desc, id desc`,
      [userId],
    );
  }

  /** Gives a session another token; the one before is dead. */
  async rotate(id: SessionId, token: string): Promise<void> {
    await this.database.change(
      'update session set token = $2, used_at = clock_timestamp(), updated_at = clock_timestamp() where id = $1',
      [id, token],
    );
  }

  /** Ends all sessions of a person, and tells which. */
  endAll(userId: UserId): Promise<readonly SessionId[]> {
    return this.remove('user_id = $1', [userId]);
  }

  /** Ends all sessions of a person but one, and tells which. */
  endOthers(userId: UserId, kept: SessionId): Promise<readonly SessionId[]> {
    return this.remove('user_id = $1 and id <> $2', [userId, kept]);
  }

  /** Ends a session of a person. Answers whether there was one. */
  async end(sessionId: SessionId, userId: UserId): Promise<boolean> {
    return (await this.remove('id = $1 and user_id = $2', [sessionId, userId])).length > 0;
  }

  private async remove(condition: string, parameters: readonly unknown[]): Promise<readonly SessionId[]> {
    const rows = await this.database.write<{ id: SessionId }>(
      `delete from session where ${condition} returning id`,
      parameters,
    );
    return rows.map(({ id }) => id);
  }
}

const actorOf = ({ sessionId, userId, username, name, role, isWithheld: withheld }: Row): Actor => ({
  sessionId,
  userId,
  username,
  name,
  role: withheld ? 'player' : role,
  ...(withheld ? { withheldRole: role } : {}),
});
