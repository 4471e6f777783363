import type { EntrantId } from '@ringside/kernel';

/** Stable name of a match inside its stage: `W2.1` is the second match of round 2. Never a row id. */
export type MatchId = string;

/** Who stands in a slot: an entrant, nobody yet, or nobody ever because the field is too small or both sides forfeited. */
export type Occupant = { readonly entrant: EntrantId } | 'pending' | 'absent';

/** One game, map or leg: the points of each side in slot order. A game has a winner. */
export interface GameScore {
  readonly points: readonly number[];
}

/** How a match ended. */
export interface Outcome {
  readonly how: 'played' | 'forfeit' | 'ruling';
  /** Best first; entrants level with each other share a place. Empty when every side forfeited. */
  readonly order: readonly (readonly EntrantId[])[];
  /** Games won by each side, in slot order. */
  readonly score: readonly number[];
  /** Detail of the games; empty when only the score was recorded. */
  readonly games: readonly GameScore[];
}

/**
 * pending: a side is not known yet · ready: can be played · done: has a result · walkover: decided by a forfeit ·
 * bye: one side never existed, the other goes on · empty: neither side ever existed.
 */
export type MatchStatus = 'pending' | 'ready' | 'done' | 'walkover' | 'bye' | 'empty';

/** A match as it is now. Plain JSON. */
export interface MatchState {
  readonly id: MatchId;
  /** How many log entries have changed this match. A command carries the `rev` that it saw. */
  readonly rev: number;
  readonly status: MatchStatus;
  /** One for each slot, in slot order. */
  readonly occupants: readonly Occupant[];
  readonly outcome: Outcome | null;
  /** Place in the log of the result that stands. */
  readonly result: number | null;
  /** kept: the result stands although a correction sent other sides here. */
  readonly note: 'kept' | null;
}

export const isDecided = (match: MatchState): boolean => match.status !== 'pending' && match.status !== 'ready';

export const entrantsOf = (occupants: readonly Occupant[]): EntrantId[] =>
  occupants.flatMap((occupant) => (typeof occupant === 'string' ? [] : [occupant.entrant]));

export const occupantsOf = (sides: readonly EntrantId[]): Occupant[] => sides.map((entrant) => ({ entrant }));

const nameOf = (occupant: Occupant) => (typeof occupant === 'string' ? null : occupant.entrant);

const sameList = <T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean) =>
  a.length === b.length && a.every((item, index) => same(item, b[index]!));

export const sameOccupant = (a: Occupant, b: Occupant): boolean =>
  typeof a === 'string' || typeof b === 'string' ? a === b : nameOf(a) === nameOf(b);

export const sameOccupants = (a: readonly Occupant[], b: readonly Occupant[]): boolean => sameList(a, b, sameOccupant);

const isEqual = (a: unknown, b: unknown) => a === b;

/** Equal in all that was told: how it ended, ranking, score and the detail of the games. */
export const sameOutcome = (a: Outcome, b: Outcome): boolean =>
  a.how === b.how &&
  sameList(a.order, b.order, (x, y) => sameList(x, y, isEqual)) &&
  sameList(a.score, b.score, isEqual) &&
  sameList(a.games, b.games, (x, y) => sameList(x.points, y.points, isEqual));

/** Who leaves the match through its winner's or its loser's door. A bye has no loser. */
export function outgoing(match: MatchState, door: 'winner' | 'loser'): Occupant {
  if (!isDecided(match)) return 'pending';
  const present = match.occupants.filter((occupant) => typeof occupant !== 'string');
  if (match.outcome === null) return (door === 'winner' ? present[0] : undefined) ?? 'absent';
  const entrant = match.outcome.order[door === 'winner' ? 0 : 1]?.[0];
  return entrant === undefined ? 'absent' : { entrant };
}

/** The winner of a decided match; null while it is open and when nobody won. */
export const winnerOf = (match: MatchState): EntrantId | null => nameOf(outgoing(match, 'winner'));

/** The loser of a decided match; null while it is open, after a bye and when nobody won. */
export const loserOf = (match: MatchState): EntrantId | null => nameOf(outgoing(match, 'loser'));
