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

/** A stage and its matches as of one moment. */
export interface Snapshot {
  readonly stage: StageRow;
  readonly matches: readonly { readonly state: MatchState; readonly report: StoredReport | null }[];
}

/** What a command leaves behind beside the matches that it changed. */
export interface CommandEffect {
  readonly command: CommandRecord;
  readonly entries: readonly LogEntry[];
  readonly report: { readonly matchId: string; readonly rev: number; readonly flow: ReportFlow } | null;
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
    return (await this.readReport(stageId, matchId)).report;
  }

  /** What the sides said, with the moment by the database's clock. */
  async readReport(stageId: string, matchId: string): Promise<{ report: StoredReport | undefined; now: Date }> {
    const [row] = await this.database.query<{ rev: number | null; flow: ReportFlow; now: Date }>(
      `select r.rev, r.flow, clock_timestamp() as now
         from (select) one left join match_report r on r.stage_id = $1 and r.match_id = $2`,
      [stageId, matchId],
    );
    if (!row) throw new Error('The database did not tell the time.');
    return { report: row.rev === null ? undefined : { rev: row.rev, flow: row.flow }, now: row.now };
  }

  /** The stage and all its matches with their reports, as of one moment: one statement, and one row, for the stage's own are long. */
  async snapshot(tournamentId: TournamentId): Promise<Snapshot> {
    const [row] = await this.database.query<StageRow & Pick<Snapshot, 'matches'>>(
      `select s.*, (
         select coalesce(json_agg(json_build_object('state', m.state, 'report',
                  case when r.rev is not null then json_build_object('rev', r.rev, 'flow', r.flow) end) order by m.position), '[]')
           from stage_match m left join match_report r on r.stage_id = m.stage_id and r.match_id = m.match_id
          where m.stage_id = s.id) as matches
         from stage s where s.tournament_id = $1 and s.number = 1`,
      [tournamentId],
    );
    if (!row) throw new Error('The stage is gone.');
    return { stage: row, matches: row.matches };
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

  /** Writes what a command did, in one statement: its entries at the end of the log, what it reported, its answer, the new numbers. */
  async record(stage: StageRow, { command, entries, report }: CommandEffect): Promise<void> {
    await this.database.write(
      `with bumped as (update stage set seq = seq + jsonb_array_length($2), version = $3, phase = $4 where id = $1),
            logged as (insert into stage_log (stage_id, seq, entry, command_id)
              select $1, $5 + e.ordinality, e.entry, $6 from jsonb_array_elements($2::jsonb) with ordinality as e (entry, ordinality)),
            reported as (insert into match_report (stage_id, match_id, rev, phase, flow)
              select $1, r.match_id, r.rev, r.flow ->> 'phase', r.flow from jsonb_to_record($7::jsonb) as r (match_id text, rev int, flow jsonb)
               where $7 is not null
              on conflict (stage_id, match_id) do update
                 set rev = excluded.rev, phase = excluded.phase, flow = excluded.flow, updated_at = clock_timestamp())
       insert into stage_command (stage_id, command_id, actor_id, request, answer) values ($1, $6, $8, $9, $10)`,
      [
        stage.id,
        JSON.stringify(entries),
        command.answer.to,
        command.answer.phase,
        stage.seq,
        command.id,
        report && JSON.stringify({ match_id: report.matchId, rev: report.rev, flow: report.flow }),
        command.actorId,
        JSON.stringify(command.request),
        JSON.stringify(command.answer),
      ],
    );
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
}
