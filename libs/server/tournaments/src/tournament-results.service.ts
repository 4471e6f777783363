import { Injectable } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { type TournamentResult, TournamentResults } from '@ringside/server/ports';
import { standings } from '@ringside/tournament-core';
import { EntrantRepository } from './entrant.repository';
import { StageMemory } from './stage-memory';
import { StageRepository } from './stage.repository';
import { TournamentRepository, type TournamentRow } from './tournament.repository';

/** How the tournaments of an event ended, for other features. */
@Injectable()
export class TournamentResultsService extends TournamentResults {
  constructor(
    private readonly tournaments: TournamentRepository,
    private readonly stages: StageRepository,
    private readonly memory: StageMemory,
    private readonly entrants: EntrantRepository,
  ) {
    super();
  }

  async ofEvent(eventId: EventId): Promise<readonly TournamentResult[]> {
    const results: TournamentResult[] = [];
    // one after the other: an event has few tournaments, and its placings are proposed once
    for (const { id, name, game, state } of await this.tournaments.begun(eventId)) {
      const isDecided = state === 'finished';
      const places = isDecided ? await this.places(id) : [];
      results.push({ tournamentId: id, name, game, isDecided, places });
    }
    return results;
  }

  private async places(tournamentId: TournamentRow['id']): Promise<TournamentResult['places']> {
    const stage = await this.stages.find(tournamentId);
    if (!stage) return [];
    const { graph, state } = await this.memory.read(stage);
    const entrants = new Map((await this.entrants.list(tournamentId)).map((row) => [row.id, row]));
    return standings(graph, state).flatMap(({ entrant, place }) => {
      const row = entrants.get(entrant);
      return !row || row.state === 'disqualified' || place === null ? [] : [{ userId: row.user_id, place }];
    });
  }
}
