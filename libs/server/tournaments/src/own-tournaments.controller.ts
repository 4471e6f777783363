import { Controller, Inject } from '@nestjs/common';
import type { Query } from '@ringside/contracts';
import { listMyTournaments, type OwnTournamentPage } from '@ringside/contracts/tournaments';
import { Me, QueryOf, readIdCursor, Route } from '@ringside/server/platform';
import { type Actor, EventDirectory } from '@ringside/server/ports';
import { TournamentRepository } from './tournament.repository';

@Controller()
export class OwnTournamentsController {
  constructor(
    private readonly tournaments: TournamentRepository,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  @Route(listMyTournaments)
  async list(
    @Me() me: Actor,
    @QueryOf(listMyTournaments) { limit, cursor }: Query<typeof listMyTournaments>,
  ): Promise<OwnTournamentPage> {
    const found = await this.tournaments.enteredBy(me.userId, { limit, after: readIdCursor(cursor) });
    const rows = found.slice(0, limit);
    const events = await this.events.openToEveryone(rows.map(({ eventId }) => eventId));
    const last = rows.at(-1);
    return {
      items: rows.flatMap((tournament) => {
        const event = events.get(tournament.eventId);
        return event ? [{ event, tournament }] : [];
      }),
      ...(found.length > limit && last ? { next: last.id } : {}),
    };
  }
}
