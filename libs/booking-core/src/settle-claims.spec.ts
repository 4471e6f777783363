import fc from 'fast-check';
import { settleClaims } from './settle-claims';

const SEATS = 12;
const aClaim = fc
  .uniqueArray(fc.nat({ max: SEATS - 1 }), { minLength: 1, maxLength: 5 })
  .map((seatNos) => ({ seatNos }));
const aHall = fc.record({
  claims: fc.array(aClaim, { maxLength: 20 }),
  free: fc.uniqueArray(fc.nat({ max: SEATS - 1 })).map((seats) => new Set(seats)),
});

describe('claims that are settled together', () => {
  it('end as they would one after the other', () => {
    fc.assert(
      fc.property(aHall, ({ claims, free }) => {
        const owner = new Map<number, unknown>();
        for (const claim of claims) {
          const isFree = claim.seatNos.every((seat) => free.has(seat) && !owner.has(seat));
          if (isFree) claim.seatNos.forEach((seat) => owner.set(seat, claim));
        }
        expect(new Set(settleClaims(claims, free))).toEqual(new Set(owner.values()));
      }),
    );
  });

  it('never give a seat twice, give all or none, and refuse nobody whose seats nobody got', () => {
    fc.assert(
      fc.property(aHall, ({ claims, free }) => {
        const had = settleClaims(claims, free);
        const seats = had.flatMap(({ seatNos }) => seatNos);
        expect(new Set(seats).size).toBe(seats.length);
        expect(seats.every((seat) => free.has(seat))).toBe(true);
        const taken = new Set(seats);
        const refused = claims.filter((claim) => !had.includes(claim));
        for (const { seatNos } of refused)
          expect(seatNos.some((seat) => taken.has(seat) || !free.has(seat))).toBe(true);
      }),
    );
  });

  it('leave what a claim did not get to the next one', () => {
    const [whole, half] = [{ seatNos: [1, 2] }, { seatNos: [2] }];
    expect(settleClaims([whole, half], new Set([2]))).toEqual([half]);
  });
});
