import type { OfferedType } from '@ringside/contracts/booking';
import { mostOf, saleOf, withoutSeat } from './offered-ticket';

const NOON = '2026-03-01T12:00:00.000Z';
const noon = Date.parse(NOON);
const type = (over: Partial<OfferedType> = {}): OfferedType => ({
  id: 't1' as OfferedType['id'],
  name: 'Day pass',
  about: '',
  place: 'none',
  minAmount: 1,
  maxAmount: null,
  saleFrom: null,
  saleUntil: null,
  taxRate: 0,
  prices: [{ category: '', amount: 1500 }],
  isSoldOut: false,
  needsApproval: false,
  priceChoice: null,
  left: null,
  ...over,
});

describe('a ticket without a seat', () => {
  it.each<[string, Partial<OfferedType>]>([
    ['open', {}],
    ['open', { saleFrom: NOON, left: 1 }],
    ['later', { saleFrom: '2026-03-01T12:00:00.001Z' }],
    ['over', { saleUntil: NOON }],
    ['soldOut', { isSoldOut: true, left: 0 }],
    ['inCarts', { left: 0 }],
  ])('is %s with %j', (state, over) => {
    expect(saleOf(type(over), noon).state).toBe(state);
  });

  it('is asked for as often as its limit and its quotas allow', () => {
    expect(mostOf(type({ maxAmount: 4 }))).toBe(4);
    expect(mostOf(type({ maxAmount: 4, left: 3 }))).toBe(3);
    expect(mostOf(type())).toBe(100);
  });

  it('is offered beside no seat, and only with a price', () => {
    expect(withoutSeat([type({ place: 'seat' }), type({ prices: [] }), type({ name: 'Parking' })])).toMatchObject([
      { name: 'Parking' },
    ]);
  });
});
