/** What somebody wants, all or nothing of it. */
export interface WantedGoods {
  readonly seatNos: readonly number[];
  /** So many of each counter, by its id. */
  readonly amounts: ReadonlyMap<string, number>;
}

/** What can be had before the first claim. */
export interface Ground<C> {
  readonly claimable: ReadonlySet<number>;
  /** How much of each counter is left; of one that is not named, nothing. */
  readonly rooms: ReadonlyMap<string, number>;
  /** Whether a rule lets a claim have its seats, which can be had, now that these are gone. */
  readonly isAllowed: (claim: C, gone: ReadonlySet<number>) => boolean;
}

/**
 * Settles claims in the order in which they came, as if each were alone and the ones before it were done: a claim has
 * everything when all of it can be had beside what earlier ones have, and takes nothing away from later ones otherwise.
 *
 * @returns those that have what they want, in their order
 */
export function settleClaims<C extends WantedGoods>(claims: readonly C[], ground: Ground<C>): C[] {
  const gone = new Set<number>();
  const rooms = new Map(ground.rooms);
  return claims.filter((claim) => {
    const isThere =
      claim.seatNos.every((seatNo) => ground.claimable.has(seatNo) && !gone.has(seatNo)) &&
      [...claim.amounts].every(([stockId, amount]) => (rooms.get(stockId) ?? 0) >= amount);
    if (!isThere || !ground.isAllowed(claim, gone)) return false;
    for (const seatNo of claim.seatNos) gone.add(seatNo);
    for (const [stockId, amount] of claim.amounts) rooms.set(stockId, (rooms.get(stockId) ?? 0) - amount);
    return true;
  });
}
