import type { Catalogue } from '@ringside/contracts/booking';
import { amountOfTyped, cellsOf, draftOf, pricesOf } from './price-draft';

const type = (id: string, place: 'seat' | 'none') => ({ id, name: id, place });
const catalogue = {
  currency: 'EUR',
  ticketTypes: [type('weekend', 'seat'), type('visitor', 'none')],
  categories: [
    { category: 'vip', name: 'VIP', color: null, place: 'seat', places: 4 },
    { category: '', name: '', color: null, place: 'seat', places: 9 },
    { category: '', name: '', color: null, place: 'none', places: 0 },
  ],
  prices: [{ ticketTypeId: 'weekend', category: 'vip', amount: 2550 }],
  quotas: [],
} as unknown as Catalogue;

describe('a table of prices', () => {
  it('has a cell where a type meets a category of its kind of place', () => {
    expect(cellsOf(catalogue).map((cell) => [cell.type, cell.category])).toEqual([
      ['weekend', 'vip'],
      ['weekend', ''],
      ['visitor', ''],
    ]);
  });

  it('shows prices as people write them, and reads them back', () => {
    const draft = draftOf(catalogue);
    expect(draft).toEqual({ 'weekend vip': '25.50' });
    expect(pricesOf(cellsOf(catalogue), { ...draft, 'visitor ': ' 9,9 ' }, 'EUR')).toEqual([
      { ticketTypeId: 'weekend', category: 'vip', amount: 2550 },
      { ticketTypeId: 'visitor', category: '', amount: 990 },
    ]);
  });

  it.each(['-1', '1e3', '0.001', 'free', '1.2.3'])('does not take %j for a price', (typed) => {
    expect(amountOfTyped(typed, 'EUR')).toBeUndefined();
    expect(pricesOf(cellsOf(catalogue), { 'weekend vip': typed }, 'EUR')).toBeUndefined();
  });

  it('knows currencies without a smaller unit', () => {
    expect(amountOfTyped('1250', 'JPY')).toBe(1250);
    expect(amountOfTyped('12.5', 'JPY')).toBeUndefined();
  });
});
