import { instant } from '@ringside/kernel';
import fc from 'fast-check';
import { chooseTicketType, decideTypeLimits, decideTypeMinimums, type SoldType } from './choose-ticket-type';
import { decideCancel } from './decide-cancel';
import { decideOrder } from './decide-order';
import { decideSale } from './decide-sale';
import { needsApproval } from './needs-approval';
import { amountOf, taxIn, totalOf } from './price-line';
import { rangeOfPrices } from './range-of-prices';

const now = instant(1_000_000);
const later = instant(now + 1);

const type = (over: Partial<SoldType> = {}): SoldType => ({
  id: 'weekend',
  name: 'Weekend',
  place: 'seat',
  taxRate: 1900,
  minAmount: 1,
  maxAmount: null,
  channels: ['web', 'boxOffice'],
  byVoucherOnly: false,
  isActive: true,
  needsApproval: false,
  saleFrom: null,
  saleUntil: null,
  prices: { standard: 2500, vip: 9900 },
  stockIds: [],
  priceChoice: null,
  ...over,
});

describe('what the organizers look at first', () => {
  const types = [type({ id: 'crew', needsApproval: true }), type()];
  const lines = (...ids: (string | null)[]) => ids.map((ticketTypeId) => ({ ticketTypeId }));

  it('is every order where they said so, else one with a type that they give out themselves', () => {
    expect(needsApproval({ needsApproval: true, types }, lines('weekend'))).toBe(true);
    const sale = { needsApproval: false, types };
    expect(needsApproval(sale, lines('weekend', null))).toBe(false);
    expect(needsApproval(sale, lines('weekend', 'crew'))).toBe(true);
  });
});

describe('the ticket type of a seat', () => {
  const seat = { place: 'seat', category: 'standard' } as const;
  const asker = { asked: null, channel: 'web', now, opened: new Set<string>() };

  it('is the only one that fits, unless another is asked for', () => {
    const day = type({ id: 'day', prices: { vip: 5000 } });
    expect(chooseTicketType([type(), day], seat, asker)).toMatchObject({ ok: true, value: { id: 'weekend' } });
    expect(chooseTicketType([type(), day], { ...seat, category: 'vip' }, asker)).toMatchObject({
      code: 'TICKET_TYPE_NEEDED',
      details: { ticketTypes: ['Weekend', 'Weekend'] },
    });
    const asked = { ...asker, asked: 'day' };
    expect(chooseTicketType([type(), day], { ...seat, category: 'vip' }, asked)).toMatchObject({
      value: { id: 'day' },
    });
  });

  it.each<[string, Partial<SoldType>]>([
    ['is not active', { isActive: false }],
    ['is sold elsewhere only', { channels: ['boxOffice'] }],
    ['has no seat', { place: 'none' }],
    ['has no price there', { prices: { vip: 1 } }],
    ['needs a voucher', { byVoucherOnly: true }],
  ])('is never one that %s, asked for or not', (_what, over) => {
    const types = [type(over)];
    expect(chooseTicketType(types, seat, asker)).toMatchObject({ code: 'NOT_SOLD_HERE' });
    expect(chooseTicketType(types, seat, { ...asker, asked: 'weekend' })).toMatchObject({ code: 'NOT_SOLD_HERE' });
  });

  it('may be one that a voucher opens', () => {
    const opened = { ...asker, opened: new Set(['weekend']) };
    expect(chooseTicketType([type({ byVoucherOnly: true })], seat, opened).ok).toBe(true);
  });

  it('is chosen among those that are sold now', () => {
    const early = type({ id: 'early', saleUntil: now });
    expect(chooseTicketType([early, type()], seat, asker)).toMatchObject({ value: { id: 'weekend' } });
    expect(chooseTicketType([early], seat, asker)).toMatchObject({ code: 'SALE_OVER' });
    expect(chooseTicketType([type({ saleFrom: later })], seat, asker)).toMatchObject({ code: 'SALE_NOT_OPEN' });
  });

  it('is bought as often as it may be, and as it must be', () => {
    const pairs = [type({ minAmount: 2, maxAmount: 4 })];
    expect(decideTypeLimits(pairs, { weekend: 4 }).ok).toBe(true);
    expect(decideTypeLimits(pairs, { weekend: 5 })).toMatchObject({ code: 'TYPE_LIMIT', details: { most: 4 } });
    expect(decideTypeMinimums(pairs, { weekend: 2 }).ok).toBe(true);
    expect(decideTypeMinimums(pairs, { weekend: 1 })).toMatchObject({ code: 'TYPE_MINIMUM', details: { least: 2 } });
    expect(decideTypeMinimums(pairs, {}).ok).toBe(true);
  });
});

