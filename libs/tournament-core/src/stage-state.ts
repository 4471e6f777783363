import type { EntrantId } from '@ringside/kernel';
import { type Binding, evaluateMatch, feedOf } from './evaluate-match';
import type { Graph } from './graph';
import { isDecided, type MatchId, type MatchState, winnerOf } from './match';
import { itemAt, itemsOf, type Persistent, persist } from './persistent';

interface Cell {
  readonly match: MatchState;
  readonly bindings: readonly Binding[];
}

/** A stage after the first `seq` entries of its log. Immutable; states made from one another share what did not change. */
export interface State {
  readonly seq: number;
  readonly phase: 'open' | 'complete';
  /** In the order of the graph's nodes. Read them with `matchesIn` and `findMatch`. */
  readonly cells: Persistent<Cell>;
  /** Who has dropped or was disqualified, and by which entry of the log. */
  readonly out: ReadonlyMap<EntrantId, number>;
  /** Matches that still need a decision. */
  readonly undecided: number;
}

export const phaseWith = (undecided: number): State['phase'] => (undecided === 0 ? 'complete' : 'open');

/** The stage before its first result: byes are decided, the rest waits. */
export function openStage(graph: Graph): State {
  const cells: Cell[] = [];
  for (const node of graph.nodes) {
    const feed = feedOf(graph, node, (index) => cells[index]!.match);
    cells.push({ match: evaluateMatch(node, feed, []), bindings: [] });
  }
  const undecided = cells.filter(({ match }) => !isDecided(match)).length;
  return { seq: 0, phase: phaseWith(undecided), cells: persist(cells), out: new Map(), undecided };
}

/** All matches in topological order. */
export const matchesIn = (state: State): MatchState[] => itemsOf(state.cells).map(({ match }) => match);

export function findMatch(graph: Graph, state: State, id: MatchId): MatchState | undefined {
  const index = graph.indexOf.get(id);
  return index === undefined ? undefined : itemAt(state.cells, index).match;
}

/** Who won the stage; null while that is open, and when everybody forfeited. */
export function championOf(graph: Graph, state: State): EntrantId | null {
  const final = graph.nodes.findLastIndex((node) => node.ends.winner !== null);
  if (final === -1) return graph.entrants[0] ?? null;
  return winnerOf(itemAt(state.cells, final).match);
}
