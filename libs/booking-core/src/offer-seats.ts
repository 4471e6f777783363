import { middleOf, rankRows, type SeatWish, isWheelchairPlace } from './choose-seats';
import { type Fits, seatParty, type LostSeat, type SeatInstead } from './seat-party';
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

/** Other places for a whole party. */
export interface SeatChoices {
  readonly seats: readonly SeatInstead[];
  /** Whether they are side by side. */
  readonly isTogether: boolean;
}

interface Party {
  readonly lost: readonly LostSeat[];
  readonly rows: readonly ChoosableRow[];
  readonly isOpen: (seatNo: number) => boolean;
}

/**
 * Places for a party whose own are gone, at no extra cost, the best first, at most so many: side by side where that can be
 * had, in the category that was paid for before a better one; those that they had, as far as they are free, with the
 * nearest for the others; in the end parted. Nothing where there are not enough.
 */
export function offerSeats(
  lost: readonly LostSeat[],
  rows: readonly ChoosableRow[],
  isOpen: (seatNo: number) => boolean,
  most = 3,
): SeatChoices[] {
  const party = { lost, rows, isOpen };
  const alike = sideBySide(party, isAlike);
  const better = sideBySide(party, isAsGood).filter(({ seats }) => seats.some(({ isBetter }) => isBetter));
  const near = nearest(party, isAlike) ?? nearest(party, isAsGood);
  const isWhole = near?.isTogether === true && lost.length > 1;
  const keepsMore = keptIn(near) > Math.max(keptIn(alike[0]), keptIn(better[0]));
  const all = [isWhole && near, alike[0], better[0], keepsMore && near, alike[1], better[1], alike[2], near];
  return different(all.filter((each) => each !== undefined && each !== false)).slice(0, most);
}

const keptIn = (choice: SeatChoices | undefined): number =>
  choice?.seats.filter(({ from, to }) => from === to).length ?? 0;

/** Whether these places would do for the party, each of them for one of the lost ones; then, which for which. */
export const suitInstead = (lost: readonly LostSeat[], seats: readonly ChoosableSeat[]): SeatInstead[] | undefined =>
  seatParty(lost, seats, isAsGood);

/** Whether the seats stand beside each other in one row, with no aisle between them. */
export function isSideBySide(rows: readonly ChoosableRow[], seatNos: readonly number[]): boolean {
  const wanted = new Set(seatNos);
  return rows.some((row) =>
    blocksOf(row).some((block) =>
      runsOf(block, ({ seatNo }) => wanted.has(seatNo)).some((run) => run.length === wanted.size),
    ),
  );
}

/** Wheelchair places, those beside them, booths and seats of tables that are booked whole are no usual seats. */
const SPECIAL = SEAT_ACCESSIBLE | SEAT_COMPANION | SEAT_BOOTH | SEAT_WHOLE;
const isSameKind = (a: ChoosableSeat, b: ChoosableSeat) => (a.flags & SPECIAL) === (b.flags & SPECIAL);

const isAlike: Fits = (lost, seat) => isSameKind(lost, seat) && lost.category === seat.category;
const isAsGood: Fits = (lost, seat) =>
  isSameKind(lost, seat) && (lost.category === seat.category || lost.betterCategories.has(seat.category ?? ''));

function sideBySide({ lost, rows, isOpen }: Party, fits: Fits): SeatChoices[] {
  const seatOf = new Map(rows.flatMap(({ seats }) => seats.map((seat) => [seat.seatNo, seat])));
  const wish: SeatWish = {
    size: lost.length,
    near: middleOf(lost),
    accessible: lost.some(isWheelchairPlace),
    isKept: true,
    isOpen: (seatNo) => {
      const seat = seatOf.get(seatNo);
      return isOpen(seatNo) && seat !== undefined && lost.some((each) => fits(each, seat));
    },
  };
  return rankRows(rows, wish).flatMap(({ seats }) => {
    const found = seatParty(lost, seats, fits);
    return found ? [{ seats: found, isTogether: true }] : [];
  });
}

/** Their own places as far as they are free, and the nearest for the others, wherever they are. */
function nearest({ lost, rows, isOpen }: Party, fits: Fits): SeatChoices | undefined {
  const middle = middleOf(lost);
  const far = ({ x, y }: ChoosableSeat) => (x - middle.x) ** 2 + (y - middle.y) ** 2;
  const own = new Set(lost.map(({ seatNo }) => seatNo));
  // a table that is booked whole is not parted for others than its own
  const isFree = ({ seatNo, flags }: ChoosableSeat) =>
    isOpen(seatNo) && ((flags & SEAT_WHOLE) === 0 || own.has(seatNo));
  const free = rows.flatMap(({ seats }) => seats.filter(isFree)).sort((a, b) => far(a) - far(b) || a.seatNo - b.seatNo);
  const seats = seatParty(lost, free, fits);
  if (!seats) return undefined;
  const seatNos = seats.map(({ to }) => to);
  return { seats, isTogether: isSideBySide(rows, seatNos) };
}

function different(all: readonly SeatChoices[]): SeatChoices[] {
  const known = new Map<string, SeatChoices>();
  for (const choice of all) {
    const key = choice.seats
      .map(({ to }) => to)
      .sort((a, b) => a - b)
      .join();
    if (!known.has(key)) known.set(key, choice);
  }
  return [...known.values()];
}
