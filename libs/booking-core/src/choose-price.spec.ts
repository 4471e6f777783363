import fc from 'fast-check';
import { choosePrice, pricesToTell, suggestedPrice } from './choose-price';

const fixed = { name: 'Day', prices: { hall: 2500 }, priceChoice: null };
const free = { ...fixed, priceChoice: { least: 500, most: 10_000 } };

describe('what a ticket costs', () => {
  it('is its price, also where that is named', () => {
    expect(choosePrice(fixed, 'hall', undefined)).toEqual({ ok: true, value: 2500 });
    expect(choosePrice(fixed, 'hall', 2500)).toEqual({ ok: true, value: 2500 });
    expect(choosePrice(fixed, 'elsewhere', undefined)).toEqual({ ok: true, value: 0 });
  });

  it.each([
    ['cheaper than its price', fixed, 0],
    ['dearer than its price', fixed, 2501],
    ['less than the least', free, 499],
    ['more than the most', free, 10_001],
    ['less than nothing', { ...free, priceChoice: { least: 0, most: null } }, -1],
    ['half a cent', free, 1000.5],
    ['no number', free, Number.NaN],
    ['without end', { ...free, priceChoice: { least: 0, most: null } }, Number.POSITIVE_INFINITY],
  ])('is never %s', (_what, type, asked) => {
    expect(choosePrice(type, 'hall', asked)).toMatchObject({
      code: 'PRICE_NOT_OFFERED',
      details: { ticketType: 'Day' },
    });
  });

  it('is what is suggested to who chooses nothing, always between the bounds', () => {
    expect(choosePrice(free, 'hall', undefined)).toEqual({ ok: true, value: 2500 });
    const amount = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(amount, amount, fc.option(amount), (price, least, over) => {
        const choice = { least, most: over === null ? null : Math.min(least + over, 20_000_000) };
        const suggested = suggestedPrice(choice, price);
        const type = { ...free, prices: { hall: price }, priceChoice: choice };
        expect(choosePrice(type, 'hall', suggested)).toEqual({ ok: true, value: suggested });
        expect(choosePrice(type, 'hall', undefined)).toEqual({ ok: true, value: suggested });
      }),
    );
  });

  it('is told from the cheapest on', () => {
    expect(pricesToTell(fixed)).toEqual([{ hall: 2500 }]);
    expect(pricesToTell(free)).toEqual([{ hall: 500 }, { hall: 2500 }]);
  });
});
