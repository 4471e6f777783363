import { Injectable, type OnModuleInit } from '@nestjs/common';
import { tournamentChanged as tellChanged, tournamentMoved, tournamentsChanged } from '@ringside/contracts/tournaments';
import type { TournamentId } from '@ringside/kernel';
import { DomainEvents, Rooms, Topics } from '@ringside/server/platform';
import { bracketMoved, tournamentChanged } from './tournament.facts';
import { TournamentPolicy } from './tournament.policy';

/** Tells viewers what changed, after COMMIT. One message, whoever watches: what differs by viewer is asked for over HTTP. */
@Injectable()
export class TournamentProjector implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly rooms: Rooms,
    private readonly topics: Topics,
    private readonly policy: TournamentPolicy,
  ) {}

  onModuleInit(): void {
    this.topics.register('tournament', 'tournament.see', (id, asker) =>
      this.policy.demandTopic(id as TournamentId, asker),
    );
    this.events.on(bracketMoved, (change) =>
      this.rooms.emit(`tournament:${change.tournamentId}`, tournamentMoved, change),
    );
    this.events.on(tournamentChanged, ({ eventId, tournamentId }) => {
      this.rooms.emit(`tournament:${tournamentId}`, tellChanged, { tournamentId });
      this.rooms.emit(`event:${eventId}`, tournamentsChanged, { eventId });
    });
  }
}
