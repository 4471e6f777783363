import type { EntrantId } from '@ringside/kernel';
import type { Graph, MatchNode, RoundName } from './graph';
import type { MatchId } from './match';

/** A match card of the drawing. */
export interface PlacedMatch {
  readonly id: MatchId;
  readonly name: RoundName;
  readonly bestOf: number;
  /** Middle of the card from the top, in card heights. */
  readonly y: number;
  /** Cards of the column before that a line joins to this one, upper first. */
  readonly from: readonly MatchId[];
  /** Where the winner goes on. */
  readonly to: { readonly match: MatchId; readonly slot: number } | null;
}

export interface BracketColumn {
  readonly round: number;
  readonly name: RoundName;
  /** Top to bottom. */
  readonly matches: readonly PlacedMatch[];
}

/** A bracket as columns of cards. Units are cards, so that each page chooses its own sizes. Plain JSON. */
export interface BracketLayout {
  readonly columns: readonly BracketColumn[];
  /** Height of the drawing, in card heights. */
  readonly rows: number;
}

/** A match that nobody will ever play because the field is too small for one of its slots. */
const isBye = ({ slots }: MatchNode, entrants: readonly EntrantId[]) =>
  slots.some((slot) => slot.from === 'seed' && slot.seed > entrants.length);

/** A match without cards before it takes the next free row; any other stands in the middle of its feeders. */
function placeTree(graph: Graph, drawn: ReadonlySet<MatchId>): { heights: Map<MatchId, number>; rows: number } {
  const heights = new Map<MatchId, number>();
  let rows = 0;
  const place = (node: MatchNode): number => {
    const feeders = feedersOf(graph, node, drawn).map(place);
    const first = feeders[0] ?? rows++ + 0.5;
    const y = (first + (feeders.at(-1) ?? first)) / 2;
    heights.set(node.id, y);
    return y;
  };
  const final = graph.nodes.findLast(({ part }) => part === 'W');
  if (final) place(final);
  return { heights, rows };
}

function feedersOf(graph: Graph, node: MatchNode, drawn: ReadonlySet<MatchId>): MatchNode[] {
  return node.slots.flatMap((slot) =>
    slot.from === 'winner' && drawn.has(slot.of) ? [graph.nodes[graph.indexOf.get(slot.of)!]!] : [],
  );
}

function findNext(graph: Graph, node: MatchNode): PlacedMatch['to'] {
  for (const dependant of graph.dependants[graph.indexOf.get(node.id)!]!) {
    const { id: match, slots } = graph.nodes[dependant]!;
    const slot = slots.findIndex((source) => source.from === 'winner' && source.of === node.id);
    if (slot !== -1) return { match, slot };
  }
  return null;
}

function toColumns(graph: Graph, nodes: readonly MatchNode[], place: (node: MatchNode) => PlacedMatch) {
  const rounds = Map.groupBy(nodes, ({ round }) => round);
  return [...rounds].map(([round, members]): BracketColumn => {
    const { name } = members.find(({ part }) => part === 'W')!;
    return { round, name, matches: members.map(place).sort((a, b) => a.y - b.y) };
  });
}

/**
 * Where the cards of an elimination bracket stand: one column a round, the match for third place one card below the final.
 * @param byes `fold` leaves out the matches that are byes from the start, and the rows that only they would need.
 */
export function layOutBracket(graph: Graph, byes: 'fold' | 'show' = 'fold'): BracketLayout {
  const nodes = graph.nodes.filter((node) => byes === 'show' || !isBye(node, graph.entrants));
  const drawn = new Set(nodes.map(({ id }) => id));
  const { heights, rows } = placeTree(graph, drawn);
  const finalHeight = Math.max(0, ...nodes.slice(-1).map(({ id }) => heights.get(id)!));
  const place = (node: MatchNode): PlacedMatch => ({
    id: node.id,
    name: node.name,
    bestOf: node.bestOf,
    y: heights.get(node.id) ?? finalHeight + 1,
    from: feedersOf(graph, node, drawn).map(({ id }) => id),
    to: findNext(graph, node),
  });
  const columns = toColumns(graph, nodes, place);
  const lowest = Math.max(0, ...columns.flatMap(({ matches }) => matches.map(({ y }) => y + 0.5)));
  return { columns, rows: Math.max(rows, lowest) };
}
