import type { SeatingDrawing } from '@ringside/booking-core';
import type { OfferedType, PriceList } from '@ringside/contracts/booking';

export interface PriceRange {
  readonly from: number;
  readonly to: number;
}

/** The prices of an event by the categories of its drawing. */
export class PriceBook {
  constructor(
    readonly list: PriceList,
    private readonly categories: SeatingDrawing['categories'],
  ) {}

  /** From the cheapest to the dearest of some categories, by their index; nothing where nothing is sold. */
  rangeOf(categories: Iterable<number>): PriceRange | undefined {
    const known = [...categories].flatMap((category) => {
      const key = this.keyOf(category);
      return this.list.categories.find((each) => each.category === key) ?? this.rangeInAreas(key);
    });
    if (known.length === 0) return undefined;
    return { from: Math.min(...known.map(({ from }) => from)), to: Math.max(...known.map(({ to }) => to)) };
  }

  /** A category that no seat has is one of standing areas. */
  private rangeInAreas(key: string): readonly PriceRange[] {
    const amounts = this.list.ticketTypes
      .filter(({ place }) => place === 'area')
      .flatMap(({ prices }) => prices.flatMap(({ category, amount }) => (category === key ? [amount] : [])));
    return amounts.length > 0 ? [{ from: Math.min(...amounts), to: Math.max(...amounts) }] : [];
  }

  /** The ticket types that are sold for a category, the cheapest first. */
  typesFor(category: number, place: OfferedType['place']): readonly OfferedType[] {
    const amount = (type: OfferedType) => this.amountOf(type, category);
    return this.list.ticketTypes
      .filter((type) => type.place === place && !type.isSoldOut && amount(type) !== undefined)
      .sort((a, b) => (amount(a) ?? 0) - (amount(b) ?? 0));
  }

  /** What a ticket type costs in a category; nothing where it is not sold. */
  amountOf({ prices }: OfferedType, category: number): number | undefined {
    return prices.find((price) => price.category === this.keyOf(category))?.amount;
  }

  /** A seat without a category has an empty key. */
  private keyOf = (category: number): string => this.categories?.[category]?.key ?? '';
}
