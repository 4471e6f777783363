import fc from 'fast-check';
import { generateSeating } from './generate-seating';
import { suggestSeats } from './suggest-seats';

const hall = generateSeating([
  { name: 'Hall', rows: 4, seatsPerRow: 8, aisleEvery: 4, facing: false, rowNaming: 'letters', placement: 'beside' },
]);
const at = (seatNo: number) => {
  const row = hall.rows[Math.floor(seatNo / 8)];
  return { x: row?.x[seatNo % 8] ?? NaN, y: row?.y[seatNo % 8] ?? NaN };
};

describe('other seats in place of lost ones', () => {
  it('are the nearest free one', () => {
    expect(suggestSeats(hall, (seatNo) => seatNo !== 9, 1, at(9))).toEqual([8]);
  });

  it('are never parted by an aisle', () => {
    const free = new Set([2, 3, 4, 5]);
    expect(suggestSeats(hall, (seatNo) => free.has(seatNo), 2, at(4))).toEqual([4, 5]);
    expect(suggestSeats(hall, (seatNo) => free.has(seatNo), 3, at(4))).toEqual([]);
  });

  it('are found wherever side-by-side seats are free, and none closer would do', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(31)), fc.integer({ min: 1, max: 4 }), fc.nat(31), (taken, count, lost) => {
        const isFree = (seatNo: number) => !taken.includes(seatNo);
        const runs = [...Array(32).keys()].filter((start) => {
          const run = Array.from({ length: count }, (_, index) => start + index);
          return run.every(
            (seatNo) => seatNo < 32 && isFree(seatNo) && Math.floor(seatNo / 4) === Math.floor(start / 4),
          );
        });
        const far = (start: number) => {
          const [first, last] = [at(start), at(start + count - 1)];
          return Math.hypot((first.x + last.x) / 2 - at(lost).x, first.y - at(lost).y);
        };
        const found = suggestSeats(hall, isFree, count, at(lost));
        expect(found.length).toBe(runs.length > 0 ? count : 0);
        if (found[0] !== undefined) expect(far(found[0])).toBeCloseTo(Math.min(...runs.map(far)));
      }),
    );
  });
});
