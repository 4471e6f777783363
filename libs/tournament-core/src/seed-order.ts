/** Size of the smallest full bracket that holds `entrants`: a power of two, at least 2. */
export function bracketSize(entrants: number): number {
  let size = 2;
  while (size < entrants) size *= 2;
  return size;
}

/**
 * Seeds in the order in which they stand in the first round of a full bracket, top to bottom. If favourites win, round r is
 * played by exactly the seeds 1 … size / 2^(r − 1), and 1 meets 2 only in the final.
 * @param size a power of two
 * @example seedOrder(8) // [1, 8, 4, 5, 2, 7, 3, 6]
 */
export function seedOrder(size: number): number[] {
  let order = [1];
  while (order.length < size) {
    const sum = order.length * 2 + 1;
    order = order.flatMap((seed) => [seed, sum - seed]);
  }
  return order;
}
