import type { PriceMove, TypePrice } from '@ringside/contracts/booking';

type Move = Pick<PriceMove, 'ticketTypeId' | 'category' | 'from' | 'to'>;

/** The prices of a table that are others in a second one, with those that are only in one of them. */
export function movedPrices(before: readonly TypePrice[], after: readonly TypePrice[]): Move[] {
  const key = ({ ticketTypeId, category }: TypePrice) => `${ticketTypeId} ${category}`;
  const [old, next] = [before, after].map((prices) => new Map(prices.map((price) => [key(price), price.amount])));
  const all = new Map([...before, ...after].map((price) => [key(price), price]));
  return [...all].flatMap(([place, { ticketTypeId, category }]) => {
    const [from, to] = [old?.get(place) ?? null, next?.get(place) ?? null];
    return from === to ? [] : [{ ticketTypeId, category, from, to }];
  });
}
