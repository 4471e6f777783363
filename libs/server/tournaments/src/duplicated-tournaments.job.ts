import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventId, UserId } from '@ringside/kernel';
import { Database, Outbox } from '@ringside/server/platform';
import { EventDirectory, eventDuplicated } from '@ringside/server/ports';
import { TournamentLock } from './tournament-lock';
import { TournamentRepository } from './tournament.repository';
import { newDrawSeed } from './tournament.service';

/** An event that is made from another has its tournaments, when its maker wants them: drafts that nobody has entered. */
@Injectable()
export class DuplicatedTournamentsJob implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly lock: TournamentLock,
    private readonly tournaments: TournamentRepository,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(eventDuplicated, async ({ from, to, by, withTournaments }) => {
      if (withTournaments) await this.copy(from, to, by);
    });
  }

  private async copy(from: EventId, to: EventId, by: UserId): Promise<void> {
    // its maker may have deleted it before this came to be done
    if ((await this.events.staffWith(to, 'owner')).length === 0) return;
    await this.database.transact(async () => {
      for (const plan of await this.tournaments.plansOf(from)) {
        const tournamentId = await this.tournaments.add(to, plan, by, newDrawSeed());
        this.lock.tellChanged({ eventId: to, tournamentId });
      }
    });
  }
}
