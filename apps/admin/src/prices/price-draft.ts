import {
  type Catalogue,
  type PricedCategory,
  TICKET_PLACES,
  type TicketPlace,
  type TicketType,
  type TypePrice,
} from '@ringside/contracts/booking';
import type { TicketTypeId } from '@ringside/kernel';

/** A price that can be set: where a ticket type meets a category of its kind of place. */
export interface PriceCell {
  readonly ticketTypeId: TicketTypeId;
  readonly type: string;
  readonly category: string;
  readonly categoryName: string;
}

/** The prices of one kind of place: a row for each ticket type, a column for each category. */
export interface PriceGrid {
  readonly place: TicketPlace;
  readonly types: readonly TicketType[];
  readonly categories: readonly PricedCategory[];
}

/** The tables of prices that an event has. A kind of place that no ticket type comes with has none. */
export const gridsOf = ({ ticketTypes, categories }: Catalogue): PriceGrid[] =>
  TICKET_PLACES.map((place) => ({
    place,
    types: ticketTypes.filter((type) => type.place === place),
    categories: categories.filter((category) => category.place === place),
  })).filter(({ types }) => types.length > 0);

/** What was typed into the cells. */
export type PriceDraft = Readonly<Record<string, string>>;

export const keyOf = ({ ticketTypeId, category }: Pick<PriceCell, 'ticketTypeId' | 'category'>): string =>
  `${ticketTypeId} ${category}`;

/** The cells of an event, type by type. */
export const cellsOf = ({ ticketTypes, categories }: Catalogue): PriceCell[] =>
  ticketTypes.flatMap(({ id, name, place }) =>
    categories
      .filter((category) => category.place === place)
      .map(({ category, name: categoryName }) => ({ ticketTypeId: id, type: name, category, categoryName })),
  );

/** How many minor units are one of the currency. */
const unitsOf = (currency: string): number =>
  10 ** (new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2);

export const draftOf = ({ prices, currency }: Catalogue): PriceDraft => {
  const units = unitsOf(currency);
  const digits = Math.round(Math.log10(units));
  return Object.fromEntries(prices.map((price) => [keyOf(price), (price.amount / units).toFixed(digits)]));
};

/** An amount in minor units as somebody types it, with a point or a comma; nothing when it is none. */
export function amountOfTyped(typed: string, currency: string): number | undefined {
  const text = typed.trim().replace(',', '.');
  if (!/^\d{1,7}(\.\d{1,3})?$/.test(text)) return undefined;
  const amount = Number(text) * unitsOf(currency);
  const whole = Math.round(amount);
  return Math.abs(amount - whole) < 1e-6 ? whole : undefined;
}

/** The prices that a draft stands for, or nothing while a cell holds something else than a price. */
export function pricesOf(cells: readonly PriceCell[], draft: PriceDraft, currency: string): TypePrice[] | undefined {
  const prices: TypePrice[] = [];
  for (const cell of cells) {
    const typed = draft[keyOf(cell)] ?? '';
    if (typed.trim() === '') continue;
    const amount = amountOfTyped(typed, currency);
    if (amount === undefined) return undefined;
    prices.push({ ticketTypeId: cell.ticketTypeId, category: cell.category, amount });
  }
  return prices;
}
