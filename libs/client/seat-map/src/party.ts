import { type ChoosableRow, chooseInRow, type DrawnRow, seatNoAt, suggestSeats } from '@ringside/booking-core';
import { SEAT_FLAGS } from '@ringside/contracts/booking';
import type { MapModel } from './map-model';

/**
 * The seats that are sold only together with this one: a booth by itself, a table that is booked whole with all its seats.
 * Nothing for seats that are chosen freely.
 */
export function soldWith({ geometry, drawing }: MapModel, seatNo: number): readonly number[] | undefined {
  const flags = geometry.flagsOf[seatNo] ?? 0;
  if ((flags & SEAT_FLAGS.booth) !== 0) return [seatNo];
  const row = (flags & SEAT_FLAGS.whole) === 0 ? undefined : drawing.rows[geometry.rowOf[seatNo] ?? 0];
  return row?.seats.map((_, position) => seatNoAt(row, position));
}

/** The seats that a press on this one would choose beside it, to show beforehand. */
export function aimOf(model: MapModel, seatNo: number, size: number): readonly number[] {
  const together = soldWith(model, seatNo);
  if (together) return together.length > 1 && together.every(model.isFree) ? together : [];
  return size > 1 && model.isFree(seatNo) ? seatsForParty(model, seatNo, size) : [];
}

/** What one press on a seat chooses for a party: that seat and others beside it, or else the nearest seats side by side. */
export function seatsForParty(model: MapModel, seatNo: number, size: number): readonly number[] {
  if (size <= 1) return [seatNo];
  const { geometry, drawing } = model;
  const near = geometry.pointOf(seatNo);
  const isOpen = (each: number) => model.isFree(each) && !model.isSelected(each);
  const row = drawing.rows[geometry.rowOf[seatNo] ?? 0];
  const accessible = ((geometry.flagsOf[seatNo] ?? 0) & SEAT_FLAGS.accessible) !== 0;
  const inRow = row && chooseInRow(choosable(model, row), { size, near, accessible, isKept: true, isOpen });
  const seatNos = inRow?.seats.map((seat) => seat.seatNo);
  if (seatNos?.includes(seatNo)) return seatNos;
  return suggestSeats(drawing, isOpen, size, near);
}

function choosable({ drawing, geometry }: MapModel, row: DrawnRow): ChoosableRow {
  const seats = row.seats.map((_, position) => {
    const seatNo = seatNoAt(row, position);
    return {
      seatNo,
      ...geometry.pointOf(seatNo),
      category: drawing.categories?.[geometry.categoryOf[seatNo]!]?.key ?? null,
      flags: geometry.flagsOf[seatNo]!,
      companionOf: row.companionOf?.[position] ?? null,
    };
  });
  return { rowNo: row.no, sectionNo: row.sectionNo, seats };
}

export interface PartyWish {
  readonly size: number;
  /** Index into the drawing's categories. */
  readonly category: number | undefined;
  readonly accessible: boolean;
  readonly together: boolean;
}

/** Seats that suit a party, nearest to a point, side by side; for who cannot ask the server to hold the best ones yet. */
export function suggestForParty(
  model: MapModel,
  { size, category, accessible }: PartyWish,
  except: readonly number[],
): readonly number[] {
  const { geometry, drawing } = model;
  const suits = (seatNo: number) =>
    model.isFree(seatNo) &&
    !except.includes(seatNo) &&
    (category === undefined || geometry.categoryOf[seatNo] === category) &&
    (accessible || ((geometry.flagsOf[seatNo] ?? 0) & SEAT_FLAGS.accessible) === 0);
  return suggestSeats(drawing, suits, size, focusOf(model));
}

/** Where one sees best: before the middle of the stage, or of the first floor. */
function focusOf({ drawing }: MapModel): { x: number; y: number } {
  const stage = drawing.decorations.find(({ kind }) => kind === 'stage');
  if (stage) return { x: stage.x + stage.width / 2, y: stage.y + stage.height / 2 };
  const { x, y, width } = drawing.floors?.[0] ?? { x: 0, y: 0, width: drawing.width };
  return { x: x + width / 2, y };
}
