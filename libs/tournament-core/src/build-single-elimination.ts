import type { MatchNode, RoundName, Source } from './graph';
import { bracketSize, seedOrder } from './seed-order';
import type { BestOf, StageConfig } from './stage-config';

function nameRound(size: number): RoundName {
  if (size === 2) return { key: 'final' };
  if (size === 4) return { key: 'semiFinal' };
  if (size === 8) return { key: 'quarterFinal' };
  return { key: 'roundOf', of: size };
}

const bestOfIn = (bestOf: BestOf, name: RoundName) =>
  (name.key === 'roundOf' ? undefined : bestOf[name.key]) ?? bestOf.every;

const winners = (round: number, index: number) => `W${round}.${index}`;

/** Four steps a round, so that the third-place match fits between the semi-finals and the final. */
const endOf = (round: number) => round * 4;

function slotsOf(round: number, index: number, order: readonly number[]): Source[] {
  return [index * 2, index * 2 + 1].map((above) =>
    round === 1 ? { from: 'seed', seed: order[above]! } : { from: 'winner', of: winners(round - 1, above) },
  );
}

function thirdPlaceMatch(rounds: number, bestOf: BestOf): MatchNode {
  const name = { key: 'thirdPlace' } as const;
  return {
    id: `C${rounds}.0`,
    part: 'C',
    group: 0,
    round: rounds,
    index: 0,
    name,
    slots: [0, 1].map((index) => ({ from: 'loser', of: winners(rounds - 1, index) })),
    bestOf: bestOfIn(bestOf, name),
    ends: { loser: endOf(rounds - 1) + 1, winner: endOf(rounds - 1) + 2 },
  };
}

/**
 * The matches of a single elimination for any field: byes go to the best seeds because the slots of seeds that nobody has
 * stay absent. One entrant needs no match.
 */
export function buildSingleElimination({ format, bestOf }: StageConfig, entrants: number): MatchNode[] {
  if (entrants < 2) return [];
  const size = bracketSize(entrants);
  const order = seedOrder(size);
  const rounds = Math.log2(size);
  const nodes: MatchNode[] = [];
  for (let round = 1; round <= rounds; round++) {
    const name = nameRound(size / 2 ** (round - 1));
    if (round === rounds && format.thirdPlace && entrants >= 4) nodes.push(thirdPlaceMatch(rounds, bestOf));
    for (let index = 0; index < size / 2 ** round; index++) {
      nodes.push({
        id: winners(round, index),
        part: 'W',
        group: 0,
        round,
        index,
        name,
        slots: slotsOf(round, index, order),
        bestOf: bestOfIn(bestOf, name),
        ends: { loser: endOf(round), winner: round === rounds ? endOf(round) + 1 : null },
      });
    }
  }
  return nodes;
}
