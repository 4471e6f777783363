/** The list with one item moved to another place; places beyond the ends are the ends. */
export function moveTo<T>(order: readonly T[], item: T, place: number): readonly T[] {
  const rest = order.filter((other) => other !== item);
  if (rest.length === order.length) return order;
  return rest.toSpliced(Math.max(0, Math.min(rest.length, place)), 0, item);
}

/** An order that somebody has made, brought in line with who is entered now: leavers out, newcomers at the end. */
export function reconcile<T>(order: readonly T[], entered: readonly T[]): readonly T[] {
  const present = new Set(entered);
  const known = new Set(order);
  return [...order.filter((item) => present.has(item)), ...entered.filter((item) => !known.has(item))];
}
