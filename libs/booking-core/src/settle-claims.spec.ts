import fc from 'fast-check';
import { settleClaims } from './settle-claims';

const SEATS = 12;
const aClaim = fc
  .record({
    seatNos: fc.uniqueArray(fc.nat({ max: SEATS - 1 }), { minLength: 1, maxLength: 5 }),
    amounts: fc.dictionary(fc.constantFrom('day', 'weekend'), fc.integer({ min: 1, max: 3 })),
  })
  .map(({ seatNos, amounts }) => ({ seatNos, amounts: new Map(Object.entries(amounts)) }));
const aHall = fc.record({
  claims: fc.array(aClaim, { maxLength: 20 }),
  free: fc.uniqueArray(fc.nat({ max: SEATS - 1 })).map((seats) => new Set(seats)),
  day: fc.nat({ max: 8 }),
  weekend: fc.nat({ max: 8 }),
});

const groundOf = ({ free, day, weekend }: { free: Set<number>; day: number; weekend: number }) => ({
  claimable: free,
  rooms: new Map(Object.entries({ day, weekend })),
  isAllowed: () => true,
});

describe('claims that are settled together', () => {
  it('end as they would one after the other', () => {
    fc.assert(
      fc.property(aHall, ({ claims, ...hall }) => {
        const owner = new Map<number, unknown>();
        const left: Record<string, number> = { day: hall.day, weekend: hall.weekend };
        for (const claim of claims) {
          const isFree = claim.seatNos.every((seat) => hall.free.has(seat) && !owner.has(seat));
          if (!isFree || [...claim.amounts].some(([id, amount]) => amount > left[id]!)) continue;
          claim.seatNos.forEach((seat) => owner.set(seat, claim));
          claim.amounts.forEach((amount, id) => (left[id]! -= amount));
        }
        expect(new Set(settleClaims(claims, groundOf(hall)))).toEqual(new Set(owner.values()));
      }),
    );
  });

  it('never give a seat twice or more than there is, give all or none, and refuse nobody without need', () => {
    fc.assert(
      fc.property(aHall, ({ claims, ...hall }) => {
        const had = settleClaims(claims, groundOf(hall));
        const seats = had.flatMap(({ seatNos }) => seatNos);
        const sumOf = (id: string) => had.reduce((sum, { amounts }) => sum + (amounts.get(id) ?? 0), 0);
        expect(new Set(seats).size).toBe(seats.length);
        expect(seats.every((seat) => hall.free.has(seat))).toBe(true);
        expect(sumOf('day')).toBeLessThanOrEqual(hall.day);
        expect(sumOf('weekend')).toBeLessThanOrEqual(hall.weekend);
        for (const { seatNos, amounts } of claims.filter((claim) => !had.includes(claim))) {
          const isMissed = seatNos.some((seat) => seats.includes(seat) || !hall.free.has(seat));
          expect(isMissed || [...amounts].some(([id, amount]) => amount + sumOf(id) > hall[id as 'day'])).toBe(true);
        }
      }),
    );
  });

  it('leave what a claim did not get to the next one, and tell the rule what is gone', () => {
    const claim = (...seatNos: number[]) => ({ seatNos, amounts: new Map<string, number>() });
    const [whole, half, ruled, last] = [claim(1, 2), claim(2), claim(3), claim(4)];
    const asked: [unknown, number[]][] = [];
    const isAllowed = (each: unknown, gone: ReadonlySet<number>) => {
      asked.push([each, [...gone]]);
      return each !== ruled;
    };
    const ground = { claimable: new Set([2, 3, 4]), rooms: new Map(), isAllowed };
    expect(settleClaims([whole, half, ruled, last], ground)).toEqual([half, last]);
    expect(asked).toEqual([
      [half, []],
      [ruled, [2]],
      [last, [2]],
    ]);
  });
});
