import { jest } from '@jest/globals';
import * as booking from '@ringside/contracts/booking';
import { getBoxOffice, sellAtBoxOffice } from '@ringside/contracts/box-office';
import type { EventId, SeatNo } from '@ringside/kernel';
import { BROKEN_INVARIANTS } from '@ringside/server/booking';
import { anEvent } from '@ringside/server/testing';
import { type Person, type WholeApp, wholeApp } from './testing';

jest.setTimeout(60_000);

const section = { name: 'Hall', rows: 1, seatsPerRow: 6, aisleEvery: 0, facing: false } as const;
const HALL: booking.SeatingSpec = {
  name: 'Hall',
  sections: [{ ...section, rowNaming: 'letters', placement: 'below' }],
};
const TYPE = {
  name: 'Weekend',
  about: 'Three days',
  place: 'seat' as const,
  taxRate: 1900,
  minAmount: 1,
  maxAmount: null,
  saleFrom: null,
  saleUntil: null,
  channels: ['web' as const],
  byVoucherOnly: false,
  needsApproval: false,
  isActive: true,
};

describe('selling an event', () => {
  let server: WholeApp;
  let owner: Person;
  let player: Person;
  let params: { eventId: EventId };
  beforeAll(async () => {
    server = await wholeApp();
    [owner, player] = await Promise.all([server.person('organizer'), server.person()]);
  }, 60_000);
  afterAll(() => server.close());
  afterEach(async () => {
    expect(await server.database.query(BROKEN_INVARIANTS, [params.eventId])).toEqual([]);
  });
  beforeEach(async () => {
    const { eventId } = await anEvent(server.database, { ownerId: owner.id });
    params = { eventId };
    await owner.call(booking.putSeating, { params, body: HALL });
  });

  const addType = async (over: Partial<typeof TYPE> = {}) => {
    const { ticketTypes } = await owner.call(booking.addTicketType, { params, body: { ...TYPE, ...over } });
    return ticketTypes.at(-1)!.id;
  };
  const hold = (...seatNos: number[]) => player.call(booking.holdSeats, { params, body: { seatNos } });
  const order = async (...seatNos: number[]) => {
    const { holdId, lines } = await hold(...seatNos);
    return player.call(booking.placeOrder, { params, body: { holdId, lineIds: lines.map(({ lineId }) => lineId) } });
  };
  const sellAtTheDoor = async () => {
    const { knownProviders, ...sale } = await owner.call(booking.getSale, { params });
    expect(knownProviders).toContain('atTheDoor');
    return owner.call(booking.putSale, { params, body: { ...sale, providers: ['free', 'atTheDoor'] } });
  };

  it('goes from the organizer’s prices to a buyer’s order with tickets that are due', async () => {
    const ticketTypeId = await addType();
    expect((await player.ask(booking.holdSeats, { params, body: { seatNos: [0] } })).body.code).toBe('NOT_SOLD_HERE');
    const prices = [{ ticketTypeId, category: '', amount: 2500 }];
    await owner.call(booking.putPrices, { params, body: { prices } });
    await sellAtTheDoor();
    expect(await server.visitor().call(booking.getPriceList, { params })).toMatchObject({
      currency: 'EUR',
      providers: ['free', 'atTheDoor'],
      ticketTypes: [{ name: 'Weekend', about: 'Three days', prices: [{ amount: 2500 }], isSoldOut: false }],
      categories: [{ category: '', from: 2500, to: 2500 }],
    });
    const placed = await order(0, 1);
    expect(placed).toMatchObject({ state: 'confirmed', due: 5000, tickets: [{ state: 'due', label: 'A-1' }, {}] });
    const { items } = await player.call(booking.listMyOrders, { query: {} });
    expect(items[0]).toMatchObject({ orderId: placed.orderId, total: 5000, tickets: 2, seats: ['A-1', 'A-2'] });
    const moved = [{ ...prices[0]!, amount: 3000 }];
    expect(await owner.call(booking.previewPrices, { params, body: { prices: moved } })).toEqual({
      moves: [{ ticketTypeId, category: '', from: 2500, to: 3000, free: 4, kept: 2 }],
    });
    const cancelled = await player.call(booking.cancelMyOrder, { params: { ...params, orderId: placed.orderId } });
    expect(cancelled).toMatchObject({ state: 'cancelled', tickets: [] });
  });

  it('limits types together, counting what is sold and held of them already', async () => {
    const ticketTypeId = await addType();
    await owner.call(booking.putPrices, { params, body: { prices: [{ ticketTypeId, category: '', amount: 0 }] } });
    await order(0);
    await hold(1);
    const quota = { name: 'Chairs', ticketTypeIds: [ticketTypeId] };
    const small = await owner.ask(booking.addQuota, { params, body: { ...quota, capacity: 1 } });
    expect([small.body.code, small.body.details]).toEqual(['QUOTA_TOO_SMALL', { used: 2 }]);
    const { quotas } = await owner.call(booking.addQuota, { params, body: { ...quota, capacity: 3 } });
    expect(quotas).toMatchObject([{ capacity: 3, held: 1, sold: 1 }]);
    expect((await hold(2)).seatNos).toEqual([1, 2]);
    const refused = await player.ask(booking.holdSeats, { params, body: { seatNos: [3] } });
    expect([refused.body.code, refused.body.details]).toMatchObject(['SOLD_OUT', { left: 0 }]);
    await owner.call(booking.removeQuota, { params: { ...params, quotaId: quotas[0]!.id } });
    expect((await hold(3)).seatNos).toEqual([1, 2, 3]);
  });

  it('keeps what was sold: its types, its currency, and who else has changed something meanwhile', async () => {
    const ticketTypeId = await addType();
    const same = await owner.ask(booking.addTicketType, { params, body: TYPE });
    expect(same.body.code).toBe('SALE_NAME_TAKEN');
    await owner.call(booking.putPrices, { params, body: { prices: [{ ticketTypeId, category: '', amount: 100 }] } });
    const { knownProviders: _known, ...sale } = await sellAtTheDoor();
    const stale = await owner.ask(booking.putSale, { params, body: { ...sale, rev: sale.rev - 1 } });
    expect(stale.body.code).toBe('STALE');
    await order(0);
    const money = await owner.ask(booking.putSale, { params, body: { ...sale, currency: 'CHF' } });
    expect(money.body.code).toBe('CURRENCY_IN_USE');
    const removed = await owner.ask(booking.removeTicketType, { params: { ...params, ticketTypeId } });
    expect(removed.body.code).toBe('TICKET_TYPE_IN_USE');
    const strange = [{ ticketTypeId: params.eventId as never, category: '', amount: 1 }];
    expect((await owner.ask(booking.putPrices, { params, body: { prices: strange } })).body.code).toBe('PRICE_UNKNOWN');
  });

  it('sells tickets of an event without a seating plan, up to their quota', async () => {
    params = await anEvent(server.database, { ownerId: owner.id });
    const nothing = await server.visitor().ask(booking.getPriceList, { params });
    expect(nothing.body.code).toBe('NO_SALE');
    const ticketTypeId = await addType({ name: 'Day pass', place: 'none' as never });
    await owner.call(booking.putPrices, { params, body: { prices: [{ ticketTypeId, category: '', amount: 1500 }] } });
    await owner.call(booking.addQuota, { params, body: { name: 'Day', capacity: 3, ticketTypeIds: [ticketTypeId] } });
    await sellAtTheDoor();
    const leftNow = async () => (await server.visitor().call(booking.getPriceList, { params })).ticketTypes[0];
    expect(await leftNow()).toMatchObject({ left: 3, isSoldOut: false });
    const take = (amount: number) =>
      player.ask(booking.holdSeats, { params, body: { tickets: [{ ticketTypeId, amount }] } });
    const { body: hold } = await take(2);
    expect(hold).toMatchObject({ seatNos: [], total: 3000, lines: [{ ticketType: 'Day pass', label: null }, {}] });
    expect(await leftNow()).toMatchObject({ left: 1, isSoldOut: false });
    expect((await take(2)).body).toMatchObject({ code: 'SOLD_OUT', details: { left: 1 } });
    expect((await take(1)).body).toMatchObject({ total: 4500 });
    expect(await leftNow()).toMatchObject({ left: 0, isSoldOut: false });
    const { hold: held } = await player.call(booking.getMySeats, { params });
    const lineIds = held!.lines.map(({ lineId }) => lineId);
    const placed = await player.call(booking.placeOrder, { params, body: { holdId: held!.holdId, lineIds } });
    expect(placed).toMatchObject({ state: 'confirmed', due: 4500, tickets: [{ seatNo: null, state: 'due' }, {}, {}] });
    expect(await leftNow()).toMatchObject({ left: 0, isSoldOut: true });
  });

  it('lets buyers choose what they pay between bounds, and keeps what they chose', async () => {
    const priceChoice = { least: 500, most: 10_000 };
    const ticketTypeId = await addType({ priceChoice } as never);
    const prices = [{ ticketTypeId, category: '', amount: 2000 }];
    await owner.call(booking.putPrices, { params, body: { prices } });
    await sellAtTheDoor();
    expect(await server.visitor().call(booking.getPriceList, { params })).toMatchObject({
      ticketTypes: [{ priceChoice, prices: [{ amount: 2000 }] }],
      categories: [{ from: 500, to: 2000 }],
    });
    const body = (price: unknown) => ({
      seatNos: [0, 1],
      ticketTypeIds: [ticketTypeId, ticketTypeId],
      prices: [price, null],
    });
    for (const [price, code] of [
      [499, 'PRICE_NOT_OFFERED'],
      [10_001, 'PRICE_NOT_OFFERED'],
      [-1, 'INVALID'],
      [500.5, 'INVALID'],
      ['700', 'INVALID'],
      [Number.NaN, null],
    ] as const) {
      const { status, body: answer } = await player.ask(booking.holdSeats, { params, body: body(price) as never });
      if (code === null)
        expect(status).toBe(201); // JSON has no such number: nothing was chosen
      else expect(answer.code).toBe(code);
    }
    const held = await player.call(booking.holdSeats, { params, body: body(700) as never });
    expect(held.lines.map(({ price }) => price)).toEqual([700, 2000]);
    const lineOf = (hold: booking.Hold, index: number) => ({
      ...params,
      holdId: hold.holdId,
      lineId: hold.lines[index]!.lineId,
    });
    const low = await player.ask(booking.chooseLinePrice, { params: lineOf(held, 1), body: { price: 0 } });
    expect(low.body).toMatchObject({ code: 'PRICE_NOT_OFFERED', details: { least: 500, most: 10_000 } });
    const chosen = await player.call(booking.chooseLinePrice, { params: lineOf(held, 1), body: { price: 5000 } });
    expect(chosen.lines).toMatchObject([
      { price: 700, tax: 112 },
      { price: 5000, tax: 798 },
    ]);
    const lineIds = held.lines.map(({ lineId }) => lineId);
    const stale = await player.ask(booking.placeOrder, { params, body: { holdId: held.holdId, lineIds } });
    expect(stale.body.code).toBe('HOLD_LAPSED'); // it showed another price
    const { rev } = (await owner.call(booking.getCatalogue, { params })).ticketTypes[0]!;
    const changed = { params: { ...params, ticketTypeId }, body: { ...TYPE, priceChoice: null, rev } };
    await owner.call(booking.changeTicketType, changed);
    const order = { holdId: chosen.holdId, lineIds: chosen.lines.map(({ lineId }) => lineId) };
    const placed = await player.call(booking.placeOrder, { params, body: order });
    expect(placed).toMatchObject({ total: 5700, due: 5700, lines: [{ price: 700 }, { price: 5000 }] });
    const fixed = await player.ask(booking.holdSeats, { params, body: { seatNos: [2], prices: [100] } });
    expect(fixed.body).toMatchObject({ code: 'PRICE_NOT_OFFERED', details: { least: 2000, most: 2000 } });
  });

  it('takes nothing off a price that its buyer chose, and opens what a code opens all the same', async () => {
    params = await anEvent(server.database, { ownerId: owner.id });
    const over = { place: 'none', byVoucherOnly: true, priceChoice: { least: 0, most: null } };
    const ticketTypeId = await addType(over as never);
    await owner.call(booking.putPrices, { params, body: { prices: [{ ticketTypeId, category: '', amount: 1000 }] } });
    const code = { ...{ code: 'FRIENDS', prefix: '', count: 1, percent: 5000, amount: null, groupId: null, note: '' } };
    const uses = { ticketTypeIds: [ticketTypeId], maxUses: 5, validFrom: null, validUntil: null };
    await owner.call(booking.addVouchers, { params, body: { ...code, ...uses } });
    await player.call(booking.enterVoucher, { params, body: { code: 'friends' } });
    const tickets = [{ ticketTypeId, amount: 1, price: 3000 }];
    const held = await player.call(booking.holdSeats, { params, body: { tickets } });
    expect(held).toMatchObject({ total: 3000, lines: [{ price: 3000, discount: 0, voucher: 'FRIENDS' }] });
    const { holdId, lines } = held;
    const line = { ...params, holdId, lineId: lines[0]!.lineId };
    const free = await player.call(booking.chooseLinePrice, { params: line, body: { price: 0 } });
    expect(free).toMatchObject({ total: 0, lines: [{ price: 0, voucher: 'FRIENDS' }] });
  });

  it('sells on site for what a guest chooses, within the bounds', async () => {
    const priceChoice = { least: 500, most: null };
    const ticketTypeId = await addType({ priceChoice, channels: ['boxOffice'] } as never);
    await owner.call(booking.putPrices, { params, body: { prices: [{ ticketTypeId, category: '', amount: 2000 }] } });
    const sale = (price: number) => ({
      wanted: { seatNos: [0, 1] as SeatNo[], prices: [price, null], tickets: [] },
      ...{ guest: { name: 'Kim Guest' }, payment: 'later' as const, expected: price + 2000 },
    });
    expect(await owner.call(getBoxOffice, { params })).toMatchObject({
      types: [{ priceChoice, prices: { '': 2000 } }],
    });
    const low = await owner.ask(sellAtBoxOffice, { params, body: sale(400) });
    expect(low.body).toMatchObject({ code: 'PRICE_NOT_OFFERED', details: { least: 500, most: null } });
    expect(await owner.call(sellAtBoxOffice, { params, body: sale(7000) })).toMatchObject({ total: 9000, due: 9000 });
  });
});
