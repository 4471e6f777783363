import { Inject, Injectable } from '@nestjs/common';
import { type PlacingProposal, suggestedPoints } from '@ringside/contracts/registrations';
import type { EventId } from '@ringside/kernel';
import { People, TournamentResults, type Visitor } from '@ringside/server/ports';
import { RegistrationScope } from '../registration/registration-scope';
import { shownPerson } from './placed-person';
import { proposePlacings } from './placing.policy';
import { PlacingRepository } from './placing.repository';

/** What organizers are offered to begin the placings with. Nothing is written. */
@Injectable()
export class PlacingProposalService {
  constructor(
    private readonly scope: RegistrationScope,
    private readonly placings: PlacingRepository,
    @Inject(TournamentResults) private readonly tournaments: TournamentResults,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async propose(eventId: EventId, asker: Visitor): Promise<PlacingProposal> {
    const { event } = await this.scope.visible(eventId, asker);
    const results = await this.tournaments.ofEvent(eventId);
    const placed = [...new Set(results.flatMap(({ places }) => places.map(({ userId }) => userId)))];
    const present = new Set(await this.placings.present(eventId, placed));
    const lines = proposePlacings(results, event.games, present);
    const names = await this.people.names(lines.map(({ userId }) => userId));
    return {
      items: lines.map(({ userId, game, place }) => ({
        game,
        place,
        points: suggestedPoints(place),
        person: shownPerson(userId, names),
      })),
      tournaments: results.map(({ tournamentId: id, name, game, isDecided }) => ({ id, name, game, isDecided })),
      absent: placed.length - present.size,
    };
  }
}
