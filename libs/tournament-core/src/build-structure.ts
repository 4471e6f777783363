import { type EntrantId, no, type Or, yes } from '@ringside/kernel';
import { buildSingleElimination } from './build-single-elimination';
import type { EngineError } from './engine-error';
import { type Graph, linkGraph, type MatchNode } from './graph';
import type { Format, StageConfig } from './stage-config';

type Builder = (config: StageConfig, entrants: number) => MatchNode[];

const builders: Record<Format['kind'], Builder> = {
  single: buildSingleElimination,
};

const isBestOf = (games: number) => Number.isSafeInteger(games) && games > 0 && games % 2 === 1;

function findTwice(seeds: readonly EntrantId[]): EntrantId | undefined {
  const seen = new Set<EntrantId>();
  return seeds.find((entrant) => seen.size === seen.add(entrant).size);
}

/**
 * Every match that a stage can have, for these entrants, best seed first. Any number of entrants from one on; one entrant
 * has won without a match.
 * Errors: NO_ENTRANTS, DUPLICATE_ENTRANT, BAD_BEST_OF.
 */
export function structure(config: StageConfig, seeds: readonly EntrantId[]): Or<Graph, EngineError> {
  if (seeds.length === 0) return no('NO_ENTRANTS');
  const twice = findTwice(seeds);
  if (twice !== undefined) return no('DUPLICATE_ENTRANT', { entrant: twice });
  const odd = Object.entries(config.bestOf).find(([, games]: [string, number | undefined]) => !isBestOf(games ?? 1));
  if (odd) return no('BAD_BEST_OF', { in: odd[0], bestOf: odd[1] });
  return yes(linkGraph(config, [...seeds], builders[config.format.kind](config, seeds.length)));
}
