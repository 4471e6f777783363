import { useTexts } from '@ringside/client/texts';
import { SEAT_FLAGS, type SeatFlag } from '@ringside/contracts/booking';
import type { MapModel } from './map-model';

const FLAGS = Object.keys(SEAT_FLAGS) as SeatFlag[];

/** The words for a seat, the same on the map, in the list and in the cart. */
export function useSeatWords(model: MapModel) {
  const t = useTexts();
  const { geometry, drawing } = model;
  const flagsOf = (seatNo: number) =>
    FLAGS.filter((flag) => ((geometry.flagsOf[seatNo] ?? 0) & SEAT_FLAGS[flag]) !== 0).map((flag) =>
      t(`booking.flag.${flag}`),
    );
  const categoryOf = (seatNo: number) => drawing.categories?.[geometry.categoryOf[seatNo] ?? -1]?.name;
  const stateOf = (seatNo: number) =>
    model.isSelected(seatNo) ? t('booking.selected') : t(`booking.look.${model.lookAt(seatNo)}`);
  const priceOf = (_seatNo: number): string | undefined => undefined;
  const known = (words: readonly (string | undefined)[]) => words.filter((word) => word !== undefined);
  return {
    categoryOf,
    priceOf,
    priceRange: (_categories: ReadonlySet<number>): string | undefined => undefined,
    /** State, category, what is special, price. */
    detailsOf: (seatNo: number): string[] =>
      known([stateOf(seatNo), categoryOf(seatNo), ...flagsOf(seatNo), priceOf(seatNo)]),
    /** "Row B, seat 12, wheelchair place, Free, 20 euro". */
    readOut: (seatNo: number): string => {
      const row = drawing.rows[geometry.rowOf[seatNo] ?? 0];
      const seat = row?.seats[geometry.positionOf[seatNo] ?? 0] ?? '';
      const more = known([...flagsOf(seatNo), stateOf(seatNo), categoryOf(seatNo), priceOf(seatNo)]);
      const where = row?.tableNo === undefined ? 'booking.seatIs' : 'booking.tableSeatIs';
      return t(where, { row: row?.name ?? '', seat, state: more.join(', ') });
    },
  };
}

export type SeatWords = ReturnType<typeof useSeatWords>;
