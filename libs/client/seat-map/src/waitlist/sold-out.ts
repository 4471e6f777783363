import type { OfferedType } from '@ringside/contracts/booking';
import type { MapModel } from '../map-model';

/** One of the things that can be waited for. */
export interface Awaitable {
  readonly value: string;
  readonly name: string;
  readonly isSoldOut: boolean;
}

/** The categories of the hall's seats, with whether any of their seats is free; none where there are not at least two. */
export function categoriesOf({ drawing, geometry, isFree }: MapModel): readonly Awaitable[] {
  const categories = drawing.categories ?? [];
  if (categories.length < 2) return [];
  const free = new Set<number>();
  for (const [seatNo, category] of geometry.categoryOf.entries()) if (isFree(seatNo)) free.add(category);
  return categories.map(({ key, name }, index) => ({ value: key, name, isSoldOut: !free.has(index) }));
}

/** The ticket types to choose from; none where there are not at least two. */
export function typesOf(types: readonly OfferedType[]): readonly Awaitable[] {
  return types.length < 2 ? [] : types.map(({ id, name, isSoldOut }) => ({ value: id, name, isSoldOut }));
}

/** Whether anything that an event sells cannot be had any more. */
export function isAnythingSoldOut(model: MapModel): boolean {
  return (
    model.summary().free === 0 ||
    categoriesOf(model).some(({ isSoldOut }) => isSoldOut) ||
    (model.prices?.list.ticketTypes.some(({ isSoldOut }) => isSoldOut) ?? false)
  );
}
