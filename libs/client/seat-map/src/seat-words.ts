import type { DrawnRow } from '@ringside/booking-core';
import { type Texts, useFormats, useTexts } from '@ringside/client/texts';
import type { MapModel } from './map-model';
import type { PriceRange } from './price-book';
import { specialsOf } from './seat-specials';

const known = (words: readonly (string | undefined)[]): string[] => words.filter((word) => word !== undefined);
const stateOf = (model: MapModel, seatNo: number, t: Texts): string =>
  model.isSelected(seatNo) ? t('booking.selected') : t(`booking.look.${model.lookAt(seatNo)}`);

const tagged = (model: MapModel, seatNo: number, t: Texts): string | undefined => {
  const tag = model.tagAt(seatNo);
  return tag === undefined ? undefined : t('booking.tagged', { tag });
};

/** The words for a seat, the same on the map, in the list and in the cart. */
export function useSeatWords(model: MapModel) {
  const t = useTexts();
  const format = useFormats();
  const { geometry, drawing } = model;
  const flagsOf = (seatNo: number) => specialsOf(model, seatNo, t);
  const categoryOf = (seatNo: number) => drawing.categories?.[geometry.categoryOf[seatNo] ?? -1]?.name;
  const statesOf = (seatNo: number) => [stateOf(model, seatNo, t), tagged(model, seatNo, t)];
  const worded = (range: PriceRange | undefined) => {
    if (!range || !model.prices) return undefined;
    const from = format.money(range.from, model.prices.list.currency);
    return range.from === range.to ? from : t('booking.priceFrom', { price: from });
  };
  const priceOf = (seatNo: number) => worded(model.prices?.rangeOf([geometry.categoryOf[seatNo] ?? -1]));
  return {
    categoryOf,
    priceOf,
    /** "from €20" of some categories, where prices are known. */
    priceRange: (categories: ReadonlySet<number>) => worded(model.prices?.rangeOf(categories)),
    /** Category and what is special. */
    specialsOf: (seatNo: number): string[] => known([categoryOf(seatNo), ...flagsOf(seatNo)]),
    /** The ticket types with which a seat is sold, to choose from. */
    typesOf: (seatNo: number) => {
      const category = geometry.categoryOf[seatNo] ?? -1;
      return (model.prices?.typesFor(category, 'seat') ?? []).map((type) => {
        const amount = type.priceChoice?.least ?? model.prices?.amountOf(type, category) ?? 0;
        const money = format.money(amount, model.prices?.list.currency ?? '');
        const price = type.priceChoice ? t('booking.priceFrom', { price: money }) : money;
        return { value: type.id, label: `${type.name} · ${price}` };
      });
    },
    /** State, category, what is special, price. */
    detailsOf: (seatNo: number): string[] =>
      known([...statesOf(seatNo), categoryOf(seatNo), ...flagsOf(seatNo), priceOf(seatNo)]),
    /** "Row B, seat 12, wheelchair place, Free, 20 euro". */
    readOut: (seatNo: number): string => {
      const row = drawing.rows[geometry.rowOf[seatNo] ?? 0];
      const seat = row?.seats[geometry.positionOf[seatNo] ?? 0] ?? '';
      const more = known([...flagsOf(seatNo), ...statesOf(seatNo), categoryOf(seatNo), priceOf(seatNo)]);
      const name = row?.name ?? '';
      return t(placeTextOf(model, row, seatNo), { row: name, booth: name, seat, state: more.join(', ') });
    },
  };
}

export type SeatWords = ReturnType<typeof useSeatWords>;

function placeTextOf({ geometry }: MapModel, row: DrawnRow | undefined, seatNo: number) {
  if (geometry.booths.has(seatNo)) return 'booking.boothIs';
  return row?.tableNo === undefined ? 'booking.seatIs' : 'booking.tableSeatIs';
}
