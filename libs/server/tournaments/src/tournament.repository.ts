import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { BestOf, NewTournament, Tournament, TournamentState } from '@ringside/contracts/tournaments';
import type { EntrantId, EventId, TournamentId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** A tournament named by the path of a request: found only below its own event. */
export interface TournamentRef {
  readonly eventId: EventId;
  readonly tournamentId: TournamentId;
}

export interface TournamentRow {
  readonly id: TournamentId;
  readonly event_id: EventId;
  readonly name: string;
  readonly game: string;
  readonly state: TournamentState;
  readonly cap: number;
  readonly best_of: BestOf;
  readonly final_best_of: BestOf | null;
  readonly third_place: boolean;
  readonly rev: number;
  /** Secret: the seed of the next draw. */
  readonly draw_seed: string;
  readonly draw_count: number;
  readonly champion_id: EntrantId | null;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
}

interface ListedRow extends TournamentRow {
  readonly entrants: number;
  readonly mine: EntrantId | null;
  readonly last_seed: string | null;
  readonly last_drawn_at: Date | null;
}

const LISTED = `
  select t.*, d.seed as last_seed, d.drawn_at as last_drawn_at,
         (select count(*)::int from entrant e where e.tournament_id = t.id and e.state <> 'withdrawn') as entrants,
         (select e.id from entrant e where e.tournament_id = t.id and e.user_id = $2 and e.state <> 'withdrawn') as mine
    from tournament t left join tournament_draw d on d.tournament_id = t.id and d.number = t.draw_count`;

/** The columns that an organizer changes. */
export type TournamentFields = Partial<
  Pick<TournamentRow, 'name' | 'game' | 'cap' | 'best_of' | 'final_best_of' | 'third_place' | 'state'>
>;

export const hashOfSeed = (seed: string): string => createHash('sha256').update(seed).digest('hex');

@Injectable()
export class TournamentRepository {
  constructor(private readonly database: Database) {}

  async find({ eventId, tournamentId }: TournamentRef): Promise<TournamentRow | undefined> {
    const [row] = await this.database.query<TournamentRow>('select * from tournament where id = $1 and event_id = $2', [
      tournamentId,
      eventId,
    ]);
    return row;
  }

  async findEvent(tournamentId: TournamentId): Promise<EventId | undefined> {
    const [row] = await this.database.query<{ event_id: EventId }>('select event_id from tournament where id = $1', [
      tournamentId,
    ]);
    return row?.event_id;
  }

  /**
   * The tournament, with everybody else who wants to change it or its entrants waiting until this command is done: the one
   * lock behind the cap, the seeding and the start.
   */
  async lock({ eventId, tournamentId }: TournamentRef): Promise<TournamentRow | undefined> {
    const [row] = await this.database.query<TournamentRow>(
      'select * from tournament where id = $1 and event_id = $2 for no key update',
      [tournamentId, eventId],
    );
    return row;
  }

  /** As people see it; `mine` is the entry of this person. */
  async findListed({ eventId, tournamentId }: TournamentRef, asker: UserId | null): Promise<Tournament | undefined> {
    const [row] = await this.database.query<ListedRow>(`${LISTED} where t.event_id = $1 and t.id = $3`, [
      eventId,
      asker,
      tournamentId,
    ]);
    return row && toTournament(row);
  }

  async list(eventId: EventId, asker: UserId | null, options: { withDrafts: boolean }): Promise<Tournament[]> {
    const rows = await this.database.query<ListedRow>(
      `${LISTED} where t.event_id = $1 and ($3 or t.state <> 'draft') order by t.id`,
      [eventId, asker, options.withDrafts],
    );
    return rows.map(toTournament);
  }

  /** Those of the event whose bracket stands, the oldest first. */
  begun(eventId: EventId): Promise<TournamentRow[]> {
    return this.database.query<TournamentRow>(
      `select * from tournament where event_id = $1 and state in ('running', 'finished') order by id`,
      [eventId],
    );
  }

  /** What was planned of the event's tournaments, without those that were cancelled; the oldest first. */
  plansOf(eventId: EventId): Promise<NewTournament[]> {
    return this.database.query<NewTournament>(
      `select name, game, cap, best_of as "bestOf", final_best_of as "finalBestOf", third_place as "thirdPlace"
         from tournament where event_id = $1 and state <> 'cancelled' order by id`,
      [eventId],
    );
  }

  /** Those that this person has entered, the last made first; one row more than the page. */
  async enteredBy(
    userId: UserId,
    { limit, after }: { readonly limit: number; readonly after: string | undefined },
  ): Promise<Tournament[]> {
    const rows = await this.database.query<ListedRow>(
      `${LISTED} where t.id in (select tournament_id from entrant where user_id = $2 and state <> 'withdrawn')
          and t.state <> 'draft' and ($1::uuid is null or t.id < $1) order by t.id desc limit $3`,
      [after ?? null, userId, limit + 1],
    );
    return rows.map(toTournament);
  }

  /** How many tournaments the event has, with other creations waiting until this command is done. */
  async lockCount(eventId: EventId): Promise<number> {
    await this.database.write('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`tournaments of ${eventId}`]);
    const [row] = await this.database.query<{ count: number }>(
      'select count(*)::int as count from tournament where event_id = $1',
      [eventId],
    );
    return row?.count ?? 0;
  }

  async add(eventId: EventId, facts: NewTournament, createdBy: UserId, drawSeed: string): Promise<TournamentId> {
    const { name, game, cap, bestOf, finalBestOf, thirdPlace } = facts;
    const [row] = await this.database.write<{ id: TournamentId }>(
      `insert into tournament (event_id, name, game, cap, best_of, final_best_of, third_place, created_by, draw_seed)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
      [eventId, name, game, cap, bestOf, finalBestOf, thirdPlace, createdBy, drawSeed],
    );
    if (!row) throw new Error('The new tournament did not come back.');
    return row.id;
  }

  async change(id: TournamentId, fields: TournamentFields): Promise<void> {
    const names = Object.keys(fields);
    const set = names.map((name, index) => `${name} = $${index + 2}`).join(', ');
    await this.database.change(`update tournament set ${set}, rev = rev + 1 where id = $1`, [
      id,
      ...Object.values(fields),
    ]);
  }

  async markStarted(id: TournamentId): Promise<void> {
    await this.database.change(
      `update tournament set state = 'running', started_at = clock_timestamp(), rev = rev + 1 where id = $1`,
      [id],
    );
  }

  /** Brings the state in line with the bracket: finished with a champion, or running once more after a correction. */
  async markProgress(id: TournamentId, isComplete: boolean, champion: EntrantId | null): Promise<void> {
    await this.database.change(
      `update tournament set rev = rev + 1, champion_id = $3,
              state = case when $2 then 'finished' else 'running' end,
              finished_at = case when $2 then coalesce(finished_at, clock_timestamp()) end
        where id = $1`,
      [id, isComplete, champion],
    );
  }

  /** Records a draw under the next number, and commits to the seed of the one after. */
  async recordDraw(row: TournamentRow, drawn: readonly EntrantId[], drawnBy: UserId, nextSeed: string): Promise<void> {
    await this.database.write(
      `insert into tournament_draw (tournament_id, number, seed, drawn_ids, drawn_by) values ($1, $2, $3, $4, $5)`,
      [row.id, row.draw_count + 1, row.draw_seed, [...drawn], drawnBy],
    );
    await this.database.change(
      'update tournament set draw_count = draw_count + 1, draw_seed = $2, rev = rev + 1 where id = $1',
      [row.id, nextSeed],
    );
  }
}

function toTournament(row: ListedRow): Tournament {
  return {
    id: row.id,
    eventId: row.event_id,
    name: row.name,
    game: row.game,
    state: row.state,
    cap: row.cap,
    bestOf: row.best_of,
    finalBestOf: row.final_best_of,
    thirdPlace: row.third_place,
    entrants: row.entrants,
    rev: row.rev,
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
    champion: row.champion_id,
    draws: { nextHash: hashOfSeed(row.draw_seed), last: toLastDraw(row) },
    mine: row.mine,
  };
}

function toLastDraw({ draw_count, last_seed, last_drawn_at }: ListedRow): Tournament['draws']['last'] {
  if (last_seed === null || last_drawn_at === null) return null;
  return { number: draw_count, seed: last_seed, hash: hashOfSeed(last_seed), drawnAt: last_drawn_at.toISOString() };
}
