import { jest } from '@jest/globals';
import * as booking from '@ringside/contracts/booking';
import type { EventId, TicketTypeId } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { type Person, type WholeApp, wholeApp } from './testing';

jest.setTimeout(60_000);

const CODE = {
  code: null,
  prefix: '',
  count: 1,
  percent: null,
  amount: null,
  ticketTypeIds: [],
  groupId: null,
  note: '',
  maxUses: 1,
  validFrom: null,
  validUntil: null,
};
const TYPE = {
  name: 'Crew',
  about: '',
  place: 'none' as const,
  taxRate: 1900,
  minAmount: 1,
  maxAmount: null,
  saleFrom: null,
  saleUntil: null,
  channels: ['web' as const],
  byVoucherOnly: true,
  needsApproval: false,
  isActive: true,
};

describe('codes of an event', () => {
  let server: WholeApp;
  let owner: Person;
  let player: Person;
  let params: { eventId: EventId };
  let crew: TicketTypeId;
  beforeAll(async () => {
    server = await wholeApp();
    [owner, player] = await Promise.all([server.person('organizer'), server.person()]);
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    params = await anEvent(server.database, { ownerId: owner.id });
    const { ticketTypes } = await owner.call(booking.addTicketType, { params, body: TYPE });
    crew = ticketTypes[0]!.id;
    await owner.call(booking.putPrices, {
      params,
      body: { prices: [{ ticketTypeId: crew, category: '', amount: 1999 }] },
    });
    const { knownProviders: _known, ...sale } = await owner.call(booking.getSale, { params });
    await owner.call(booking.putSale, { params, body: { ...sale, providers: ['free', 'atTheDoor'] } });
  });

  const add = (over: Partial<typeof CODE> | object) =>
    owner.ask(booking.addVouchers, { params, body: { ...CODE, ...over } });
  const list = (search?: string) =>
    owner.call(booking.listVouchers, { params, query: search === undefined ? {} : { search } });

  it('open a hidden ticket type and take something off it, and their use is on the organizer’s list', async () => {
    await add({ code: 'crew-2026', percent: 3333, ticketTypeIds: [crew], maxUses: 2, note: 'Helpers' });
    expect((await server.visitor().call(booking.getPriceList, { params })).ticketTypes).toEqual([]);
    const { voucher, hold: nothing } = await player.call(booking.enterVoucher, { params, body: { code: 'Crew-2026' } });
    expect(nothing).toBeNull();
    expect(voucher).toMatchObject({ code: 'CREW-2026', percent: 3333, ticketTypes: [{ name: 'Crew' }], left: 2 });
    const tickets = [{ ticketTypeId: crew, amount: 1 }];
    const hold = await player.call(booking.holdSeats, { params, body: { tickets } });
    // a third of 19.99 and 19 % of the rest, each rounded once
    expect(hold.lines).toMatchObject([{ price: 1999, discount: 666, tax: 213, voucher: 'CREW-2026' }]);
    expect(await list('help')).toMatchObject({ items: [{ held: 1, sold: 0, given: 0 }] });
    const lineIds = hold.lines.map(({ lineId }) => lineId);
    const order = await player.call(booking.placeOrder, { params, body: { holdId: hold.holdId, lineIds } });
    expect(order).toMatchObject({ total: 1333, due: 1333 });
    const { items } = await list('crew');
    expect(items).toMatchObject([{ code: 'CREW-2026', held: 0, sold: 1, given: 666, isActive: true }]);
    const ofVoucher = { ...params, voucherId: items[0]!.voucherId };
    const uses = await owner.call(booking.listVoucherUses, { params: ofVoucher, query: {} });
    expect(uses.items).toMatchObject([
      { orderCode: order.code, ticketType: 'Crew', discount: 666, isCancelled: false },
    ]);
    await player.call(booking.dropVoucher, { params });
    expect((await player.call(booking.getMySeats, { params })).voucher).toBeNull();
    expect((await player.ask(booking.holdSeats, { params, body: { tickets } })).body.code).toBe('NOT_SOLD_HERE');
  });

  it('are made in bulk, exported, limited and switched off', async () => {
    const { body: made } = await add({ prefix: 'lan-', count: 40, amount: 500, note: '=1+1' });
    const codes = (made as { vouchers: { code: string }[] }).vouchers.map(({ code }) => code);
    expect(new Set(codes).size).toBe(40);
    expect(codes.every((code) => /^LAN-[3479A-Y]{10}$/.test(code))).toBe(true);
    const csv = await owner.call(booking.exportVouchers, { params });
    expect(codes.every((code) => csv.includes(code))).toBe(true);
    expect(csv).toContain("'=1+1");
    const [first] = (await list(codes[7]!.toLowerCase())).items;
    expect(first).toMatchObject({ code: codes[7], amount: 500, maxUses: 1 });
    const ofVoucher = { ...params, voucherId: first!.voucherId };
    const running = { note: '', maxUses: 3, validFrom: null, validUntil: null };
    const body = { ...running, isActive: false, rev: first!.rev };
    expect(await owner.call(booking.changeVoucher, { params: ofVoucher, body })).toMatchObject({ maxUses: 3, rev: 1 });
    expect((await owner.ask(booking.changeVoucher, { params: ofVoucher, body })).body.code).toBe('STALE');
    const entered = await player.ask(booking.enterVoucher, { params, body: { code: codes[7]! } });
    expect(entered.body.code).toBe('VOUCHER_OVER');
    expect((await player.ask(booking.enterVoucher, { params, body: { code: 'NOPE' } })).body.code).toBe(
      'VOUCHER_UNKNOWN',
    );
  });

  it('have one meaning each: twice the same, nothing at all or two discounts at once are refused', async () => {
    await add({ code: 'FRIENDS', percent: 1000 });
    expect((await add({ code: 'friends', percent: 500 })).body.code).toBe('VOUCHER_CODE_TAKEN');
    for (const wrong of [
      {},
      { percent: 10, amount: 10 },
      { percent: 10_001 },
      { amount: -1 },
      { code: 'A B C D', percent: 1 },
    ])
      expect((await add(wrong)).status).toBe(422);
    const [only] = (await list()).items;
    await player.call(booking.enterVoucher, { params, body: { code: 'friends' } });
    const stranger = await anEvent(server.database, { ownerId: player.id });
    const foreign = { ...stranger, voucherId: only!.voucherId };
    expect((await player.ask(booking.listVoucherUses, { params: foreign, query: {} })).status).toBe(404);
  });
});
