import { findSeat, type SeatingDrawing, seatNoAt } from '@ringside/booking-core';

type Rows = Pick<SeatingDrawing, 'rows'>;

/** The whole row of a seat. */
export function seatsInRowOf({ rows }: Rows, seatNo: number): number[] {
  const row = rows[findSeat(rows, seatNo)?.rowNo ?? -1];
  return row ? row.seats.map((_, position) => seatNoAt(row, position)) : [];
}

/** All seats in the upright rectangle that has these two at its corners. */
export function seatsBetween({ rows }: Rows, one: number, other: number): number[] {
  const [a, b] = [placeOf({ rows }, one), placeOf({ rows }, other)];
  if (!a || !b) return [];
  const isWithin = (value: number, from: number, to: number) =>
    value >= Math.min(from, to) - ROUNDING && value <= Math.max(from, to) + ROUNDING;
  return rows.flatMap((row) =>
    row.seats.flatMap((_, position) =>
      isWithin(row.x[position] ?? NaN, a.x, b.x) && isWithin(row.y[position] ?? NaN, a.y, b.y)
        ? [seatNoAt(row, position)]
        : [],
    ),
  );
}

/** Seats that are meant to be in line may be drawn a hair apart. */
const ROUNDING = 0.5;

function placeOf({ rows }: Rows, seatNo: number): { x: number; y: number } | undefined {
  const found = findSeat(rows, seatNo);
  const row = found && rows[found.rowNo];
  return row && { x: row.x[found.position] ?? NaN, y: row.y[found.position] ?? NaN };
}
