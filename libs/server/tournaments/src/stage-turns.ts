import { Injectable } from '@nestjs/common';
import type { BracketChange } from '@ringside/contracts/tournaments';
import { Database, DomainEvents, Outbox } from '@ringside/server/platform';
import { bracketNews, championIn, newsOf } from './bracket-news';
import type { LockedStage } from './stage.repository';
import { bracketMoved, tournamentChanged } from './tournament.facts';
import { TournamentQueue } from './tournament-queue';
import type { TournamentRef } from './tournament.repository';

type Progress = Pick<BracketChange, 'phase' | 'champion'>;

/** Whether a command ended the tournament, opened it again or gave it another champion. */
export const hasProgress = (before: Pick<LockedStage, 'phase' | 'champion_id'>, after: Progress): boolean =>
  after.phase !== before.phase || after.champion !== before.champion_id;

/** The frame of a command on a stage: its turn and its transaction before, what viewers are told after COMMIT. */
@Injectable()
export class StageTurns {
  constructor(
    private readonly database: Database,
    private readonly queue: TournamentQueue,
    private readonly events: DomainEvents,
    private readonly outbox: Outbox,
  ) {}

  /** Runs a command as one transaction, after those that came before it. */
  take<T>({ tournamentId }: TournamentRef, command: () => Promise<T>): Promise<T> {
    return this.queue.run(tournamentId, () => this.database.transact(command));
  }

  /** Has viewers and the people of the matches hear of a change; nothing for one that changed nothing. */
  async tell({ eventId, tournamentId }: TournamentRef, before: LockedStage, change: BracketChange): Promise<void> {
    if (change.from === change.to) return;
    this.events.record(bracketMoved, change);
    if (hasProgress(before, change)) this.events.record(tournamentChanged, { eventId, tournamentId });
    const matches = newsOf(change.matches);
    const champion = championIn(before.phase, change);
    if (matches.length === 0 && champion === undefined) return;
    await this.outbox.add(bracketNews, {
      ref: { eventId, tournamentId },
      tournament: before.tournament_name,
      matches,
      ...(champion === undefined ? {} : { champion }),
    });
  }
}
