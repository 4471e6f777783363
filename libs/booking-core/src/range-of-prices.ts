/** From the cheapest to the dearest price that a category has in some price lists, category by category. */
export function rangeOfPrices(
  lists: readonly Readonly<Record<string, number>>[],
): { category: string; from: number; to: number }[] {
  const ranges = new Map<string, { from: number; to: number }>();
  for (const [category, amount] of lists.flatMap((prices) => Object.entries(prices))) {
    const { from, to } = ranges.get(category) ?? { from: amount, to: amount };
    ranges.set(category, { from: Math.min(from, amount), to: Math.max(to, amount) });
  }
  return [...ranges].map(([category, range]) => ({ category, ...range })).sort(byCategory);
}

const byCategory = (a: { category: string }, b: { category: string }) => (a.category < b.category ? -1 : 1);
