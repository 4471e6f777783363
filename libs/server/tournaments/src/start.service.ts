import { Injectable } from '@nestjs/common';
import type { BracketConfig, Tournament } from '@ringside/contracts/tournaments';
import type { Actor } from '@ringside/server/ports';
import { championOf, matchesIn } from '@ringside/tournament-core';
import { newsOf } from './bracket-news';
import { EntrantRepository } from './entrant.repository';
import { toMatch } from './match-view';
import { openWorkingStage } from './stage-memory';
import { StageRepository } from './stage.repository';
import { TournamentLock } from './tournament-lock';
import { type TournamentRef, TournamentRepository, type TournamentRow } from './tournament.repository';
import { isStarted, refuseCancelled, TournamentService } from './tournament.service';

/** Turns a list of entrants into a bracket. */
@Injectable()
export class StartService {
  constructor(
    private readonly lock: TournamentLock,
    private readonly tournaments: TournamentRepository,
    private readonly entrants: EntrantRepository,
    private readonly stages: StageRepository,
    private readonly service: TournamentService,
  ) {}

  /** A second start finds the first one's bracket and changes nothing. @throws Refusal NOT_FOUND, NO_ENTRANTS, TOURNAMENT_CANCELLED */
  start(ref: TournamentRef, actor: Actor): Promise<Tournament> {
    return this.lock.run(ref, async (tournament) => {
      refuseCancelled(tournament);
      if (!isStarted(tournament)) await this.makeBracket(ref, tournament);
      return this.service.get(ref, actor);
    });
  }

  private async makeBracket(ref: TournamentRef, tournament: TournamentRow): Promise<void> {
    const seeds = (await this.entrants.list(tournament.id)).map(({ id }) => id);
    const config = configOf(tournament);
    const { graph, state } = openWorkingStage({ config, seeds });
    await this.entrants.seed(tournament.id, seeds);
    const stageId = await this.stages.add(tournament.id, config, seeds, state.phase);
    await this.stages.saveMatches(
      stageId,
      matchesIn(state).map((match, position) => ({ position, state: match })),
    );
    await this.tournaments.markStarted(tournament.id);
    const champion = state.phase === 'complete' ? championOf(graph, state) : null;
    if (state.phase === 'complete') await this.tournaments.markProgress(tournament.id, true, champion);
    await this.lock.tellStarted({
      ref,
      tournament: tournament.name,
      matches: newsOf(matchesIn(state).map((match) => toMatch(match))),
      ...(champion === null ? {} : { champion }),
    });
  }
}

function configOf(row: TournamentRow): BracketConfig {
  return {
    format: { kind: 'single', thirdPlace: row.third_place },
    bestOf: { every: row.best_of, ...(row.final_best_of ? { final: row.final_best_of } : {}) },
  };
}
