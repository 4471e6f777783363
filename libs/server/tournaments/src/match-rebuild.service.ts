import { Injectable } from '@nestjs/common';
import { Database } from '@ringside/server/platform';
import { fold, matchesIn } from '@ringside/tournament-core';
import { openWorkingStage } from './stage-memory';
import { StageRepository } from './stage.repository';
import type { TournamentRef } from './tournament.repository';

/** The way back to the truth: matches are what the log says, whatever the rows said before. */
@Injectable()
export class MatchRebuildService {
  constructor(
    private readonly database: Database,
    private readonly stages: StageRepository,
  ) {}

  /** Writes all matches of the stage anew from its log alone. Answers how many rows were wrong; 0 for a stage in order. */
  rebuild(ref: TournamentRef): Promise<number> {
    return this.database.transact(async () => {
      const row = await this.stages.lock(ref);
      if (!row) return 0;
      const { graph, state } = openWorkingStage(row);
      const derived = fold(graph, state, await this.stages.entriesAfter(row.id, 0));
      return this.stages.saveMatches(
        row.id,
        matchesIn(derived).map((match, position) => ({ position, state: match })),
      );
    });
  }
}
