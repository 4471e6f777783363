import { instant } from '@ringside/kernel';
import fc from 'fast-check';
import { amountOf, taxIn, totalOf } from './price-line';
import { decideVoucher, discountOf, linesForVoucher, suitsVoucher } from './voucher';

const now = instant(1_000_000);
const later = instant(now + 1);
const price = fc.integer({ min: 0, max: 10_000_000 });
const off = fc.oneof(
  fc.record({ percent: fc.integer({ min: 1, max: 10_000 }), amount: fc.constant(null) }),
  fc.record({ percent: fc.constant(null), amount: fc.integer({ min: 1, max: 10_000_000 }) }),
  fc.constant({ percent: null, amount: null }),
);

describe('a code', () => {
  it.each([
    [true, null, null, true],
    [true, now, later, true],
    [true, later, null, 'VOUCHER_NOT_YET'],
    [true, null, now, 'VOUCHER_OVER'],
    [false, null, null, 'VOUCHER_OVER'],
  ])('that is active: %s, from %s until %s is usable: %s', (isActive, saleFrom, saleUntil, usable) => {
    const decision = decideVoucher({ isActive, saleFrom, saleUntil }, now);
    expect(decision.ok || decision.code).toBe(usable);
  });

  it.each([
    [[], null, true],
    [['weekend'], null, true],
    [['day'], null, false],
    [[], 'block', true],
    [[], 'other', false],
    [['weekend'], 'other', false],
  ])('for the types %j and the group %s suits a weekend in the block: %s', (ticketTypeIds, groupId, suits) => {
    expect(suitsVoucher({ ticketTypeIds, groupId }, { ticketTypeId: 'weekend', groupId: 'block' })).toBe(suits);
  });

  it('that names types suits nothing that has none', () => {
    expect(suitsVoucher({ ticketTypeIds: ['day'], groupId: null }, { ticketTypeId: null, groupId: null })).toBe(false);
  });

  it.each([
    [{ percent: 1000, amount: null }, 2500, 250],
    [{ percent: 3333, amount: null }, 999, 333],
    [{ percent: 5000, amount: null }, 1, 1],
    [{ percent: 10_000, amount: null }, 999, 999],
    [{ percent: null, amount: 500 }, 2500, 500],
    [{ percent: null, amount: 500 }, 300, 300],
    [{ percent: null, amount: null }, 300, 0],
  ])('of %j takes off %s: %s', (voucher, cents, discount) => {
    expect(discountOf(voucher, cents)).toBe(discount);
  });

  it('leaves whole amounts, none below nothing, of which the tax is never more than the amount', () => {
    fc.assert(
      fc.property(
        off,
        fc.array(fc.record({ price, taxRate: fc.integer({ min: 0, max: 10_000 }) })),
        (voucher, lines) => {
          const sold = lines.map((line) => ({ ...line, discount: discountOf(voucher, line.price) }));
          for (const line of sold) {
            expect(Number.isInteger(line.discount)).toBe(true);
            expect(amountOf(line)).toBeGreaterThanOrEqual(0);
            expect(amountOf(line)).toBeLessThanOrEqual(line.price);
            expect(taxIn(line)).toBeLessThanOrEqual(amountOf(line));
          }
          expect(totalOf(sold)).toBe(sold.reduce((sum, line) => sum + amountOf(line), 0));
        },
      ),
    );
  });

  it('never takes more off a cheaper ticket than off a dearer one', () => {
    fc.assert(
      fc.property(off, price, price, (voucher, one, other) => {
        const [cheap, dear] = [Math.min(one, other), Math.max(one, other)];
        expect(discountOf(voucher, cheap)).toBeLessThanOrEqual(discountOf(voucher, dear));
        expect(cheap - discountOf(voucher, cheap)).toBeLessThanOrEqual(dear - discountOf(voucher, dear));
      }),
    );
  });

  it('with few uses left is used where it is needed, then where it saves most', () => {
    const tenth = { percent: 1000, amount: null };
    const lines = [
      { price: 500, isNeeded: false },
      { price: 100, isNeeded: true },
      { price: 900, isNeeded: false },
    ];
    expect(linesForVoucher(tenth, lines, 1)).toEqual([1]);
    expect(linesForVoucher(tenth, lines, 2)).toEqual([1, 2]);
    expect(linesForVoucher(tenth, lines, 9)).toEqual([0, 1, 2]);
    expect(linesForVoucher(tenth, lines, -1)).toEqual([]);
  });

  it('saves as much as any other choice of as many lines would', () => {
    const few = fc.array(fc.record({ price, isNeeded: fc.constant(false) }), { maxLength: 6 });
    fc.assert(
      fc.property(off, few, fc.integer({ min: 0, max: 6 }), (voucher, lines, uses) => {
        const saved = (indices: readonly number[]) =>
          indices.reduce((sum, index) => sum + discountOf(voucher, lines[index]!.price), 0);
        const chosen = linesForVoucher(voucher, lines, uses);
        expect(chosen.length).toBeLessThanOrEqual(uses);
        expect(chosen.every((index) => saved([index]) > 0)).toBe(true);
        for (let mask = 0; mask < 1 << lines.length; mask++) {
          const other = lines.flatMap((_line, index) => (mask & (1 << index) ? [index] : []));
          if (other.length <= uses) expect(saved(other)).toBeLessThanOrEqual(saved(chosen));
        }
      }),
    );
  });
});
