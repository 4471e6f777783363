import type { EntrantId } from '@ringside/kernel';
import type { MatchId } from './match';
import type { StageConfig } from './stage-config';

/** Where the occupant of a slot comes from. */
export type Source =
  { readonly from: 'seed'; readonly seed: number } | { readonly from: 'winner' | 'loser'; readonly of: MatchId };

/** W and L: winners' and losers' bracket · GF: grand final · C: matches for the places below the final · R: table or Swiss. */
export type Part = 'W' | 'L' | 'GF' | 'C' | 'R';

/** What a round is called. A key, never a text; `of` is how many entrants the full round holds. */
export type RoundName =
  | { readonly key: 'final' | 'semiFinal' | 'quarterFinal' | 'thirdPlace' }
  | { readonly key: 'roundOf'; readonly of: number };

export interface MatchNode {
  readonly id: MatchId;
  readonly part: Part;
  readonly group: number;
  /** From 1. */
  readonly round: number;
  /** From 0, top to bottom inside the round. */
  readonly index: number;
  readonly name: RoundName;
  readonly slots: readonly Source[];
  /** Odd. */
  readonly bestOf: number;
  /**
   * How far a run has come that ends here, as loser and as winner; a higher number is a better place, equal numbers share
   * it. `winner` is null when the winner always plays on. A loser who plays on ends where the last match ends.
   */
  readonly ends: { readonly loser: number; readonly winner: number | null };
}

/** A structure with entrants in it: every match of the stage and who feeds whom. Built, never stored. */
export interface Graph {
  readonly config: StageConfig;
  /** Seed 1 first. */
  readonly entrants: readonly EntrantId[];
  /** In topological order: a match comes after all matches that feed it. */
  readonly nodes: readonly MatchNode[];
  /** For each node, the places in `nodes` of the matches that it feeds, ascending. */
  readonly dependants: readonly (readonly number[])[];
  readonly indexOf: ReadonlyMap<MatchId, number>;
}

/** Wires nodes, given in topological order, into a graph. @throws Error when a source comes after the match that it feeds. */
export function linkGraph(config: StageConfig, entrants: readonly EntrantId[], nodes: readonly MatchNode[]): Graph {
  const indexOf = new Map<MatchId, number>();
  const dependants: number[][] = [];
  nodes.forEach((node, index) => {
    for (const slot of node.slots) {
      if (slot.from === 'seed') continue;
      const feeder = dependants[indexOf.get(slot.of) ?? -1];
      if (!feeder) throw new Error(`${node.id} comes before its source ${slot.of}`);
      if (!feeder.includes(index)) feeder.push(index);
    }
    dependants.push([]);
    indexOf.set(node.id, index);
  });
  return { config, entrants, nodes, dependants, indexOf };
}
