const STEPS = [1, 2, 5, 10] as const;

/**
 * Where an axis of counts bears numbers: 0 and whole multiples of 1, 2 or 5 times a power of ten up to the first that is
 * not below `max`, at most `parts` steps.
 */
export function roundTicks(max: number, parts = 4): readonly number[] {
  const rough = Math.max(1, max / parts);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((each) => each * power >= rough) ?? 10);
  const count = Math.max(1, Math.ceil(max / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** Every how manieth of `count` labels is drawn, so that each has its width: 1, 2, 5, 10 … or for hours 1, 2, 3, 6, 12, 24 … */
export function labelEvery(count: number, room: number, width: number, steps: readonly number[]): number {
  const least = Math.max(1, (count * width) / Math.max(1, room));
  const last = steps.at(-1) ?? 1;
  return steps.find((step) => step >= least) ?? Math.ceil(least / last) * last;
}
