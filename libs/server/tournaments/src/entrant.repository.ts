import { Injectable } from '@nestjs/common';
import type { EntrantId, TournamentId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface EntrantRow {
  readonly id: EntrantId;
  readonly user_id: UserId;
  readonly seed: number | null;
  readonly state: 'entered' | 'dropped' | 'disqualified';
  readonly entered_at: Date;
}

/** Best seed first, then by entry: the order that the start settles. */
const ORDER = 'order by seed nulls last, entered_at, id';

/** Entrants of tournaments. All that writes runs under the lock of the tournament. */
@Injectable()
export class EntrantRepository {
  constructor(private readonly database: Database) {}

  list(tournamentId: TournamentId): Promise<EntrantRow[]> {
    return this.database.query<EntrantRow>(
      `select * from entrant where tournament_id = $1 and state <> 'withdrawn' ${ORDER}`,
      [tournamentId],
    );
  }

  async find(tournamentId: TournamentId, id: EntrantId): Promise<EntrantRow | undefined> {
    const [row] = await this.database.query<EntrantRow>(
      `select * from entrant where tournament_id = $1 and id = $2 and state <> 'withdrawn'`,
      [tournamentId, id],
    );
    return row;
  }

  async findOf(tournamentId: TournamentId, userId: UserId): Promise<EntrantRow | undefined> {
    const [row] = await this.database.query<EntrantRow>(
      `select * from entrant where tournament_id = $1 and user_id = $2 and state <> 'withdrawn'`,
      [tournamentId, userId],
    );
    return row;
  }

  async count(tournamentId: TournamentId): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from entrant where tournament_id = $1 and state <> 'withdrawn'`,
      [tournamentId],
    );
    return row?.count ?? 0;
  }

  async add(tournamentId: TournamentId, userId: UserId): Promise<EntrantRow> {
    const [row] = await this.database.write<EntrantRow>(
      'insert into entrant (tournament_id, user_id) values ($1, $2) returning *',
      [tournamentId, userId],
    );
    if (!row) throw new Error('The new entrant did not come back.');
    return row;
  }

  /** The entrant leaves before the start; later seeds stay as they are, the start closes the gap. */
  async withdraw(id: EntrantId): Promise<void> {
    await this.database.change(
      `update entrant set state = 'withdrawn', seed = null, withdrawn_at = clock_timestamp() where id = $1`,
      [id],
    );
  }

  async markOut(id: EntrantId, state: 'dropped' | 'disqualified'): Promise<void> {
    await this.database.change('update entrant set state = $2 where id = $1', [id, state]);
  }

  /** Gives the seeds 1, 2, 3 … in this order. */
  async seed(tournamentId: TournamentId, order: readonly EntrantId[]): Promise<void> {
    await this.database.change(
      `update entrant e set seed = o.seed from unnest($2::uuid[]) with ordinality as o (id, seed)
        where e.tournament_id = $1 and e.id = o.id and e.seed is distinct from o.seed`,
      [tournamentId, [...order]],
    );
  }
}
