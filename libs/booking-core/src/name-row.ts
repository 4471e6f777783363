/** A, B … Z, AA, AB … for 0, 1, 2 … */
export function letterRow(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterRow(Math.floor(index / 26) - 1) + last;
}
