import { pricesToTell, rangeOfPrices } from '@ringside/booking-core';
import type { OwnVoucher, PriceList } from '@ringside/contracts/booking';

/** The price list with what a buyer's code opens of it. */
export function withOpened(list: PriceList, voucher: OwnVoucher | null | undefined): PriceList {
  const known = new Set(list.ticketTypes.map(({ id }) => id));
  const opened = voucher?.ticketTypes.filter(({ id }) => !known.has(id)) ?? [];
  if (opened.length === 0) return list;
  const ticketTypes = [...list.ticketTypes, ...opened];
  const ofSeats = ticketTypes.filter(({ place }) => place === 'seat');
  const prices = ofSeats.flatMap(({ prices: told, priceChoice }) =>
    pricesToTell({ prices: Object.fromEntries(told.map(({ category, amount }) => [category, amount])), priceChoice }),
  );
  return { ...list, ticketTypes, categories: rangeOfPrices(prices) };
}
