import { faultsOf, NEW_VOUCHER, type VoucherDraft, type VoucherFaults, wishOf } from './voucher-draft';

const one: VoucherDraft = { ...NEW_VOUCHER, code: ' friends ' };
const many: VoucherDraft = { ...NEW_VOUCHER, isBulk: true, prefix: 'LAN-', code: 'not sent' };
const wrong = (draft: VoucherDraft) =>
  Object.entries(faultsOf(draft, 'EUR')).flatMap(([name, isWrong]) => (isWrong ? [name] : []));

describe('vouchers that are written', () => {
  it('are one with a code of its own, or many with random ones', () => {
    expect(wishOf(one, 'EUR')).toMatchObject({ code: 'friends', prefix: '', count: 1, percent: 1000, amount: null });
    expect(wishOf(many, 'EUR')).toMatchObject({ code: null, prefix: 'LAN-', count: 50 });
  });

  it('take off what is chosen and nothing else', () => {
    expect(wishOf({ ...one, kind: 'amount', amount: '5,50' }, 'EUR')).toMatchObject({ percent: null, amount: 550 });
    expect(wishOf({ ...one, percent: '33.33', amount: '7' }, 'EUR')).toMatchObject({ percent: 3333, amount: null });
    expect(wishOf({ ...one, kind: 'none', groupId: 'g1' }, 'EUR')).toMatchObject({ percent: null, groupId: 'g1' });
  });

  it.each<[keyof VoucherFaults, Partial<VoucherDraft>]>([
    ['code', { code: 'abc' }],
    ['code', { code: 'a b c d' }],
    ['prefix', { isBulk: true, prefix: 'LAN 1' }],
    ['percent', { percent: '0' }],
    ['percent', { percent: '101' }],
    ['amount', { kind: 'amount', amount: '0' }],
    ['effect', { kind: 'none' }],
    ['validUntil', { validFrom: '2026-03-02T10:00:00.000Z', validUntil: '2026-03-02T10:00:00.000Z' }],
  ])('are not sent while the %s is wrong: %j', (fault, over) => {
    const draft = { ...one, ...over };
    expect(wrong(draft)).toEqual([fault]);
    expect(wishOf(draft, 'EUR')).toBeUndefined();
  });
});
