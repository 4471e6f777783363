import { useFormats } from '@ringside/client/texts';
import { createContext, useContext, type ReactNode } from 'react';

/** What the numbers of a plot are: a currency, or nothing where things are counted. */
const Measure = createContext<string | undefined>(undefined);

/** How many places a currency has after its point. */
const placesOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** Amounts as they are drawn: minor units are no round numbers on an axis. */
export function inUnits(values: readonly number[], currency: string | undefined): readonly number[] {
  if (currency === undefined) return values;
  const minor = 10 ** placesOf(currency);
  return values.map((value) => value / minor);
}

export const MeasureProvider = ({
  currency,
  children,
}: {
  readonly currency: string | undefined;
  readonly children: ReactNode;
}): ReactNode => <Measure value={currency}>{children}</Measure>;

export const useCurrency = (): string | undefined => useContext(Measure);

/** Says a value of the plot: "12", "€12.50". */
export function useSay(): (value: number) => string {
  const format = useFormats();
  const currency = useCurrency();
  if (currency === undefined) return format.number;
  const minor = 10 ** placesOf(currency);
  return (value) => format.money(Math.round(value * minor), currency);
}
