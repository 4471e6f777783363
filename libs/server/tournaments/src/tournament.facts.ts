import type { BracketChange } from '@ringside/contracts/tournaments';
import type { EventId, TournamentId } from '@ringside/kernel';
import { fact } from '@ringside/server/ports';

/** Facts, entrants or seeding of a tournament changed. */
export const tournamentChanged = fact<{ readonly eventId: EventId; readonly tournamentId: TournamentId }>(
  'tournament.changed',
);

/** A command moved matches of the bracket. */
export const bracketMoved = fact<BracketChange>('bracket.moved');
