import type { OfferedType, OwnVoucher, PriceList } from '@ringside/contracts/booking';
import { withOpened } from './with-opened';

const type = (id: string, place: OfferedType['place'], amount: number) =>
  ({ id, name: id, place, prices: [{ category: 'vip', amount }] }) as unknown as OfferedType;
const list = {
  ticketTypes: [type('weekend', 'seat', 5000)],
  categories: [{ category: 'vip', from: 5000, to: 5000 }],
} as unknown as PriceList;
const opening = (...ticketTypes: OfferedType[]) => ({ ticketTypes }) as unknown as OwnVoucher;

describe('prices with a code', () => {
  it('are those of everybody without one, and with one that is bound to what everybody sees', () => {
    expect(withOpened(list, null)).toBe(list);
    expect(withOpened(list, opening(type('weekend', 'seat', 5000)))).toBe(list);
  });

  it('have the hidden types that it opens, and their prices in the ranges of seats', () => {
    const opened = withOpened(list, opening(type('crew', 'seat', 1000), type('visit', 'none', 0)));
    expect(opened.ticketTypes.map(({ id }) => id)).toEqual(['weekend', 'crew', 'visit']);
    expect(opened.categories).toEqual([{ category: 'vip', from: 1000, to: 5000 }]);
  });
});
