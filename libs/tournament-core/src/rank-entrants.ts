import type { EntrantId } from '@ringside/kernel';
import { feedOf } from './evaluate-match';
import type { Graph, MatchNode } from './graph';
import { entrantsOf, isDecided, type MatchState, winnerOf } from './match';
import { matchesIn, type State } from './stage-state';

/** An entrant's row in the table of the stage. Plain JSON. */
export interface Row {
  readonly entrant: EntrantId;
  readonly seed: number;
  /** 1 is best; null while the entrant is still in. */
  readonly place: number | null;
  /** Others have this place too, or are going to. */
  readonly shared: boolean;
}

/** Where runs end: entrants by how far they have come, and how many open matches are still going to end a run there. */
interface Ends {
  readonly reached: ReadonlyMap<EntrantId, number>;
  readonly expected: readonly number[];
}

/** Whether the loser has another match to come. */
function loserPlaysOn(graph: Graph, index: number): boolean {
  const { id } = graph.nodes[index]!;
  return graph.dependants[index]!.some((dependant) =>
    graph.nodes[dependant]!.slots.some((slot) => slot.from === 'loser' && slot.of === id),
  );
}

function expectedEnds(graph: Graph, index: number, match: MatchState): number[] {
  const { ends } = graph.nodes[index]!;
  const loses = !match.occupants.includes('absent') && !loserPlaysOn(graph, index);
  return [...(loses ? [ends.loser] : []), ...(ends.winner === null ? [] : [ends.winner])];
}

/** How far each entrant of a decided match has come with it; null for a winner who plays on. A later match has the last word. */
function endsIn({ ends }: MatchNode, match: MatchState, displaced: readonly EntrantId[]) {
  const winner = winnerOf(match);
  return [...displaced, ...entrantsOf(match.occupants)].map(
    (entrant) => [entrant, entrant === winner ? ends.winner : ends.loser] as const,
  );
}

function findEnds(graph: Graph, state: State): Ends {
  const matches = matchesIn(state);
  const reached = new Map<EntrantId, number>();
  const expected: number[] = [];
  matches.forEach((match, index) => {
    if (!isDecided(match)) {
      entrantsOf(match.occupants).forEach((entrant) => reached.delete(entrant));
      expected.push(...expectedEnds(graph, index, match));
      return;
    }
    // a kept result leaves those who were sent here without a match
    const displaced = match.note === 'kept' ? entrantsOf(feedOf(graph, graph.nodes[index]!, (at) => matches[at]!)) : [];
    for (const [entrant, end] of endsIn(graph.nodes[index]!, match, displaced)) {
      if (end === null) reached.delete(entrant);
      else reached.set(entrant, end);
    }
  });
  if (graph.nodes.length === 0) reached.set(graph.entrants[0]!, 0);
  return { reached, expected };
}

/** How many runs end at each point, and from that the place of each point: better ends first. */
function placeEnds(entrants: number, { reached, expected }: Ends) {
  const runs = new Map<number, number>();
  for (const end of [...reached.values(), ...expected]) runs.set(end, (runs.get(end) ?? 0) + 1);
  const placeOf = new Map<number, number>();
  let better = entrants;
  for (const end of [...runs.keys()].sort((a, b) => a - b)) placeOf.set(end, (better -= runs.get(end)!) + 1);
  return { runs, placeOf };
}

/** The best place that nobody has yet. */
const bestOpenPlace = (rows: readonly Row[]) =>
  rows
    .flatMap(({ place }) => place ?? [])
    .sort((a, b) => a - b)
    .reduce((open, place) => (place <= open ? open + 1 : open), 1);

/**
 * Places so far. A place is 1 + the number of entrants who went, or are going, out later; it is shared inside one round.
 * Best first; those still in stand, by seed, where the best open place is.
 */
export function standings(graph: Graph, state: State): Row[] {
  const ends = findEnds(graph, state);
  const { runs, placeOf } = placeEnds(graph.entrants.length, ends);
  const rows = graph.entrants.map((entrant, index): Row => {
    const end = ends.reached.get(entrant);
    const place = end === undefined ? null : placeOf.get(end)!;
    return { entrant, seed: index + 1, place, shared: end !== undefined && runs.get(end)! > 1 };
  });
  const open = bestOpenPlace(rows);
  return rows.sort((a, b) => (a.place ?? open) - (b.place ?? open) || a.seed - b.seed);
}
