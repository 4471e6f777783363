import fc from 'fast-check';
import { isSideBySide, offerSeats, suitInstead } from './offer-seats';
import type { LostSeat } from './seat-party';
import type { ChoosableRow, ChoosableSeat } from './seat-rows';

const SEATS = 10;

/** A row of ten: letters are categories, `w` a wheelchair place, `c` the one beside it. */
const row = (rowNo: number, drawn: string): ChoosableRow => ({
  rowNo,
  sectionNo: 0,
  seats: [...drawn].map((category, position) => ({
    seatNo: rowNo * SEATS + position,
    x: position,
    y: rowNo * 3,
    category: 'wc'.includes(category) ? 'f' : category,
    flags: category === 'w' ? 1 : category === 'c' ? 2 : 0,
    companionOf: category === 'c' ? rowNo * SEATS + position - 1 : null,
  })),
});
const rows = [
  row(0, 'ffffffffff'),
  row(1, 'ffffffffff'),
  row(2, 'vvvvvvvvvv'),
  row(3, 'bbbbbbbbbb'),
  row(4, 'wcffffwcff'),
];
const seats = new Map(rows.flatMap((each) => each.seats.map((seat) => [seat.seatNo, seat])));
const seat = (seatNo: number): ChoosableSeat => seats.get(seatNo)!;
const lost = (...seatNos: number[]): LostSeat[] =>
  seatNos.map((seatNo) => ({ ...seat(seatNo), lineId: `line ${seatNo}`, betterCategories: new Set(['v']) }));
const offered = (party: LostSeat[], isOpen: (seatNo: number) => boolean, most?: number) =>
  offerSeats(party, rows, isOpen, most).map((each) => each.seats.map(({ to }) => to).sort((a, b) => a - b));
const among =
  (...seatNos: number[]) =>
  (seatNo: number) =>
    seatNos.includes(seatNo);

describe('what is sold as a unit', () => {
  const flagged = (each: ChoosableRow, flags: number): ChoosableRow => ({
    ...each,
    seats: each.seats.map((one) => ({ ...one, flags })),
  });
  const [table, other, booths] = [flagged(row(0, 'ff'), 16), flagged(row(1, 'ff'), 16), flagged(row(2, 'ff'), 8)];
  const party = (of: ChoosableRow) =>
    of.seats.map((each) => ({ ...each, lineId: `line ${each.seatNo}`, betterCategories: new Set<string>() }));
  const to = (of: readonly { readonly to: number }[] | undefined) => of?.map((each) => each.to);

  it('is replaced by its like: a table by another one as a whole, a booth by a booth', () => {
    const all = [table, other, booths, row(3, 'ff')];
    expect(to(offerSeats(party(table), all, among(10, 11, 20, 21, 30, 31))[0]?.seats)).toEqual([10, 11]);
    expect(offerSeats(party(table), all, among(1, 10, 30, 31))).toEqual([]);
    expect(to(offerSeats(party(booths).slice(0, 1), all, among(21, 30))[0]?.seats)).toEqual([21]);
    expect(offerSeats(party(row(3, 'ff')), all, among(0, 1, 10, 11, 20, 21))).toEqual([]);
  });
});

describe('places for a party whose own are gone', () => {
  it('are side by side where that can be had, before their own with others elsewhere', () => {
    const found = offerSeats(lost(1, 2, 3), rows, among(1, 3, 9, 14, 15, 16));
    expect(found[0]).toEqual({
      isTogether: true,
      seats: [
        { lineId: 'line 1', from: 1, to: 14, isBetter: false },
        { lineId: 'line 2', from: 2, to: 15, isBetter: false },
        { lineId: 'line 3', from: 3, to: 16, isBetter: false },
      ],
    });
    expect(found[1]).toMatchObject({ isTogether: false, seats: [{ from: 1, to: 1 }, { from: 2 }, { from: 3, to: 3 }] });
  });

  it('are their own with the seat beside them where they stay together so', () => {
    expect(offered(lost(1, 2, 3), among(2, 3, 4, 14, 15, 16), 1)).toEqual([[2, 3, 4]]);
    const [first] = offerSeats(lost(1, 2, 3), rows, among(2, 3, 4, 14, 15, 16));
    expect(first?.seats.map(({ from, to }) => [from, to])).toEqual([
      [1, 4],
      [2, 2],
      [3, 3],
    ]);
  });

  it('are of a better category where they can be together only there, and never of a cheaper one', () => {
    const found = offerSeats(lost(1, 2), rows, among(9, 19, 24, 25, 34, 35));
    expect(found.map(({ isTogether }) => isTogether)).toEqual([true, false]);
    expect(found[0]!.seats).toMatchObject([
      { to: 24, isBetter: true },
      { to: 25, isBetter: true },
    ]);
    expect(offered(lost(1, 2), among(34, 35))).toEqual([]);
    expect(offered(lost(1, 2), among(9))).toEqual([]);
  });

  it('are three at most, none of them twice', () => {
    const all = offered(lost(1, 2), () => true);
    expect(all).toHaveLength(3);
    expect(new Set(all.map(String)).size).toBe(3);
  });

  it('are wheelchair places for who had one, with the place beside them for who came along', () => {
    expect(offered(lost(40, 41), among(46, 47, 42, 43, 1, 2))).toEqual([[46, 47]]);
    expect(offered(lost(1, 2), among(46, 47))).toEqual([]);
  });

  it('do for exactly one of the party each, whoever has to make room', () => {
    const mixed = [...lost(1), { ...lost(2)[0]!, betterCategories: new Set<string>() }];
    expect(suitInstead(mixed, [seat(9), seat(24)])).toMatchObject([{ to: 24, isBetter: true }, { to: 9 }]);
    expect(suitInstead(mixed, [seat(24), seat(25)])).toBeUndefined();
    expect(suitInstead(mixed, [seat(9)])).toBeUndefined();
  });

  it('are open, as good, one for each, together where it says so, and there where any are', () => {
    const open = fc.uniqueArray(fc.integer({ min: 0, max: 49 }), { maxLength: 30 });
    const party = fc.uniqueArray(fc.integer({ min: 0, max: 19 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(open, party, (free, gone) => {
        const had = lost(...gone);
        const found = offerSeats(had, rows, among(...free));
        const fitting = free.filter((seatNo) => seat(seatNo).flags === 0 && 'fv'.includes(seat(seatNo).category ?? ''));
        expect(found.length > 0).toBe(fitting.length >= gone.length);
        for (const each of found) {
          const got = each.seats.map(({ to }) => to);
          expect(new Set(got).size).toBe(gone.length);
          expect(got.every((seatNo) => fitting.includes(seatNo))).toBe(true);
          expect(each.isTogether).toBe(isSideBySide(rows, got));
        }
        expect(found.slice(1).some(({ isTogether }) => isTogether) && !found[0]!.isTogether).toBe(false);
      }),
    );
  });
});
