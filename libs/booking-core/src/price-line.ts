/** What one ticket costs, in minor units. Taxes are included. */
export interface LinePrice {
  readonly price: number;
  readonly discount: number;
  /** In hundredths of a percent. */
  readonly taxRate: number;
}

/** What is paid for a line. */
export const amountOf = ({ price, discount }: Pick<LinePrice, 'price' | 'discount'>): number => price - discount;

/** The tax in the amount of a line, rounded once for the line, halves up. */
export function taxIn(line: LinePrice): number {
  return Math.round((amountOf(line) * line.taxRate) / (10_000 + line.taxRate));
}

/** What all lines cost together: nothing else is ever asked for. */
export const totalOf = (lines: readonly Pick<LinePrice, 'price' | 'discount'>[]): number =>
  lines.reduce((sum, line) => sum + amountOf(line), 0);
