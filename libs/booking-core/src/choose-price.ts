import { no, type Or, yes } from '@ringside/kernel';
import type { SoldType } from './choose-ticket-type';

/** Between which amounts buyers choose what they pay, in minor units. */
export interface PriceChoice {
  readonly least: number;
  readonly most: number | null;
}

type PricedType = Pick<SoldType, 'name' | 'prices' | 'priceChoice'>;

/** What is suggested where buyers choose, as far as it lies between the bounds. */
export const suggestedPrice = ({ least, most }: PriceChoice, price: number): number =>
  Math.max(least, most === null ? price : Math.min(price, most));

/**
 * What a ticket costs its buyer: what they chose, or what is suggested to who chose nothing. Where there is no choice the
 * price may be named, as long as it is the price.
 */
export function choosePrice(
  { name, prices, priceChoice }: PricedType,
  category: string,
  asked: number | undefined,
): Or<number, 'PRICE_NOT_OFFERED'> {
  const price = prices[category] ?? 0;
  const { least, most } = priceChoice ?? { least: price, most: price };
  const chosen = asked ?? suggestedPrice({ least, most }, price);
  const isOffered = Number.isSafeInteger(chosen) && chosen >= least && (most === null || chosen <= most);
  return isOffered ? yes(chosen) : no('PRICE_NOT_OFFERED', { ticketType: name, least, most });
}

/** The cheapest and the usual prices of a type, by category: the same where there is no choice. */
export function pricesToTell({
  prices,
  priceChoice,
}: Pick<SoldType, 'prices' | 'priceChoice'>): Readonly<Record<string, number>>[] {
  if (!priceChoice) return [prices];
  const each = (read: (price: number) => number) =>
    Object.fromEntries(Object.entries(prices).map(([category, price]) => [category, read(price)]));
  return [each(() => priceChoice.least), each((price) => suggestedPrice(priceChoice, price))];
}
