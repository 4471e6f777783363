import type { Bracket, Entrant, Match, Side } from '@ringside/contracts/tournaments';
import type { EntrantId } from '@ringside/kernel';
import {
  type BracketColumn,
  type BracketLayout,
  type Graph,
  layOutBracket,
  type MatchNode,
  type PlacedMatch,
  structure,
} from '@ringside/tournament-core';

/** What never changes while a bracket is played: its matches, who feeds whom, and where the cards stand. */
export interface BracketFrame {
  readonly graph: Graph;
  readonly layout: BracketLayout;
}

/** A bracket as views read it. */
export interface BracketModel extends BracketFrame {
  readonly matches: ReadonlyMap<string, Match>;
  readonly people: ReadonlyMap<EntrantId, Entrant>;
}

/** The frame of a bracket, made by the very code that the server plays it with. Null for one that this version cannot read. */
export function frameOf({ config, seeds }: Pick<Bracket, 'config' | 'seeds'>): BracketFrame | null {
  // what is left out travels as absent or undefined; the engine knows only absent
  const plain = JSON.parse(JSON.stringify(config)) as Graph['config'];
  const graph = structure(plain, seeds);
  return graph.ok ? { graph: graph.value, layout: layOutBracket(graph.value) } : null;
}

export function nodeOf({ graph }: BracketFrame, matchId: string): MatchNode | undefined {
  return graph.nodes[graph.indexOf.get(matchId) ?? -1];
}

export const isEntrant = (side: Side): side is EntrantId => side !== 'pending' && side !== 'absent';

export const entrantsIn = (match: Match): EntrantId[] => match.sides.filter(isEntrant);

export const seedOf = ({ graph }: BracketFrame, entrant: EntrantId): number => graph.entrants.indexOf(entrant) + 1;

/** Whether the match still has to be played. */
export const isOpen = ({ status }: Match): boolean => status === 'pending' || status === 'ready';

/** The match that somebody plays next or waits for; nothing for those who are out or done. */
export const findOpenMatch = (matches: Iterable<Match>, entrant: EntrantId): Match | undefined =>
  [...matches].find((match) => isOpen(match) && match.sides.includes(entrant));

/** The matches of an entrant, first round first; byes are not matches. */
export const findMatchesOf = (matches: Iterable<Match>, entrant: EntrantId): Match[] =>
  [...matches].filter((match) => match.status !== 'bye' && match.sides.includes(entrant));

/**
 * The layout without the first `hidden` columns, drawn as if the bracket began there: a field of 1,024 becomes one of 16 by
 * hiding six.
 */
export function hideColumns({ columns, rows }: BracketLayout, hidden: number): BracketLayout {
  if (hidden === 0) return { columns, rows };
  const heights = new Map<string, number>();
  const shown = columns.slice(hidden).map((column, at) => ({
    ...column,
    matches: column.matches.map((match, index) => place(match, at === 0 ? index + 0.5 : undefined, heights)),
  }));
  const lowest = Math.max(0, ...heights.values()) + 0.5;
  return { columns: shown, rows: lowest };
}

/** In the middle of those it comes from; without them where it stood in the first column, or below what stands already. */
function place(match: PlacedMatch, own: number | undefined, heights: Map<string, number>): PlacedMatch {
  const above = own === undefined ? match.from.flatMap((id) => heights.get(id) ?? []) : [];
  const fallback = own ?? Math.max(-0.5, ...heights.values()) + 1;
  const y = above.length > 0 ? ((above[0] ?? 0) + (above.at(-1) ?? 0)) / 2 : fallback;
  const isBeside = match.name.key === 'thirdPlace' && own === undefined;
  const height = isBeside ? finalHeight(heights) + 1 : y;
  heights.set(match.id, height);
  return { ...match, y: height, from: own === undefined ? match.from : [] };
}

/** The final was placed just before the match for third place, which stands below it. */
const finalHeight = (heights: ReadonlyMap<string, number>): number => [...heights.values()].at(-1) ?? 0;

/** The first column in which something is still open; the last one when all is decided. */
export function currentColumn(columns: readonly BracketColumn[], matches: ReadonlyMap<string, Match>): number {
  const open = columns.findIndex((column) =>
    column.matches.some(({ id }) => {
      const match = matches.get(id);
      return match !== undefined && isOpen(match);
    }),
  );
  return open === -1 ? Math.max(0, columns.length - 1) : open;
}
