import { type EntrantId, no, type Or, yes } from '@ringside/kernel';
import type { EngineError } from './engine-error';

const WORDS = 2 ** 32;
const WARM_UP = 12;

/** sfc32 by Chris Doty-Humphrey (PractRand): whole numbers from 0 to 2^32 - 1, the same on every machine. */
function sfc32(seed: string): () => number {
  let [a, b, c, d] = [0, 8, 16, 24].map((from) => Number.parseInt(seed.slice(from, from + 8), 16) | 0) as [
    number,
    number,
    number,
    number,
  ];
  return () => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
}

/** A whole number below `bound`, each equally likely: the outputs of an incomplete last lap are thrown away. */
function below(bound: number, next: () => number): number {
  const limit = Math.floor(WORDS / bound) * bound;
  let output = next();
  while (output >= limit) output = next();
  return output % bound;
}

/** Ids in the order of their characters' codes: no language and no machine orders them otherwise. */
const inCodeOrder = (ids: readonly EntrantId[]) => [...ids].sort((a, b) => (a < b ? -1 : Number(a > b)));

/** Fisher-Yates, from the last item down. */
function shuffle(ids: EntrantId[], seed: string): EntrantId[] {
  const next = sfc32(seed);
  for (let skipped = 0; skipped < WARM_UP; skipped++) next();
  for (let last = ids.length - 1; last > 0; last--) {
    const chosen = below(last + 1, next);
    [ids[last], ids[chosen]] = [ids[chosen]!, ids[last]!];
  }
  return ids;
}

function findBadLock(ids: readonly EntrantId[], locked: ReadonlyMap<EntrantId, number>) {
  const known = new Set(ids);
  const taken = new Set<number>();
  return [...locked].find(([entrant, seed]) => {
    const fits = Number.isSafeInteger(seed) && seed >= 1 && seed <= ids.length;
    return !fits || !known.has(entrant) || taken.size === taken.add(seed).size;
  });
}

/**
 * The entrants in drawn order, seed 1 first. Locked entrants keep their seeds, from 1 on; the others fill the free ones. The
 * order of `ids` does not matter, so that anybody who knows the seed can repeat the draw.
 * @param seed 32 hexadecimal digits: the four words of the generator's state. Publish its hash before, the seed after.
 * Errors: BAD_DRAW_SEED, DUPLICATE_ENTRANT, BAD_LOCKED_SEED.
 */
export function draw(
  ids: readonly EntrantId[],
  locked: ReadonlyMap<EntrantId, number>,
  seed: string,
): Or<EntrantId[], EngineError> {
  if (!/^[0-9a-f]{32}$/i.test(seed)) return no('BAD_DRAW_SEED');
  if (new Set(ids).size !== ids.length) return no('DUPLICATE_ENTRANT');
  const badLock = findBadLock(ids, locked);
  if (badLock) return no('BAD_LOCKED_SEED', { entrant: badLock[0], seed: badLock[1] });
  const drawn = shuffle(inCodeOrder(ids.filter((id) => !locked.has(id))), seed);
  const holder = new Map([...locked].map(([entrant, at]) => [at, entrant]));
  let free = 0;
  return yes(ids.map((_, index) => holder.get(index + 1) ?? drawn[free++]!));
}
