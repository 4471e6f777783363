import { blocksOf, type ChoosableRow, type ChoosableSeat } from './seat-rows';

interface Ask {
  readonly size: number;
  readonly isOpen: (seatNo: number) => boolean;
  /** Whether the seat may be chosen; others that are open stay. */
  readonly isLike: (seat: ChoosableSeat) => boolean;
}

/** How the seat before stands: gone for others, open with company, or open and in need of an open seat after it. */
type End = 'gone' | 'fine' | 'alone';
const ENDS: readonly End[] = ['gone', 'fine', 'alone'];

/** A choice so far, its last seat first. */
interface Chosen {
  readonly seatNo: number;
  readonly before: Chosen | undefined;
}

/** For each count of chosen seats and each end: one choice that leads there, an empty list for none chosen. */
type Ways = Map<End, { readonly chosen: Chosen | undefined }>[];

/**
 * Some `size` seats of a row, side by side or not, that leave no seat alone which was not alone before; nothing when every
 * choice does. Looks at each seat once for each possible count.
 */
export function leaveNobodyAlone(row: ChoosableRow, ask: Ask): number[] | undefined {
  let ways: Ways = [new Map([['gone', { chosen: undefined }]])];
  for (const block of blocksOf(row)) {
    block.forEach((seat, index) => {
      ways = passSeat(ways, seat, { ...ask, wasAlone: wasAlone(block, index, ask.isOpen) });
    });
    ways = endBlock(ways);
  }
  const found = ways[ask.size]?.get('gone');
  return found && listOf(found.chosen);
}

function passSeat(ways: Ways, seat: ChoosableSeat, ask: Ask & { readonly wasAlone: boolean }): Ways {
  const next: Ways = [];
  const isOpen = ask.isOpen(seat.seatNo);
  const mayTake = ask.isLike(seat);
  ways.forEach((ends, count) => {
    for (const [end, way] of ends) {
      if (isOpen) reach(next, count, end === 'gone' && !ask.wasAlone ? 'alone' : 'fine', way);
      if (end === 'alone') continue; // it needs this one open
      if (!isOpen) reach(next, count, 'gone', way);
      else if (mayTake && count < ask.size) reach(next, count + 1, 'gone', withSeat(way, seat));
    }
  });
  return next;
}

const withSeat = (way: { readonly chosen: Chosen | undefined }, { seatNo }: ChoosableSeat) => ({
  chosen: { seatNo, before: way.chosen },
});

/** Beyond the end of a block there is nobody. */
const endBlock = (ways: Ways): Ways =>
  ways.map((ends) => {
    const way = ENDS.filter((end) => end !== 'alone').flatMap((end) => ends.get(end) ?? [])[0];
    return new Map(way ? [['gone' as const, way]] : []);
  });

function reach(ways: Ways, count: number, end: End, way: { readonly chosen: Chosen | undefined }): void {
  const ends = (ways[count] ??= new Map());
  if (!ends.has(end)) ends.set(end, way);
}

function wasAlone(block: readonly ChoosableSeat[], index: number, isOpen: Ask['isOpen']): boolean {
  const isOpenAt = (at: number) => block[at] !== undefined && isOpen(block[at].seatNo);
  return !isOpenAt(index - 1) && !isOpenAt(index + 1);
}

function listOf(chosen: Chosen | undefined): number[] {
  const seatNos: number[] = [];
  for (let each = chosen; each; each = each.before) seatNos.unshift(each.seatNo);
  return seatNos;
}
