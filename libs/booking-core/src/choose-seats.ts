import {
  blocksOf,
  type ChoosableRow,
  type ChoosableSeat,
  runsOf,
  SEAT_ACCESSIBLE,
  SEAT_BOOTH,
  SEAT_COMPANION,
  SEAT_WHOLE,
} from './seat-rows';

/** What a party would like. */
export interface SeatWish {
  readonly size: number;
  /** The nearer the middle of their seats is to this point, the better. */
  readonly near: { readonly x: number; readonly y: number };
  /** The keys of the only categories that will do. */
  readonly categories?: ReadonlySet<string | null> | undefined;
  readonly sectionNo?: number | undefined;
  /** Whether one of the party needs a wheelchair place. */
  readonly accessible: boolean;
  /** Whether wheelchair places and those beside them are still kept for who asks for them. */
  readonly isKept: boolean;
  /** Whether the party could take this seat now. */
  readonly isOpen: (seatNo: number) => boolean;
}

export interface SeatChoice {
  readonly rowNo: number;
  /** In the order in which they stand. */
  readonly seats: readonly ChoosableSeat[];
  /** How many seats would be left alone, with nobody ever beside them. */
  readonly stranded: number;
  /** From the middle of the seats to the point that they should be near to. */
  readonly distance: number;
  /** How many wheelchair places and places beside them it takes that the party does not need. */
  readonly spared: number;
}

/** The rows in which the party fits side by side, the best first, each with the best choice in it. */
export const rankRows = (rows: readonly ChoosableRow[], wish: SeatWish): SeatChoice[] =>
  rows.flatMap((row) => chooseInRow(row, wish) ?? []).sort(compareChoices);

/**
 * The best seats side by side in one row, never across an aisle. None left alone goes before the distance; within a run of
 * open seats, what leaves room for more parties of this size goes before it, too. Nothing when the party does not fit.
 */
export function chooseInRow(row: ChoosableRow, wish: SeatWish): SeatChoice | undefined {
  if (wish.sectionNo !== undefined && wish.sectionNo !== row.sectionNo) return undefined;
  const unit = row.seats[0]?.flags ?? 0;
  if ((unit & SEAT_BOOTH) > 0) return undefined; // nobody looks for a place and gets a booth
  return (unit & SEAT_WHOLE) > 0 ? chooseTable(row, wish) : chooseAmong(row, wish);
}

function chooseAmong(row: ChoosableRow, wish: SeatWish): SeatChoice | undefined {
  let best: SeatChoice | undefined;
  for (const block of blocksOf(row)) {
    for (const run of runsOf(block, ({ seatNo }) => wish.isOpen(seatNo))) {
      const choice = chooseInRun(row.rowNo, run, wish);
      if (choice && (!best || compareChoices(choice, best) < 0)) best = choice;
    }
  }
  return best;
}

/** A table that is booked whole, for a party that fills it. */
function chooseTable({ rowNo, seats }: ChoosableRow, wish: SeatWish): SeatChoice | undefined {
  if (seats.length !== wish.size || !seats.every(({ seatNo }) => wish.isOpen(seatNo))) return undefined;
  if (!suits(seats, wish)) return undefined;
  return { rowNo, seats, stranded: 0, distance: distanceOf(seats, wish.near), spared: countSpared(seats, wish) };
}

export const compareChoices = (a: SeatChoice, b: SeatChoice): number =>
  a.stranded - b.stranded ||
  a.spared - b.spared ||
  a.distance - b.distance ||
  (a.seats[0]?.seatNo ?? 0) - (b.seats[0]?.seatNo ?? 0);

function chooseInRun(rowNo: number, run: readonly ChoosableSeat[], wish: SeatWish): SeatChoice | undefined {
  const { size } = wish;
  let best: (SeatChoice & { readonly misfits: number }) | undefined;
  for (let left = 0; left + size <= run.length; left++) {
    const seats = run.slice(left, left + size);
    if (!suits(seats, wish)) continue;
    const right = run.length - size - left;
    const choice = {
      rowNo,
      seats,
      stranded: Number(left === 1) + Number(right === 1),
      misfits: Number(left % size > 0) + Number(right % size > 0),
      distance: distanceOf(seats, wish.near),
      spared: countSpared(seats, wish),
    };
    if (!best || compareInRun(choice, best) < 0) best = choice;
  }
  if (!best) return undefined;
  const { misfits: _misfits, ...choice } = best;
  return choice;
}

type InRun = SeatChoice & { readonly misfits: number };
const compareInRun = (a: InRun, b: InRun): number =>
  a.stranded - b.stranded ||
  a.spared - b.spared ||
  a.misfits - b.misfits ||
  a.distance - b.distance ||
  (a.seats[0]?.seatNo ?? 0) - (b.seats[0]?.seatNo ?? 0);

/** Whether a party may sit here, open as the seats are. */
function suits(seats: readonly ChoosableSeat[], { categories, accessible, isKept }: SeatWish): boolean {
  if (categories && !seats.every(({ category }) => categories.has(category))) return false;
  const wheelchairs = new Set(seats.filter(isWheelchairPlace).map(({ seatNo }) => seatNo));
  if (accessible && wheelchairs.size === 0) return false;
  if (!isKept) return true;
  if (!accessible && wheelchairs.size > 0) return false;
  return seats.every((seat) => !isCompanionPlace(seat) || wheelchairs.has(seat.companionOf ?? -1));
}

export const isWheelchairPlace = ({ flags }: ChoosableSeat): boolean => (flags & SEAT_ACCESSIBLE) > 0;
const isCompanionPlace = ({ flags }: ChoosableSeat): boolean => (flags & SEAT_COMPANION) > 0;

function countSpared(seats: readonly ChoosableSeat[], { accessible }: SeatWish): number {
  const wheelchairs = seats.filter(isWheelchairPlace).length;
  return accessible ? wheelchairs - 1 : wheelchairs + seats.filter(isCompanionPlace).length;
}

export function middleOf(seats: readonly ChoosableSeat[]): { x: number; y: number } {
  const sum = seats.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / seats.length, y: sum.y / seats.length };
}

function distanceOf(seats: readonly ChoosableSeat[], near: SeatWish['near']): number {
  const { x, y } = middleOf(seats);
  return Math.hypot(x - near.x, y - near.y);
}

/** The size of the largest smaller party that would still fit side by side; 0 when nothing is left that would do. */
export function longestRun(rows: readonly ChoosableRow[], wish: SeatWish): number {
  let size = wish.size - 1;
  while (size > 0 && !rows.some((row) => chooseInRow(row, { ...wish, size }))) size--;
  return Math.max(0, size);
}
