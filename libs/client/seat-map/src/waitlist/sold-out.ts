import type { PriceList } from '@ringside/contracts/booking';
import type { MapModel } from '../map-model';

/** What is sold: by a list of prices, and in a hall where the event has one. */
export interface Sold {
  readonly prices: PriceList;
  readonly model?: MapModel | undefined;
}

/** One of the things that can be waited for. */
export interface Awaitable {
  readonly value: string;
  readonly name: string;
  readonly isSoldOut: boolean;
}

/** The categories of the hall's seats, with whether any of their seats is free; none where there are not at least two. */
export function categoriesOf(model: MapModel | undefined): readonly Awaitable[] {
  const categories = model?.drawing.categories ?? [];
  if (!model || categories.length < 2) return [];
  const free = new Set<number>();
  for (const [seatNo, category] of model.geometry.categoryOf.entries()) if (model.isFree(seatNo)) free.add(category);
  return categories.map(({ key, name }, index) => ({ value: key, name, isSoldOut: !free.has(index) }));
}

/** The ticket types to choose from; none where there are not at least two. */
export function typesOf({ ticketTypes }: PriceList): readonly Awaitable[] {
  if (ticketTypes.length < 2) return [];
  return ticketTypes.map(({ id, name, isSoldOut }) => ({ value: id, name, isSoldOut }));
}

/** Whether anything that an event sells cannot be had any more. */
export function isAnythingSoldOut({ prices, model }: Sold): boolean {
  const isGone = ({ isSoldOut }: { readonly isSoldOut: boolean }) => isSoldOut;
  return model?.summary().free === 0 || categoriesOf(model).some(isGone) || prices.ticketTypes.some(isGone);
}
