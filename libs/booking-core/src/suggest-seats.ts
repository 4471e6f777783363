import { SEAT_BOOTH, SEAT_WHOLE } from './seat-rows';
import { type DrawnRow, SEAT_PITCH, type SeatingDrawing, seatNoAt } from './seating-drawing';

/** Seats further apart than this have an aisle between them. */
const SIDE_BY_SIDE = SEAT_PITCH * 1.5;

/**
 * The nearest `count` free seats side by side in one row, seen from a seat at (x, y); none when no row has so many.
 * Looks at every seat once.
 */
export function suggestSeats(
  { rows }: Pick<SeatingDrawing, 'rows'>,
  isFree: (seatNo: number) => boolean,
  count: number,
  from: { readonly x: number; readonly y: number },
): number[] {
  let best: { row: DrawnRow; start: number; distance: number } | undefined;
  for (const row of rows) {
    if (isSoldWhole(row)) continue;
    for (const start of runStarts(row, isFree, count)) {
      const middle = start + (count - 1) / 2;
      const x = ((row.x[Math.floor(middle)] ?? 0) + (row.x[Math.ceil(middle)] ?? 0)) / 2;
      const distance = Math.hypot(x - from.x, (row.y[start] ?? 0) - from.y);
      if (!best || distance < best.distance) best = { row, start, distance };
    }
  }
  if (!best) return [];
  const { row, start } = best;
  return Array.from({ length: count }, (_, index) => seatNoAt(row, start + index));
}

/** Booths, and tables that are booked with all their seats. */
const isSoldWhole = ({ flags }: DrawnRow): boolean => ((flags?.[0] ?? 0) & (SEAT_BOOTH | SEAT_WHOLE)) !== 0;

/** The positions in a row at which `count` free seats side by side begin. */
function* runStarts(row: DrawnRow, isFree: (seatNo: number) => boolean, count: number): Generator<number> {
  let run = 0;
  for (let position = 0; position < row.seats.length; position++) {
    const gap = Math.abs((row.x[position] ?? 0) - (row.x[position - 1] ?? -Infinity));
    if (!isFree(seatNoAt(row, position))) run = 0;
    else run = gap <= SIDE_BY_SIDE ? run + 1 : 1;
    if (run >= count) yield position - count + 1;
  }
}
