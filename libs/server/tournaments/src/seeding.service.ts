import { Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import type { drawSeeding, Entrant, Tournament } from '@ringside/contracts/tournaments';
import { type EntrantId, orRefuse, Refusal } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { draw } from '@ringside/tournament-core';
import { EntrantRepository } from './entrant.repository';
import { EntryService } from './entry.service';
import { TournamentLock } from './tournament-lock';
import { hashOfSeed, type TournamentRef, TournamentRepository, type TournamentRow } from './tournament.repository';
import { newDrawSeed, refuseCancelled, refuseStarted, TournamentService } from './tournament.service';

/** Who gets which seed, before the start. */
@Injectable()
export class SeedingService {
  constructor(
    private readonly lock: TournamentLock,
    private readonly tournaments: TournamentRepository,
    private readonly entrants: EntrantRepository,
    private readonly entries: EntryService,
    private readonly service: TournamentService,
  ) {}

  /** @throws Refusal NOT_FOUND, TOURNAMENT_STARTED, TOURNAMENT_CANCELLED, or SEEDING_OUTDATED when somebody came or left meanwhile */
  set(ref: TournamentRef, order: readonly EntrantId[]): Promise<Entrant[]> {
    return this.lock.run(ref, async (tournament) => {
      refuseSettled(tournament);
      const entered = (await this.entrants.list(tournament.id)).map(({ id }) => id);
      const named = new Set(order);
      const isWhole =
        named.size === order.length && named.size === entered.length && entered.every((id) => named.has(id));
      if (!isWhole) throw new Refusal('SEEDING_OUTDATED');
      await this.entrants.seed(tournament.id, order);
      this.lock.tellChanged(ref);
      return this.entries.named(await this.entrants.list(tournament.id));
    });
  }

  /** @throws Refusal NOT_FOUND, STALE when another draw was held, NO_ENTRANTS, BAD_LOCKED_SEED, TOURNAMENT_STARTED, TOURNAMENT_CANCELLED */
  draw(ref: TournamentRef, actor: Actor, { hash, locked }: Body<typeof drawSeeding>): Promise<Tournament> {
    return this.lock.run(ref, async (tournament) => {
      refuseSettled(tournament);
      if (hashOfSeed(tournament.draw_seed) !== hash)
        throw new Refusal('STALE', { nextHash: hashOfSeed(tournament.draw_seed) });
      const ids = (await this.entrants.list(tournament.id)).map(({ id }) => id);
      if (ids.length === 0) throw new Refusal('NO_ENTRANTS');
      const keep = new Map(locked.map(({ entrantId, seed }) => [entrantId, seed]));
      const order = orRefuse(draw(ids, keep, tournament.draw_seed));
      await this.entrants.seed(tournament.id, order);
      await this.tournaments.recordDraw(tournament, order, actor.userId, newDrawSeed());
      this.lock.tellChanged(ref);
      return this.service.get(ref, actor);
    });
  }
}

function refuseSettled(tournament: TournamentRow): void {
  refuseCancelled(tournament);
  refuseStarted(tournament);
}
