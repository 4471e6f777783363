import { type EntrantId, no, type Or, Refusal, yes } from '@ringside/kernel';
import {
  entrantsOf,
  findMatch,
  type Graph,
  type MatchId,
  type MatchNode,
  type MatchState,
  type State,
} from '@ringside/tournament-core';

/** A match that can be played, with its sides in slot order. */
export interface OpenMatch {
  readonly match: MatchState;
  readonly node: MatchNode;
  readonly sides: readonly EntrantId[];
}

/** @throws Refusal NOT_FOUND for a match that the bracket does not have */
export function getNode(graph: Graph, id: MatchId): MatchNode {
  const node = graph.nodes[graph.indexOf.get(id) ?? -1];
  if (!node) throw new Refusal('NOT_FOUND');
  return node;
}

/** The match as its sender saw it, if it can be played now. Refuses with STALE, NOT_READY or ALREADY_DECIDED. */
export function findOpen(graph: Graph, state: State, id: MatchId, rev: number): Or<OpenMatch> {
  const node = getNode(graph, id);
  const match = findMatch(graph, state, id);
  if (!match) throw new Refusal('NOT_FOUND');
  if (match.rev !== rev) return no('STALE', { match });
  if (match.status === 'pending') return no('NOT_READY', { match });
  if (match.status !== 'ready') return no('ALREADY_DECIDED', { match });
  return yes({ match, node, sides: entrantsOf(match.occupants) });
}
