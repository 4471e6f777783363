import type { EventId, TournamentId, UserId } from '@ringside/kernel';

/** A tournament of an event that has begun. */
export interface TournamentResult {
  readonly tournamentId: TournamentId;
  readonly name: string;
  readonly game: string;
  /** Every match has its result. */
  readonly isDecided: boolean;
  /** Who came where, the best first; equals share a place. Empty until it is decided, and without whoever was disqualified. */
  readonly places: readonly { readonly userId: UserId; readonly place: number }[];
}

/** Asked by features that go by how tournaments ended. Implemented by tournaments. */
export abstract class TournamentResults {
  /** The tournaments of an event that have begun and were not cancelled, the oldest first. */
  abstract ofEvent(eventId: EventId): Promise<readonly TournamentResult[]>;
}
