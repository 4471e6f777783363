import { Injectable } from '@nestjs/common';
import { Refusal } from '@ringside/kernel';
import { Database, DomainEvents, Outbox } from '@ringside/server/platform';
import { type BracketNews, bracketNews } from './bracket-news';
import { tournamentChanged } from './tournament.facts';
import { TournamentQueue } from './tournament-queue';
import { type TournamentRef, TournamentRepository, type TournamentRow } from './tournament.repository';

/** What changes a tournament or its entrants runs here: one command at a time, however many come at once. */
@Injectable()
export class TournamentLock {
  constructor(
    private readonly database: Database,
    private readonly tournaments: TournamentRepository,
    private readonly events: DomainEvents,
    private readonly queue: TournamentQueue,
    private readonly outbox: Outbox,
  ) {}

  /** Runs a command on the tournament as one transaction, while all others wait. @throws Refusal NOT_FOUND */
  run<T>(ref: TournamentRef, command: (tournament: TournamentRow) => Promise<T>): Promise<T> {
    return this.queue.run(ref.tournamentId, () =>
      this.database.transact(async () => {
        const tournament = await this.tournaments.lock(ref);
        if (!tournament) throw new Refusal('NOT_FOUND');
        return command(tournament);
      }),
    );
  }

  /** Has viewers ask again, after COMMIT. */
  tellChanged({ eventId, tournamentId }: TournamentRef): void {
    this.events.record(tournamentChanged, { eventId, tournamentId });
  }

  /** The same for a start; the event's room and those who play first are told too. */
  async tellStarted(news: Omit<BracketNews, 'isStarted'>): Promise<void> {
    this.tellChanged(news.ref);
    await this.outbox.add(bracketNews, { ...news, isStarted: true });
  }
}