describe('a sale', () => {
  it.each([
    [null, null, true],
    [now, null, true],
    [null, later, true],
    [null, now, 'SALE_OVER'],
    [later, null, 'SALE_NOT_OPEN'],
  ])('from %s until %s is open: %s', (saleFrom, saleUntil, open) => {
    const decision = decideSale({ saleFrom, saleUntil }, now);
    expect(decision.ok || decision.code).toBe(open);
  });
});

describe('what a line costs', () => {
  it('has its tax in it, rounded once', () => {
    expect(taxIn({ price: 2500, discount: 0, taxRate: 1900 })).toBe(399);
    expect(taxIn({ price: 2500, discount: 2500, taxRate: 1900 })).toBe(0);
    expect(taxIn({ price: 999, discount: 0, taxRate: 0 })).toBe(0);
  });

  it('adds up to the total, and its tax never passes its amount', () => {
    const line = fc
      .record({ price: fc.integer({ min: 0, max: 10_000_000 }), taxRate: fc.integer({ min: 0, max: 10_000 }) })
      .chain((known) => fc.record({ ...constant(known), discount: fc.integer({ min: 0, max: known.price }) }));
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        expect(totalOf(lines)).toBe(lines.reduce((sum, each) => sum + each.price - each.discount, 0));
        for (const each of lines) {
          expect(Number.isInteger(taxIn(each))).toBe(true);
          expect(taxIn(each)).toBeGreaterThanOrEqual(0);
          expect(taxIn(each)).toBeLessThanOrEqual(amountOf(each));
        }
      }),
    );
  });

  it('is told as a range for each category', () => {
    expect(rangeOfPrices([{ vip: 9900, standard: 2500 }, { standard: 1500 }])).toEqual([
      { category: 'standard', from: 1500, to: 2500 },
      { category: 'vip', from: 9900, to: 9900 },
    ]);
  });
});

const constant = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fc.constant(each)])) as {
    [K in keyof T]: fc.Arbitrary<T[K]>;
  };

describe('an order', () => {
  const ask = { total: 5000, provider: undefined, offered: ['free', 'atTheDoor'], needsApproval: false };

  it.each([
    ['over nothing', { total: 0 }, { provider: 'free', state: 'confirmed' }],
    ['at the door', { provider: 'atTheDoor' }, { provider: 'atTheDoor', state: 'confirmed' }],
    ['in the only way that is offered', {}, { provider: 'atTheDoor', state: 'confirmed' }],
    [
      'by a transfer',
      { provider: 'bankTransfer', offered: ['atTheDoor', 'bankTransfer'] },
      { provider: 'bankTransfer', state: 'awaitingPayment' },
    ],
    ['that has to be approved', { needsApproval: true }, { provider: 'atTheDoor', state: 'awaitingApproval' }],
  ])('%s begins as it should', (_what, over, plan) => {
    expect(decideOrder({ ...ask, ...over })).toEqual({ ok: true, value: plan });
  });

  it.each([
    ['that nobody offers', { provider: 'sandbox' }],
    ['as if it were free', { provider: 'free' }],
    ['in no way, where there are two', { offered: ['atTheDoor', 'bankTransfer'] }],
    ['in no way, where there is none', { offered: ['free'] }],
  ])('is not paid %s', (_what, over) => {
    expect(decideOrder({ ...ask, ...over })).toMatchObject({ code: 'PROVIDER_NOT_OFFERED' });
  });

  it.each([
    ['awaitingPayment', 0, now, true],
    ['awaitingApproval', 0, now, true],
    ['confirmed', 0, later, true],
    ['confirmed', 0, null, true],
    ['confirmed', 0, now, 'CANCEL_CLOSED'],
    ['confirmed', 1, null, 'REFUND_NEEDED'],
    ['inPayment', 0, null, 'ORDER_STATE'],
    ['expired', 0, null, 'ORDER_STATE'],
    ['cancelled', 0, null, 'ORDER_STATE'],
  ])('that is %s with %s paid and a limit of %s is cancelled by its buyer: %s', (state, paid, cancelUntil, may) => {
    const decision = decideCancel({ state, paid, cancelUntil, now });
    expect(decision.ok || decision.code).toBe(may);
  });
});
