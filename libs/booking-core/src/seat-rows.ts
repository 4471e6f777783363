/** A wheelchair place. */
export const SEAT_ACCESSIBLE = 1;
/** A place beside a wheelchair place, for who comes along. */
export const SEAT_COMPANION = 2;
/** The view from it is obstructed. */
export const SEAT_OBSTRUCTED = 4;
/** A booth, sold as a unit: no place for one person beside others. */
export const SEAT_BOOTH = 8;
/** At a table that is booked with all its seats or not at all; they are its row. */
export const SEAT_WHOLE = 16;

/** A seat as it is chosen: nothing here changes while a plan is in use. */
export interface ChoosableSeat {
  readonly seatNo: number;
  readonly x: number;
  readonly y: number;
  readonly category: string | null;
  /** A sum of `SEAT_ACCESSIBLE` and its like. */
  readonly flags: number;
  /** The wheelchair place that this one belongs to. */
  readonly companionOf: number | null;
}

/** The seats of a row in the order in which they stand. */
export interface ChoosableRow {
  readonly rowNo: number;
  readonly sectionNo: number;
  readonly seats: readonly ChoosableSeat[];
}

/** Neighbours further apart than so many usual gaps of their row have an aisle between them. */
const AISLE_GAPS = 1.5;

const known = new WeakMap<ChoosableRow, readonly ChoosableSeat[][]>();

/** The seats of a row that no aisle parts, block by block: who sits in one block sits together. */
export function blocksOf(row: ChoosableRow): readonly ChoosableSeat[][] {
  const blocks = known.get(row) ?? splitAtAisles(row.seats);
  known.set(row, blocks);
  return blocks;
}

function splitAtAisles(seats: readonly ChoosableSeat[]): ChoosableSeat[][] {
  const gaps = seats.slice(1).map((seat, index) => gapBetween(seats[index], seat));
  const usual = gaps.toSorted((a, b) => a - b)[gaps.length >> 2] ?? 0; // few are aisles, and few stand closer than others
  const blocks: ChoosableSeat[][] = [];
  seats.forEach((seat, index) => {
    const isNext = index > 0 && (gaps[index - 1] ?? 0) <= usual * AISLE_GAPS;
    if (isNext) blocks.at(-1)?.push(seat);
    else blocks.push([seat]);
  });
  return blocks;
}

const gapBetween = (a: ChoosableSeat | undefined, b: ChoosableSeat): number =>
  a ? Math.hypot(a.x - b.x, a.y - b.y) : Infinity;

/** The longest pieces of a block whose seats all pass, in order. */
export function runsOf<T>(block: readonly T[], passes: (seat: T) => boolean): T[][] {
  const runs: T[][] = [];
  let isOpen = false;
  for (const seat of block) {
    const does = passes(seat);
    if (does && isOpen) runs.at(-1)?.push(seat);
    else if (does) runs.push([seat]);
    isOpen = does;
  }
  return runs;
}
