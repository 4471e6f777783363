/** Seats that somebody wants, all or none. */
export interface WantedSeats {
  readonly seatNos: readonly number[];
}

/**
 * Settles claims in the order in which they came, as if each were alone and the ones before it were done: a claim has all of
 * its seats when all can be had and no earlier one has any of them, and takes nothing away from later ones otherwise.
 *
 * @param claimable the seats that could be had before the first of them
 * @returns those that have their seats, in their order
 */
export function settleClaims<C extends WantedSeats>(claims: readonly C[], claimable: ReadonlySet<number>): C[] {
  const left = new Set(claimable);
  return claims.filter(({ seatNos }) => {
    const isHad = seatNos.every((seatNo) => left.has(seatNo));
    if (isHad) seatNos.forEach((seatNo) => left.delete(seatNo));
    return isHad;
  });
}
