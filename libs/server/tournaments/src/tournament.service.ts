import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type NewTournament,
  type Tournament,
  TOURNAMENTS_MAX,
  type TournamentChange,
} from '@ringside/contracts/tournaments';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { EntrantRepository } from './entrant.repository';
import { TournamentLock } from './tournament-lock';
import { TournamentPolicy } from './tournament.policy';
import {
  type TournamentFields,
  type TournamentRef,
  TournamentRepository,
  type TournamentRow,
} from './tournament.repository';

/** The secret of a draw: 128 random bits. */
export const newDrawSeed = (): string => randomBytes(16).toString('hex');

/** A tournament as its organizers prepare it, until the start. */
@Injectable()
export class TournamentService {
  constructor(
    private readonly database: Database,
    private readonly lock: TournamentLock,
    private readonly tournaments: TournamentRepository,
    private readonly entrants: EntrantRepository,
    private readonly policy: TournamentPolicy,
  ) {}

  async list(eventId: EventId, asker: Visitor): Promise<Tournament[]> {
    await this.policy.demandEvent(eventId, asker);
    const withDrafts = await this.policy.seesDrafts(eventId, asker);
    return this.tournaments.list(eventId, asker?.userId ?? null, { withDrafts });
  }

  async get(ref: TournamentRef, asker: Visitor): Promise<Tournament> {
    await this.policy.getVisible(ref, asker);
    return this.getListed(ref, asker);
  }

  /** @throws Refusal NOT_FOUND or TOO_MANY_TOURNAMENTS */
  async create(eventId: EventId, actor: Actor, facts: NewTournament): Promise<Tournament> {
    await this.policy.demandEvent(eventId, actor);
    return this.database.transact(async () => {
      if ((await this.tournaments.lockCount(eventId)) >= TOURNAMENTS_MAX) throw new Refusal('TOO_MANY_TOURNAMENTS');
      const tournamentId = await this.tournaments.add(eventId, facts, actor.userId, newDrawSeed());
      this.lock.tellChanged({ eventId, tournamentId });
      return this.getListed({ eventId, tournamentId }, actor);
    });
  }

  /** @throws Refusal STALE, TOURNAMENT_STARTED, TOURNAMENT_CANCELLED or CAP_TOO_SMALL; nothing has changed then. */
  update(ref: TournamentRef, actor: Actor, { rev, ...change }: TournamentChange): Promise<Tournament> {
    return this.changeLocked(ref, actor, async (row) => {
      if (row.rev !== rev) throw new Refusal('STALE', { rev: row.rev });
      refuseCancelled(row);
      const { name, game, ...rules } = change;
      if (isStarted(row) && Object.values(rules).some((rule) => rule !== undefined))
        throw new Refusal('TOURNAMENT_STARTED');
      if (rules.cap !== undefined) await this.refuseSmallCap(row, rules.cap);
      const fields = {
        name,
        game,
        cap: rules.cap,
        best_of: rules.bestOf,
        final_best_of: rules.finalBestOf,
        third_place: rules.thirdPlace,
      };
      return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as TournamentFields;
    });
  }

  /** @throws Refusal TOURNAMENT_STARTED or TOURNAMENT_CANCELLED */
  openSignUp(ref: TournamentRef, actor: Actor): Promise<Tournament> {
    return this.changeLocked(ref, actor, (row) => {
      refuseCancelled(row);
      refuseStarted(row);
      return row.state === 'open' ? {} : { state: 'open' };
    });
  }

  /** @throws Refusal TOURNAMENT_FINISHED */
  cancel(ref: TournamentRef, actor: Actor): Promise<Tournament> {
    return this.changeLocked(ref, actor, (row) => {
      if (row.state === 'finished') throw new Refusal('TOURNAMENT_FINISHED');
      return row.state === 'cancelled' ? {} : { state: 'cancelled' };
    });
  }

  private changeLocked(
    ref: TournamentRef,
    actor: Actor,
    decide: (row: TournamentRow) => TournamentFields | Promise<TournamentFields>,
  ): Promise<Tournament> {
    return this.lock.run(ref, async (row) => {
      const fields = await decide(row);
      if (Object.keys(fields).length > 0) {
        await this.tournaments.change(row.id, fields);
        this.lock.tellChanged(ref);
      }
      return this.getListed(ref, actor);
    });
  }

  private async refuseSmallCap(row: TournamentRow, cap: number): Promise<void> {
    const entrants = await this.entrants.count(row.id);
    if (cap < entrants) throw new Refusal('CAP_TOO_SMALL', { entrants });
  }

  private async getListed(ref: TournamentRef, asker: Visitor): Promise<Tournament> {
    const tournament = await this.tournaments.findListed(ref, asker?.userId ?? null);
    if (!tournament) throw new Refusal('NOT_FOUND');
    return tournament;
  }
}

export const isStarted = ({ state }: Pick<TournamentRow, 'state'>): boolean =>
  state === 'running' || state === 'finished';

/** @throws Refusal TOURNAMENT_STARTED once the entrants are settled */
export function refuseStarted(row: Pick<TournamentRow, 'state'>): void {
  if (isStarted(row)) throw new Refusal('TOURNAMENT_STARTED');
}

/** @throws Refusal TOURNAMENT_CANCELLED */
export function refuseCancelled({ state }: Pick<TournamentRow, 'state'>): void {
  if (state === 'cancelled') throw new Refusal('TOURNAMENT_CANCELLED');
}
