import type { TicketType } from '@ringside/contracts/booking';
import { draftOfType, factsOf, faultsOf, taxRateOf, type TypeDraft, type TypeFaults } from './type-draft';

const stored = {
  id: 't1',
  name: 'Weekend',
  about: 'Three days',
  place: 'area',
  taxRate: 770,
  minAmount: 2,
  maxAmount: 4,
  saleFrom: '2026-03-01T10:00:00.000Z',
  saleUntil: null,
  channels: ['web'],
  byVoucherOnly: true,
  needsApproval: false,
  isActive: false,
  priceChoice: { least: 500, most: null },
  rev: 3,
  held: 1,
  sold: 2,
} as unknown as TicketType;

describe('a ticket type that is written', () => {
  it('keeps everything that its form does not touch', () => {
    const { id: _id, rev: _rev, held: _held, sold: _sold, ...facts } = stored;
    expect(factsOf(draftOfType(stored, true, 'EUR'), 'EUR')).toEqual(facts);
  });

  it('comes with a seat only where there are seats', () => {
    expect([draftOfType(null, true, 'EUR').place, draftOfType(null, false, 'EUR').place]).toEqual(['seat', 'none']);
  });

  it.each([
    ['19', 1900],
    [' 7,7 ', 770],
    ['0', 0],
    ['100', 10_000],
    ['100.01', undefined],
    ['-1', undefined],
    ['1e1', undefined],
    ['', undefined],
  ])('has a tax of %j: %s', (typed, rate) => {
    expect(taxRateOf(typed)).toBe(rate);
  });

  it.each<[keyof TypeFaults, Partial<TypeDraft>]>([
    ['name', { name: '  ' }],
    ['tax', { tax: 'much' }],
    ['maxAmount', { minAmount: 5 }],
    ['saleUntil', { saleUntil: '2026-03-01T10:00:00.000Z' }],
    ['channels', { channels: [] }],
    ['priceChoice', { isChosen: true, leastPrice: '-1' }],
    ['priceChoice', { isChosen: true, leastPrice: '5', mostPrice: '4.99' }],
  ])('is not sent while its %s is wrong', (field, over) => {
    const draft = { ...draftOfType(stored, true, 'EUR'), ...over };
    expect(Object.entries(faultsOf(draft, 'EUR')).flatMap(([name, isWrong]) => (isWrong ? [name] : []))).toEqual([
      field,
    ]);
    expect(factsOf(draft, 'EUR')).toBeUndefined();
  });
});
