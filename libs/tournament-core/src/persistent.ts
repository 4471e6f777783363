const CHUNK = 32;

/** A list that shares all it can with the list that it was made from: one change copies one chunk. */
export interface Persistent<T> {
  readonly length: number;
  readonly chunks: readonly (readonly T[])[];
}

export function persist<T>(items: readonly T[]): Persistent<T> {
  const chunks: T[][] = [];
  for (let from = 0; from < items.length; from += CHUNK) chunks.push(items.slice(from, from + CHUNK));
  return { length: items.length, chunks };
}

/** @throws RangeError when there is no such item. */
export function itemAt<T>(list: Persistent<T>, index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError(`No item ${index} of ${list.length}`);
  return list.chunks[Math.floor(index / CHUNK)]![index % CHUNK]!;
}

export const itemsOf = <T>(list: Persistent<T>): T[] => list.chunks.flat();

/** Changes to a persistent list, gathered: each touched chunk is copied once, the original never changes. */
export class Draft<T> {
  private readonly owned = new Map<number, T[]>();

  constructor(private readonly base: Persistent<T>) {}

  at(index: number): T {
    const own = this.owned.get(Math.floor(index / CHUNK));
    return own ? own[index % CHUNK]! : itemAt(this.base, index);
  }

  set(index: number, item: T): void {
    const chunk = Math.floor(index / CHUNK);
    let own = this.owned.get(chunk);
    if (!own) this.owned.set(chunk, (own = [...this.base.chunks[chunk]!]));
    own[index % CHUNK] = item;
  }

  /** The list with all changes so far. The draft must not be used afterwards. */
  finish(): Persistent<T> {
    if (this.owned.size === 0) return this.base;
    const chunks = [...this.base.chunks];
    for (const [chunk, own] of this.owned) chunks[chunk] = own;
    return { length: this.base.length, chunks };
  }
}
