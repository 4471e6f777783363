import { Injectable } from '@nestjs/common';
import type { BracketChange, BracketConfig, TournamentState } from '@ringside/contracts/tournaments';
import type { EntrantId, TournamentId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { LogEntry, MatchState, ReportFlow } from '@ringside/tournament-core';
import type { StoredReport } from './match-view';
import type { TournamentRef } from './tournament.repository';

export interface StageRow {
  readonly id: string;
  readonly tournament_id: TournamentId;
  readonly config: BracketConfig;
  /** Seed 1 first. */
  readonly seeds: readonly EntrantId[];
  /** Entries in the log. */
  readonly seq: number;
  /** Number of the last change that viewers were told. */
  readonly version: number;
  readonly phase: 'open' | 'complete';
}

export interface LockedStage extends StageRow {
  readonly tournament_name: string;
  readonly tournament_state: TournamentState;
  readonly champion_id: EntrantId | null;
}

/** A command that was carried out before, under the same id. */
export interface DoneCommand {
  readonly answer: BracketChange;
  /** Whether the same person asked for the same. */
  readonly isRepeat: boolean;
}

export interface CommandRecord {
  readonly id: string;
  readonly actorId: UserId;
  readonly request: unknown;
  readonly answer: BracketChange;
}

const idIn = (state: MatchState, slot: number): EntrantId | null => {
  const occupant = state.occupants[slot];
  return typeof occupant === 'object' ? occupant.entrant : null;
};

/** Stages, their logs and what is kept of them for queries. */
@Injectable()
export class StageRepository {
  constructor(private readonly database: Database) {}

  async find(tournamentId: TournamentId): Promise<StageRow | undefined> {
    const [row] = await this.database.query<StageRow>('select * from stage where tournament_id = $1 and number = 1', [
      tournamentId,
    ]);
    return row;
  }

  /** The stage, with every other command on it waiting until this one is done. */
  async lock({ eventId, tournamentId }: TournamentRef): Promise<LockedStage | undefined> {
    const [row] = await this.database.query<LockedStage>(
      `select s.*, t.name as tournament_name, t.state as tournament_state, t.champion_id from tournament t
         join stage s on s.tournament_id = t.id and s.number = 1
        where t.id = $1 and t.event_id = $2 for no key update of t, s`,
      [tournamentId, eventId],
    );
    return row;
  }

  /**
   * The first run of a command, if there was one. Ask after `lock`, in a statement of its own: one that waits for the lock
   * sees the rows as they were when it began to wait, without the twin's.
   */
  async findDone(
    stageId: string,
    commandId: string,
    actorId: UserId,
    request: unknown,
  ): Promise<DoneCommand | undefined> {
    const [row] = await this.database.query<DoneCommand>(
      `select answer, actor_id = $3 and request = $4::jsonb as "isRepeat" from stage_command where stage_id = $1 and command_id = $2`,
      [stageId, commandId, actorId, JSON.stringify(request)],
    );
    return row;
  }

  async entriesAfter(stageId: string, seq: number): Promise<LogEntry[]> {
    const rows = await this.database.query<{ entry: LogEntry }>(
      'select entry from stage_log where stage_id = $1 and seq > $2 order by seq',
      [stageId, seq],
    );
    return rows.map(({ entry }) => entry);
  }

  async findReport(stageId: string, matchId: string): Promise<StoredReport | undefined> {
    const [row] = await this.database.query<StoredReport>(
      'select rev, flow from match_report where stage_id = $1 and match_id = $2',
      [stageId, matchId],
    );
    return row;
  }

  /** The stage and all its matches with their reports, as of one moment. */
  async snapshot(
    tournamentId: TournamentId,
  ): Promise<{ stage: StageRow; matches: { state: MatchState; report: StoredReport | null }[] }> {
    const rows = await this.database.query<StageRow & { state: MatchState | null; report: StoredReport | null }>(
      `select s.*, m.state, case when r.rev is not null then jsonb_build_object('rev', r.rev, 'flow', r.flow) end as report
         from stage s left join stage_match m on m.stage_id = s.id
              left join match_report r on r.stage_id = m.stage_id and r.match_id = m.match_id
        where s.tournament_id = $1 and s.number = 1 order by m.position`,
      [tournamentId],
    );
    const [stage] = rows;
    if (!stage) throw new Error('The stage is gone.');
    return { stage, matches: rows.flatMap(({ state, report }) => (state ? [{ state, report }] : [])) };
  }

  async add(
    tournamentId: TournamentId,
    config: BracketConfig,
    seeds: readonly EntrantId[],
    phase: string,
  ): Promise<string> {
    const [row] = await this.database.write<{ id: string }>(
      'insert into stage (tournament_id, config, seeds, phase) values ($1, $2, $3, $4) returning id',
      [tournamentId, JSON.stringify(config), [...seeds], phase],
    );
    if (!row) throw new Error('The new stage did not come back.');
    return row.id;
  }

  /** Appends to the log from `seq` + 1 on. */
  async append(stage: StageRow, entries: readonly LogEntry[], commandId: string): Promise<void> {
    await this.database.write(
      `insert into stage_log (stage_id, seq, entry, command_id)
       select $1, $2 + e.ordinality, e.entry, $3 from jsonb_array_elements($4::jsonb) with ordinality as e (entry, ordinality)`,
      [stage.id, stage.seq, commandId, JSON.stringify(entries)],
    );
  }

  async recordCommand(stageId: string, { id, actorId, request, answer }: CommandRecord): Promise<void> {
    await this.database.write(
      'insert into stage_command (stage_id, command_id, actor_id, request, answer) values ($1, $2, $3, $4, $5)',
      [stageId, id, actorId, JSON.stringify(request), JSON.stringify(answer)],
    );
  }

  async bump(stageId: string, to: Pick<StageRow, 'seq' | 'version' | 'phase'>): Promise<void> {
    await this.database.change('update stage set seq = $2, version = $3, phase = $4 where id = $1', [
      stageId,
      to.seq,
      to.version,
      to.phase,
    ]);
  }

  /** Writes matches as the engine has them; answers how many rows were new or are different now. */
  async saveMatches(
    stageId: string,
    matches: readonly { readonly position: number; readonly state: MatchState }[],
  ): Promise<number> {
    const rows = matches.map(({ position, state }) => ({
      match_id: state.id,
      position,
      rev: state.rev,
      status: state.status,
      side_a: idIn(state, 0),
      side_b: idIn(state, 1),
      state,
    }));
    const changed = await this.database.write<{ match_id: string }>(
      `insert into stage_match (stage_id, match_id, position, rev, status, side_a, side_b, state)
       select $1, m.* from jsonb_to_recordset($2::jsonb)
           as m (match_id text, position int, rev int, status text, side_a uuid, side_b uuid, state jsonb)
       on conflict (stage_id, match_id) do update
          set rev = excluded.rev, status = excluded.status, side_a = excluded.side_a, side_b = excluded.side_b, state = excluded.state
        where (stage_match.rev, stage_match.status, stage_match.side_a, stage_match.side_b, stage_match.state)
              is distinct from (excluded.rev, excluded.status, excluded.side_a, excluded.side_b, excluded.state)
       returning match_id`,
      [stageId, JSON.stringify(rows)],
    );
    return changed.length;
  }

  async saveReport(stageId: string, matchId: string, rev: number, flow: ReportFlow): Promise<void> {
    await this.database.write(
      `insert into match_report (stage_id, match_id, rev, phase, flow) values ($1, $2, $3, $4, $5)
       on conflict (stage_id, match_id) do update
          set rev = excluded.rev, phase = excluded.phase, flow = excluded.flow, updated_at = clock_timestamp()`,
      [stageId, matchId, rev, flow.phase, JSON.stringify(flow)],
    );
  }
}
