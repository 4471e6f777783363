import { chooseInRow, isWheelchairPlace, middleOf } from './choose-seats';
import { leaveNobodyAlone } from './leave-nobody-alone';
import { blocksOf, type ChoosableRow, type ChoosableSeat } from './seat-rows';

/** The whole take of a buyer in one row. */
export interface RowTake {
  readonly row: ChoosableRow;
  /** Seats that are open, all taken at once. */
  readonly taken: ReadonlySet<number>;
  /** Whether this buyer could take the seat; those that are theirs already are not open. */
  readonly isOpen: (seatNo: number) => boolean;
  /** Whether wheelchair places are still kept for who asks for them. */
  readonly isKept: boolean;
}

export interface Stranding {
  /** The seats that would be left alone. */
  readonly stranded: readonly number[];
  /** As many like seats of the row that leave none alone. */
  readonly instead: readonly number[];
}

/**
 * The strand rule: a take must not leave a single seat that had an open one beside it before. It yields when every choice of
 * that size, in this row and of such seats, would: then nothing better is left. A party that sits side by side is only offered
 * seats side by side. Nothing is the good answer.
 */
export function judgeStranding(take: RowTake): Stranding | undefined {
  const stranded = strandedBy(take);
  if (stranded.length === 0) return undefined;
  const seats = take.row.seats.filter(({ seatNo }) => take.taken.has(seatNo));
  const instead = isSideBySide(take.row, seats) ? besideEachOther(take, seats) : apart(take, seats);
  return instead && { stranded, instead };
}

/** The seats that were not alone before and are after. */
export function strandedBy({ row, taken, isOpen }: RowTake): number[] {
  const isLeft = (seatNo: number) => isOpen(seatNo) && !taken.has(seatNo);
  const before = new Set(aloneIn(row, isOpen));
  return aloneIn(row, isLeft).filter((seatNo) => !before.has(seatNo));
}

const aloneIn = (row: ChoosableRow, isOpen: (seatNo: number) => boolean): number[] =>
  blocksOf(row).flatMap((block) => {
    const has = (index: number) => block[index] !== undefined && isOpen(block[index].seatNo);
    return block.filter((_, index) => has(index) && !has(index - 1) && !has(index + 1)).map(({ seatNo }) => seatNo);
  });

function isSideBySide(row: ChoosableRow, seats: readonly ChoosableSeat[]): boolean {
  const [first] = seats;
  const block = blocksOf(row).find((each) => each.some((seat) => seat === first)) ?? [];
  const start = block.findIndex((seat) => seat === first);
  return seats.every((seat, index) => block[start + index] === seat);
}

function besideEachOther({ row, isOpen, isKept }: RowTake, seats: readonly ChoosableSeat[]): number[] | undefined {
  const choice = chooseInRow(row, {
    size: seats.length,
    near: middleOf(seats),
    categories: categoriesOf(seats),
    accessible: seats.some(isWheelchairPlace),
    isKept,
    isOpen,
  });
  return choice?.stranded === 0 ? choice.seats.map(({ seatNo }) => seatNo) : undefined;
}

function apart({ row, isOpen }: RowTake, seats: readonly ChoosableSeat[]): number[] | undefined {
  const categories = categoriesOf(seats);
  const flags = new Set(seats.map((seat) => seat.flags));
  const isLike = (seat: ChoosableSeat) => categories.has(seat.category) && flags.has(seat.flags);
  return leaveNobodyAlone(row, { size: seats.length, isOpen, isLike });
}

const categoriesOf = (seats: readonly ChoosableSeat[]) => new Set(seats.map(({ category }) => category));
