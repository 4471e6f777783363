import { Inject, Injectable } from '@nestjs/common';
import type { SiteRole } from '@ringside/contracts';
import { type ApiToken, type NewApiToken, type Scope, TOKENS_MAX } from '@ringside/contracts/tokens';
import type { SessionId, UserId } from '@ringside/kernel';
import { Config, Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { ACTIVE_BAN } from '../active-ban';
import { isWithheld } from '../session.repository';
import { beginningOf, hashOfToken } from './token-word';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly beginning: string;
  readonly scopes: Scope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly isOver: boolean;
}

interface Bearer {
  readonly tokenId: string;
  readonly actor: Actor;
  /** Its use was noted a while ago. */
  readonly isUnnoted: boolean;
}

const OVER = 'expires_at <= clock_timestamp()';
const SHOWN = `id, name, beginning, scopes, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt",
  ${OVER} as "isOver"`;
const UNNOTED = `(t.used_at is null or t.used_at < clock_timestamp() - interval '1 minute')`;

@Injectable()
export class TokenRepository {
  private readonly withheld: string;

  constructor(
    private readonly database: Database,
    @Inject(Config) config: Config,
  ) {
    this.withheld = isWithheld(config.requireTwoFactor);
  }

  async list(userId: UserId): Promise<ApiToken[]> {
    const rows = await this.database.query<Row>(`select ${SHOWN} from api_token where user_id = $1 order by id desc`, [
      userId,
    ]);
    return rows.map(toApiToken);
  }

  /** Stores a token, unless its person has as many as they may; those out of time make room. */
  async add(userId: UserId, token: string, { name, scopes, days }: NewApiToken): Promise<ApiToken | undefined> {
    await this.database.query('select from app_user where id = $1 for update', [userId]);
    await this.database.change(`delete from api_token where user_id = $1 and ${OVER}`, [userId]);
    const [row] = await this.database.write<Row>(
      `insert into api_token (user_id, name, token_hash, beginning, scopes, expires_at)
       select $1, $2, $3, $4, $5, clock_timestamp() + make_interval(days => $6)
        where (select count(*) from api_token where user_id = $1) < $7 returning ${SHOWN}`,
      [userId, name, hashOfToken(token), beginningOf(token), scopes, days, TOKENS_MAX],
    );
    return row && toApiToken(row);
  }

  /** Answers whether there was one. */
  async remove(userId: UserId, tokenId: string): Promise<boolean> {
    return (await this.database.change('delete from api_token where id = $1 and user_id = $2', [tokenId, userId])) > 0;
  }

  /** Whom a token speaks for now: nobody when it is unknown or out of time, or its person is banned. */
  async bearerOf(token: string): Promise<Bearer | undefined> {
    const [row] = await this.database.query<BearerRow>(
      `select t.id as "tokenId", t.scopes, u.id as "userId", coalesce(u.display_username, u.username) as username, u.name,
              u.role, ${this.withheld} as "isWithheld", ${UNNOTED} as "isUnnoted"
         from api_token t join app_user u on u.id = t.user_id
        where t.token_hash = $1 and t.expires_at > clock_timestamp()
          and not exists (select from user_ban b where b.user_id = u.id and ${ACTIVE_BAN})`,
      [hashOfToken(token)],
    );
    if (!row) return undefined;
    const { tokenId, isUnnoted, isWithheld: withheld, role, ...person } = row;
    const rights = withheld ? { role: 'player' as const, withheldRole: role } : { role };
    return { tokenId, isUnnoted, actor: { ...person, ...rights, sessionId: tokenId as SessionId } };
  }

  /** Notes that a token is used, at most once a minute whatever many requests do at once. */
  async noteUse(tokenId: string): Promise<void> {
    await this.database.transact(() =>
      this.database.change(`update api_token t set used_at = clock_timestamp() where t.id = $1 and ${UNNOTED}`, [
        tokenId,
      ]),
    );
  }
}

interface BearerRow {
  readonly tokenId: string;
  readonly userId: UserId;
  readonly username: string;
  readonly name: string;
  readonly role: SiteRole;
  readonly scopes: Scope[];
  readonly isWithheld: boolean;
  readonly isUnnoted: boolean;
}

const toApiToken = ({ createdAt, expiresAt, usedAt, ...row }: Row): ApiToken => ({
  ...row,
  createdAt: createdAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  usedAt: usedAt?.toISOString() ?? null,
});
