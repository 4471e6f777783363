import { type OfferedType, REQUEST_SEATS_MAX } from '@ringside/contracts/booking';

/** Whether a ticket type can be had now, and if not, why. */
export type TicketSale =
  { readonly state: 'open' | 'over' | 'soldOut' | 'inCarts' } | { readonly state: 'later'; readonly at: string };

export function saleOf({ saleFrom, saleUntil, isSoldOut, left }: OfferedType, now: number): TicketSale {
  if (saleUntil !== null && now >= Date.parse(saleUntil)) return { state: 'over' };
  if (saleFrom !== null && now < Date.parse(saleFrom)) return { state: 'later', at: saleFrom };
  if (isSoldOut) return { state: 'soldOut' };
  return { state: left === 0 ? 'inCarts' : 'open' };
}

/** The most of a type that one request may ask for. */
export const mostOf = ({ maxAmount, left }: OfferedType): number =>
  Math.min(maxAmount ?? REQUEST_SEATS_MAX, left ?? REQUEST_SEATS_MAX);

/** The ticket types that come without a seat and are sold somewhere. */
export const withoutSeat = (types: readonly OfferedType[]): OfferedType[] =>
  types.filter(({ place, prices }) => place === 'none' && prices.length > 0);
