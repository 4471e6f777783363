import fc from 'fast-check';
import { chooseApart } from './choose-apart';
import { chooseInRow, middleOf, rankRows, type SeatWish } from './choose-seats';
import {
  type ChoosableRow,
  type ChoosableSeat,
  SEAT_ACCESSIBLE,
  SEAT_BOOTH,
  SEAT_COMPANION,
  SEAT_WHOLE,
} from './seat-rows';

const PITCH = 30;
const AISLE = 40;

/** One row from a picture: `|` is an aisle, `w` a wheelchair place, `c` its companion's, a digit a category, `.` a chair. */
function aRow(picture: string, rowNo = 0, first = rowNo * 100): ChoosableRow {
  const seats: ChoosableSeat[] = [];
  let x = 0;
  for (const letter of picture) {
    if (letter === '|') {
      x += AISLE;
      continue;
    }
    const seatNo = first + seats.length;
    const flags = letter === 'w' ? SEAT_ACCESSIBLE : letter === 'c' ? SEAT_COMPANION : 0;
    const category = /\d/.test(letter) ? letter : null;
    seats.push({ seatNo, x, y: rowNo * 40, category, flags, companionOf: letter === 'c' ? seatNo - 1 : null });
    x += PITCH;
  }
  return { rowNo, sectionNo: rowNo < 2 ? 0 : 1, seats };
}

const wish = (over: Partial<SeatWish>): SeatWish => ({
  size: 2,
  near: { x: 0, y: 0 },
  accessible: false,
  isKept: true,
  isOpen: () => true,
  ...over,
});
const best = (row: ChoosableRow, over: Partial<SeatWish>) =>
  chooseInRow(row, wish(over))?.seats.map((seat) => seat.seatNo);

describe('what is sold as a unit', () => {
  const marked = (row: ChoosableRow, flags: number): ChoosableRow => ({
    ...row,
    seats: row.seats.map((seat) => ({ ...seat, flags })),
  });

  it('is never chosen where it is a booth', () => {
    expect(best(marked(aRow('.'), SEAT_BOOTH), { size: 1 })).toBeUndefined();
    expect(chooseApart([marked(aRow('.'), SEAT_BOOTH), aRow('.', 1)], wish({ size: 2 }))).toBeUndefined();
  });

  it('is chosen where it is a table that the party fills, whatever its shape', () => {
    const table = marked(aRow('..|..'), SEAT_WHOLE);
    expect(best(table, { size: 4 })).toEqual([0, 1, 2, 3]);
    expect(best(table, { size: 2 })).toBeUndefined();
    expect(best(table, { size: 4, isOpen: (seatNo) => seatNo !== 2 })).toBeUndefined();
  });
});

describe('the best seats of a row', () => {
  it('are nearest to where they should be', () => {
    expect(best(aRow('.........'), { size: 3, near: { x: 4 * PITCH, y: 0 } })).toEqual([3, 4, 5]);
  });

  it('are never parted by an aisle', () => {
    expect(best(aRow('...|...'), { size: 4 })).toBeUndefined();
    expect(best(aRow('...|....'), { size: 4 })).toEqual([3, 4, 5, 6]);
  });

  it('leave nobody alone where that can be helped', () => {
    expect(best(aRow('.....'), { size: 2, near: { x: PITCH, y: 0 } })).toEqual([0, 1]);
    expect(best(aRow('...'), { size: 2 })).toEqual([0, 1]);
  });

  it('leave room for more such parties', () => {
    // the middle would be 3 and 4, with three seats on both sides
    expect(best(aRow('........'), { size: 2, near: { x: 3.5 * PITCH, y: 0 } })).toEqual([2, 3]);
  });

  it('are of the category that was asked for', () => {
    expect(best(aRow('1122'), { categories: new Set(['2']) })).toEqual([2, 3]);
    expect(best(aRow('1212'), { categories: new Set(['2']) })).toBeUndefined();
  });

  it('have a wheelchair place only for who asks for one, and one beside it only together with it', () => {
    expect(best(aRow('wc..'), {})).toEqual([2, 3]);
    expect(best(aRow('.wc.'), {})).toBeUndefined();
    expect(best(aRow('..wc'), { accessible: true })).toEqual([2, 3]);
    expect(best(aRow('wc.'), { accessible: true, isOpen: (seatNo) => seatNo !== 0 })).toBeUndefined();
    expect(best(aRow('....'), { accessible: true })).toBeUndefined();
  });

  it('may be wheelchair places for everybody once these are released, but others go first', () => {
    expect(best(aRow('wc'), { isKept: false })).toEqual([0, 1]);
    expect(best(aRow('wc..'), { isKept: false })).toEqual([2, 3]);
  });

  it('take no more wheelchair places than a party needs', () => {
    expect(best(aRow('ww|wc'), { accessible: true })).toEqual([2, 3]);
  });
});

describe('the best rows', () => {
  const hall = [aRow('....', 0), aRow('......', 1), aRow('....', 2)];

  it('come first', () => {
    expect(rankRows(hall, wish({ size: 4, near: { x: 45, y: 80 } })).map(({ rowNo }) => rowNo)).toEqual([2, 1, 0]);
  });

  it('are of the section that was asked for', () => {
    expect(rankRows(hall, wish({ sectionNo: 1 })).map(({ rowNo }) => rowNo)).toEqual([2]);
  });

  it('come after others where somebody would be left alone', () => {
    const isOpen = (seatNo: number) => ![3].includes(seatNo);
    expect(rankRows(hall, wish({ isOpen })).map(({ rowNo }) => rowNo)).toEqual([1, 2, 0]);
  });
});

