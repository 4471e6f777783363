import fc from 'fast-check';
import { judgeStranding, strandedBy } from './judge-strand';
import { leaveNobodyAlone } from './leave-nobody-alone';
import { type ChoosableRow, SEAT_ACCESSIBLE } from './seat-rows';

/** `.` open, `x` not open, `|` an aisle, `w` an open wheelchair place; categories by capital letters. */
function aRow(picture: string): { row: ChoosableRow; isOpen: (seatNo: number) => boolean } {
  let x = 0;
  const closed = new Set<number>();
  const seats: ChoosableRow['seats'][number][] = [];
  for (const letter of picture) {
    x += letter === '|' ? 40 : 30;
    if (letter === '|') continue;
    const seatNo = seats.length;
    if (letter === 'x') closed.add(seatNo);
    const category = /[A-Z]/.test(letter) ? letter : null;
    seats.push({ seatNo, x, y: 0, category, flags: letter === 'w' ? SEAT_ACCESSIBLE : 0, companionOf: null });
  }
  return { row: { rowNo: 0, sectionNo: 0, seats }, isOpen: (seatNo) => !closed.has(seatNo) };
}

const take = (picture: string, ...seatNos: number[]) => ({
  ...aRow(picture),
  taken: new Set(seatNos),
  isKept: true,
});
const judge = (picture: string, ...seatNos: number[]) => judgeStranding(take(picture, ...seatNos));

describe('the strand rule', () => {
  it('has nothing against seats that leave none alone', () => {
    expect(judge('......', 0, 1)).toBeUndefined();
    expect(judge('x....', 3, 4)).toBeUndefined();
    expect(judge('..|..', 2, 3)).toBeUndefined();
  });

  it('offers like seats where one would be left alone', () => {
    expect(judge('......', 1, 2)).toEqual({ stranded: [0], instead: [0, 1] });
    expect(judge('....', 1)).toEqual({ stranded: [0], instead: [0] });
  });

  it('looks at the whole take, not at seat by seat', () => {
    expect(judge('...', 0, 1, 2)).toBeUndefined();
    expect(judge('........', 0, 1, 3, 4)).toMatchObject({ stranded: [2] });
  });

  it('yields when every choice of that size leaves one alone', () => {
    expect(judge('...', 0, 1)).toBeUndefined();
    expect(judge('..', 0)).toBeUndefined();
    expect(judge('..x..', 4)).toBeUndefined();
  });

  it('does not part a party that sits side by side', () => {
    expect(judge('.....x..x..', 0, 1, 2, 3)).toBeUndefined();
  });

  it('does not hold against anybody that a seat was alone before', () => {
    expect(judge('.x..', 2, 3)).toBeUndefined();
  });

  it('takes an aisle for the end of the row', () => {
    expect(judge('...|.....', 4, 5)).toMatchObject({ stranded: [3] });
  });

  it('offers no seat of another category, and no wheelchair place to who did not take one', () => {
    expect(judge('AAABBBB', 0, 1, 2)).toBeUndefined();
    expect(judge('AAxBBBB', 0)).toBeUndefined();
    expect(judge('..xwww', 0)).toBeUndefined();
  });
});

const anyPicture = fc
  .array(fc.array(fc.constantFrom('.', '.', 'x'), { minLength: 3, maxLength: 6 }), { minLength: 1, maxLength: 2 })
  .map((blocks) => blocks.map((block) => block.join('')).join('|'));

/** All sets of so many of these. */
const subsets = (all: readonly number[], size: number): number[][] => {
  if (size === 0) return [[]];
  return all.flatMap((first, index) => subsets(all.slice(index + 1), size - 1).map((rest) => [first, ...rest]));
};

describe('seats that leave nobody alone, against every choice there is', () => {
  it('are found exactly when there are some', () => {
    fc.assert(
      fc.property(anyPicture, fc.integer({ min: 1, max: 6 }), (picture, size) => {
        const { row, isOpen } = aRow(picture);
        const open = row.seats.map(({ seatNo }) => seatNo).filter(isOpen);
        const strands = (seatNos: readonly number[]) => strandedBy(take(picture, ...seatNos)).length > 0;
        const good = subsets(open, size).filter((each) => !strands(each));
        const found = leaveNobodyAlone(row, { size, isOpen, isLike: () => true });
        if (good.length === 0) expect(found).toBeUndefined();
        else expect(good).toContainEqual(found);
      }),
      { numRuns: 400 },
    );
  });

  it('are what the rule offers, and it never refuses without an offer that it would accept itself', () => {
    fc.assert(
      fc.property(anyPicture, fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 5 }), (picture, wanted) => {
        const { row, isOpen } = aRow(picture);
        const seatNos = wanted.filter((seatNo) => row.seats[seatNo] && isOpen(seatNo));
        const verdict = judge(picture, ...seatNos);
        if (!verdict) return;
        expect(verdict.instead).toHaveLength(seatNos.length);
        expect(verdict.instead.every(isOpen)).toBe(true);
        expect(judge(picture, ...verdict.instead)).toBeUndefined();
        expect(strandedBy(take(picture, ...verdict.instead))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
