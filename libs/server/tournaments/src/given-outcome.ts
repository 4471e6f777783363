import type { FinalResult } from '@ringside/contracts/tournaments';
import { no, type Or, yes } from '@ringside/kernel';
import { entrantsOf, findMatch, type MatchId, type Outcome } from '@ringside/tournament-core';
import { outcomeOf } from './match-view';
import { getNode } from './open-match';
import type { WorkingStage } from './stage-memory';

/** The outcome that a referee gives to the sides that stand in the match now; who forfeits or wins must be one of them. */
export function outcomeGivenIn({ graph, state }: WorkingStage, id: MatchId, result: FinalResult): Or<Outcome> {
  const node = getNode(graph, id);
  const sides = entrantsOf(findMatch(graph, state, id)?.occupants ?? []);
  if (namedIn(result).some((entrant) => !sides.includes(entrant))) return no('WRONG_SIDES');
  return yes(outcomeOf(result, sides, node.bestOf));
}

function namedIn(result: FinalResult) {
  if (result.how === 'forfeit') return result.forfeiting;
  return result.how === 'ruling' ? [result.winner] : [];
}
