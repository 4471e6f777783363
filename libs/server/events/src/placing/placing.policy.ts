import { PLACINGS_MAX } from '@ringside/contracts/registrations';
import type { UserId } from '@ringside/kernel';
import type { TournamentResult } from '@ringside/server/ports';

export interface ProposedPlace {
  readonly game: string;
  readonly userId: UserId;
  readonly place: number;
}

/**
 * The placings that the results of tournaments suggest: game by game in the event's spelling, each person with the best place
 * that they reached in it. Of more than an event can have, the last places stay out.
 * @param games as the event names them
 * @param present who had a place in the event: nobody else can be placed
 */
export function proposePlacings(
  results: readonly TournamentResult[],
  games: readonly string[],
  present: ReadonlySet<UserId>,
): ProposedPlace[] {
  const spelled = new Map(games.map((game) => [game.toLowerCase(), game]));
  const best = new Map<string, ProposedPlace>();
  for (const { game: written, places } of results) {
    const game = spelled.get(written.toLowerCase()) ?? written;
    spelled.set(written.toLowerCase(), game);
    for (const { userId, place } of places) {
      const key = `${userId} ${game}`;
      if (present.has(userId) && place < (best.get(key)?.place ?? Infinity)) best.set(key, { game, userId, place });
    }
  }
  const order = [...new Set(spelled.values())];
  const kept = [...best.values()].toSorted((a, b) => a.place - b.place).slice(0, PLACINGS_MAX);
  return kept.toSorted((a, b) => order.indexOf(a.game) - order.indexOf(b.game) || a.place - b.place);
}