/** Every set of neighbours in a small row, judged one by one without any of the code above. */
function bruteForce(row: ChoosableRow, { size, isOpen, near }: SeatWish): number[][] {
  const isBlockEnd = (index: number) => (row.seats[index + 1]?.x ?? Infinity) - (row.seats[index]?.x ?? 0) > PITCH;
  const windows = row.seats.flatMap((_, start) => {
    const seats = row.seats.slice(start, start + size);
    const isWhole = seats.length === size && seats.every(({ seatNo }) => isOpen(seatNo));
    const isParted = seats.slice(0, -1).some((_, index) => isBlockEnd(start + index));
    return isWhole && !isParted ? [{ start, seats }] : [];
  });
  const alone = (taken: readonly ChoosableSeat[]) => {
    const has = (index: number) =>
      row.seats[index] !== undefined && isOpen(row.seats[index].seatNo) && !taken.includes(row.seats[index]);
    return row.seats.filter(
      (_, index) =>
        has(index) && !(has(index + 1) && !isBlockEnd(index)) && !(has(index - 1) && !isBlockEnd(index - 1)),
    ).length;
  };
  const judged = windows.map(({ seats }) => ({
    numbers: seats.map(({ seatNo }) => seatNo),
    alone: alone(seats) - alone([]),
    distance: Math.hypot(middleOf(seats).x - near.x, middleOf(seats).y - near.y),
  }));
  // a run that a party takes whole leaves one alone fewer than there was; that is no reason to take it
  const least = Math.min(...judged.map((each) => Math.max(0, each.alone)));
  return judged.filter((each) => Math.max(0, each.alone) === least).map(({ numbers }) => numbers);
}

const anyRow = fc
  .array(fc.integer({ min: 2, max: 6 }), { minLength: 1, maxLength: 3 })
  .map((blocks) => blocks.map((seats) => '.'.repeat(seats)).join('|'));
const anyTaken = fc.uniqueArray(fc.nat(15));

describe('choosing, against every choice there is', () => {
  it('finds seats wherever there are some, and none that leave more people alone than must be', () => {
    fc.assert(
      fc.property(anyRow, anyTaken, fc.integer({ min: 1, max: 5 }), fc.nat(400), (picture, taken, size, x) => {
        const row = aRow(picture);
        const asked = wish({ size, near: { x, y: 0 }, isOpen: (seatNo) => !taken.includes(seatNo) });
        const all = bruteForce(row, asked);
        const chosen = best(row, asked);
        if (all.length === 0) expect(chosen).toBeUndefined();
        else expect(all).toContainEqual(chosen);
      }),
      { numRuns: 500 },
    );
  });

  it('serves as many equal parties from an empty block as it can hold, wherever they would like to sit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.nat(900), (size, parties, x) => {
        const row = aRow('.'.repeat(size * parties));
        const taken = new Set<number>();
        for (let party = 0; party < parties; party++) {
          const seats = best(row, { size, near: { x, y: 0 }, isOpen: (seatNo) => !taken.has(seatNo) });
          expect(seats).toHaveLength(size);
          seats?.forEach((seatNo) => taken.add(seatNo));
        }
        expect(taken.size).toBe(size * parties);
      }),
    );
  });
});

describe('a party that may be parted', () => {
  const apart = (rows: ChoosableRow[], over: Partial<SeatWish>) =>
    chooseApart(rows, wish(over))?.map(({ seats }) => seats.map(({ seatNo }) => seatNo));

  it('sits together where it can', () => {
    expect(apart([aRow('..', 0), aRow('....', 1)], { size: 4 })).toEqual([[100, 101, 102, 103]]);
  });

  it('sits in few pieces, nobody alone', () => {
    expect(apart([aRow('...', 0), aRow('..', 1)], { size: 4 })).toEqual([
      [100, 101],
      [0, 1],
    ]);
  });

  it('takes a wheelchair place once', () => {
    const found = apart([aRow('wc', 0), aRow('wc', 1)], { size: 3, accessible: true, isKept: true });
    expect(found).toBeUndefined();
    expect(apart([aRow('wc', 0), aRow('..', 1)], { size: 3, accessible: true })).toEqual([[0, 1], [100]]);
  });

  it('is served exactly when there are enough seats', () => {
    fc.assert(
      fc.property(anyRow, anyRow, anyTaken, fc.integer({ min: 1, max: 12 }), (one, other, taken, size) => {
        const rows = [aRow(one, 0), aRow(other, 1)];
        const isOpen = (seatNo: number) => !taken.includes(seatNo % 100);
        const open = rows.flatMap(({ seats }) => seats.filter(({ seatNo }) => isOpen(seatNo)));
        const chosen = apart(rows, { size, isOpen })?.flat();
        expect(chosen?.length).toBe(open.length >= size ? size : undefined);
        if (chosen) expect(new Set(chosen).size).toBe(size);
        expect(chosen?.every(isOpen) ?? true).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
