/** A number of free places as everyone may know it: exact below 50, else rounded down to what changes rarely. */
export function countCoarsely(free: number): number {
  const step = free < 50 ? 1 : free < 500 ? 10 : 50;
  return Math.max(0, Math.floor(free / step) * step);
}
