import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TeamId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface LinkRow {
  readonly id: string;
  readonly expiresAt: Date;
  readonly uses: number;
  readonly maxUses: number;
}

const COLUMNS = `l.id, l.expires_at as "expiresAt", l.uses, l.max_uses as "maxUses"`;
/** A link `l` that works, by the database's clock. */
const WORKS = 'l.revoked_at is null and l.expires_at > clock_timestamp() and l.uses < l.max_uses';

/** A secret nobody guesses: 192 bits. */
export const newToken = (): string => randomBytes(24).toString('base64url');
/** A random secret needs no slow hash: there is no dictionary of them. */
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Links by which people join. Tokens are kept as hashes only. */
@Injectable()
export class LinkRepository {
  constructor(private readonly database: Database) {}

  list(teamId: TeamId): Promise<LinkRow[]> {
    return this.database.query<LinkRow>(
      `select ${COLUMNS} from team_link l where l.team_id = $1 and ${WORKS} order by l.id`,
      [teamId],
    );
  }

  async add(
    teamId: TeamId,
    by: UserId,
    token: string,
    { days, maxUses }: { readonly days: number; readonly maxUses: number },
  ): Promise<LinkRow> {
    const [row] = await this.database.write<LinkRow>(
      `insert into team_link as l (team_id, created_by, token_hash, expires_at, max_uses)
       values ($1, $2, $3, clock_timestamp() + make_interval(days => $4), $5) returning ${COLUMNS}`,
      [teamId, by, hashOf(token), days, maxUses],
    );
    if (!row) throw new Error('The statement answered no link.');
    return row;
  }

  /** The team of a link that works. */
  async teamOf(token: string): Promise<TeamId | undefined> {
    const [row] = await this.database.query<{ teamId: TeamId }>(
      `select l.team_id as "teamId" from team_link l where l.token_hash = $1 and ${WORKS}`,
      [hashOf(token)],
    );
    return row?.teamId;
  }

  /** Uses a link up by one. Answers whether it worked still: one statement, so that it is never used too often. */
  async use(token: string): Promise<boolean> {
    const count = await this.database.change(
      `update team_link l set uses = uses + 1 where l.token_hash = $1 and ${WORKS}`,
      [hashOf(token)],
    );
    return count > 0;
  }

  /** Answers whether it worked until now. */
  async revoke(teamId: TeamId, id: string): Promise<boolean> {
    const count = await this.database.change(
      `update team_link l set revoked_at = clock_timestamp() where l.id = $1 and l.team_id = $2 and ${WORKS}`,
      [id, teamId],
    );
    return count > 0;
  }

  /** A team that is no more invites nobody. */
  async revokeAll(teamId: TeamId): Promise<void> {
    await this.database.change(
      'update team_link set revoked_at = clock_timestamp() where team_id = $1 and revoked_at is null',
      [teamId],
    );
  }
}
