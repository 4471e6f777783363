import { jest } from '@jest/globals';
import * as booking from '@ringside/contracts/booking';
import { cancelEvent } from '@ringside/contracts/events';
import type { EventId, OrderId, SeatNo } from '@ringside/kernel';
import { EventSettlementJob, NoticeSignature } from '@ringside/server/booking';
import { PaidHall, type Person, PRICE, untilTasksAreDone, type WholeApp } from './testing';

jest.setTimeout(60_000); // a loaded machine is no failure

/** Lets everybody go on once `count` have come. */
function barrier(count: number): () => Promise<void> {
  let come = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  return () => {
    if (++come === count) resolve();
    return promise;
  };
}

describe('paying', () => {
  const hall = new PaidHall();
  const { order, ofOrder, money, desk, answer, notices, providers, expire, tickets, pay: begin } = hall;
  let server: WholeApp;
  let owner: Person;
  let alice: Person;
  let bob: Person;
  let eventId: EventId;

  beforeAll(async () => {
    await hall.open();
    ({ server, owner, alice, bob } = hall);
  }, 60_000);
  afterAll(() => hall.server.close());
  beforeEach(async () => {
    await hall.begin();
    ({ eventId } = hall);
  });
  afterEach(async () => {
    expect(await hall.faults()).toEqual([]);
  });

  async function tasks() {
    await untilTasksAreDone(server);
  }

  describe('at the sandbox', () => {
    it('confirms once, whether notices come twice, are contradicted, or the buyer never comes back', async () => {
      const placed = await order(alice, 'sandbox', 0, 1);
      expect(await money(alice, placed)).toMatchObject({ state: 'awaitingPayment', due: 2 * PRICE, payments: [] });
      const ref = await begin(alice, placed);
      expect(await begin(alice, placed)).toBe(ref);
      expect((await money(alice, placed)).state).toBe('inPayment');
      await answer(ref, 'pay', { isTwice: true, isContradicted: true });
      expect(await money(alice, placed)).toMatchObject({
        state: 'confirmed',
        paid: 2 * PRICE,
        refunded: 0,
        due: 0,
        payments: [{ state: 'succeeded', amount: 2 * PRICE }],
      });
      expect(await tickets()).toBe(2);
    });

    it('asks the provider until it knows where a notice is lost', async () => {
      const placed = await order(alice, 'sandbox', 2);
      await answer(await begin(alice, placed), 'pay', { isLost: true });
      expect((await money(alice, placed)).state).toBe('inPayment');
      await providers();
      expect((await money(alice, placed)).state).toBe('confirmed');
    });

    it('lets a buyer try again after a decline', async () => {
      const placed = await order(alice, 'sandbox', 3);
      await answer(await begin(alice, placed), 'decline');
      expect(await money(alice, placed)).toMatchObject({ state: 'awaitingPayment', payments: [{ state: 'failed' }] });
      await answer(await begin(alice, placed), 'pay');
      expect((await money(alice, placed)).state).toBe('confirmed');
    });

    it('puts a charge-back before the staff and leaves the tickets to them', async () => {
      const placed = await order(alice, 'sandbox', 6);
      const ref = await begin(alice, placed);
      await answer(ref, 'pay');
      await server.visitor().call(booking.chargeBackSandboxPayment, { params: { ref } });
      await notices();
      expect(await desk(placed)).toMatchObject({
        state: 'confirmed',
        attention: 'chargedBack',
        paid: PRICE,
        refunded: PRICE,
        payments: [{ state: 'chargedBack' }],
      });
    });

    it('believes only notices that are signed, of now, new and over the right amount (B21)', async () => {
      const placed = await order(alice, 'sandbox', 7);
      await begin(alice, placed);
      const [{ payments }, signature] = [await money(alice, placed), server.app.get(NoticeSignature)];
      const said = { merchantRef: payments[0]!.paymentId, ref: 'x', amount: PRICE, currency: 'EUR', news: 'succeeded' };
      const hear = async (body: ReturnType<NoticeSignature['sign']>) =>
        (await server.visitor().ask(booking.hearSandboxNotice, { body })).body.code ?? 'heard';
      const now = Date.now();
      const sign = (content: object, at = now) => signature.sign(content, new Date(at));
      const forged = { ...sign({ ...said, amount: 1 }), notice: sign(said).notice };
      expect(await hear(forged)).toBe('NOTICE_REFUSED');
      expect(await hear({ ...sign(said), sentAt: now + 1 })).toBe('NOTICE_REFUSED');
      expect(await hear(sign(said, now - 5 * 60_000 - 5000))).toBe('NOTICE_REFUSED');
      expect(await hear(sign(said, now + 6 * 60_000))).toBe('NOTICE_REFUSED');
      expect(await hear(sign({ ...said, currency: 'CHF' }))).toBe('NOTICE_REFUSED');
      expect(await hear(sign({ ...said, merchantRef: placed.orderId }))).toBe('NOTICE_REFUSED');
      expect((await money(alice, placed)).state).toBe('inPayment');

      expect(await hear(sign({ ...said, amount: 1 }))).toBe('heard');
      expect(await desk(placed)).toMatchObject({ state: 'inPayment', paid: 0, attention: 'otherAmount' });
      const genuine = sign({ ...said, news: 'failed' });
      expect([await hear(genuine), await hear(genuine)]).toEqual(['heard', 'NOTICE_REFUSED']);
    });

    it('is begun for one’s own orders alone', async () => {
      const placed = await order(alice, 'sandbox', 8);
      const stranger = await bob.ask(booking.startPayment, { ...ofOrder(placed), body: { provider: 'sandbox' } });
      expect(stranger.body.code).toBe('NOT_FOUND');
    });
  });

  it('takes money at the desk, in no amount but a positive one', async () => {
    const placed = await order(alice, 'atTheDoor', 9);
    const mark = (amount: number) =>
      owner.ask(booking.markPaid, { ...ofOrder(placed), body: { provider: 'cash', amount } });
    for (const amount of [-PRICE, 0, 1.5, 1e15]) expect((await mark(amount)).body.code).toBe('INVALID');
    expect((await mark(1000)).body).toMatchObject({ state: 'confirmed', paid: 1000, due: PRICE - 1000 });
    expect(await tickets()).toBe(0);
    expect((await mark(PRICE)).body).toMatchObject({ paid: PRICE + 1000, refunded: 1000, attention: 'refundByHand' });
    expect(await tickets()).toBe(1);
  });

  describe('for an event that is cancelled', () => {
    it('settles every order once, also when it is interrupted (B30)', async () => {
      const paidOrder = await order(alice, 'sandbox', 10);
      await answer(await begin(alice, paidOrder), 'pay');
      const open = await order(bob, 'bankTransfer', 11);
      const door = await order(bob, 'atTheDoor', 12);
      await owner.call(cancelEvent, { params: { eventId }, body: { reason: 'Flood' } });
      await tasks();
      const settling = server.app.get(EventSettlementJob);
      await Promise.all([settling.drain(), settling.drain()]); // two nodes at once
      await server.database.query('update event_settlement set finished_at = null where event_id = $1', [eventId]);
      await settling.drain();
      await providers();
      expect(await money(alice, paidOrder)).toMatchObject({
        state: 'cancelled',
        paid: PRICE,
        refunded: PRICE,
        refunds: [{ state: 'settled', amount: PRICE }],
      });
      expect([(await desk(open)).state, (await desk(door)).state]).toEqual(['cancelled', 'cancelled']);
      const { settlement } = await owner.call(booking.getMoneyOverview, { params: { eventId } });
      expect(settlement).toMatchObject({ orders: 3, settled: 3, refundsOpen: 0, finishedAt: expect.any(String) });
      const late = await alice.ask(booking.holdSeats, { params: { eventId }, body: { seatNos: [1] as SeatNo[] } });
      expect(late.status).toBe(404); // the test's event was never public
    });
  });

  describe('with gift cards', () => {
    const issue = async (amount: number, count = 1) =>
      (await owner.call(booking.issueGiftCards, { params: { eventId }, body: { count, amount } })).cards;
    const use = (who: Person, of: { orderId: OrderId }, code: string) =>
      who.ask(booking.payByGiftCard, { ...ofOrder(of), body: { code } });
    const balance = async () =>
      (await owner.call(booking.listGiftCards, { params: { eventId }, query: {} })).items.map((card) => card.balance);

    it('pays a part, leaves the rest to another way, and has its money back from an order that expires', async () => {
      const [card] = await issue(2000);
      const placed = await order(alice, 'giftCard', 0);
      expect((await use(alice, placed, card!.code.toLowerCase().replaceAll('-', ' '))).body).toMatchObject({
        state: 'awaitingPayment',
        paid: 2000,
        due: PRICE - 2000,
      });
      expect((await use(alice, placed, card!.code)).body.code).toBe('GIFT_CARD_EMPTY');
      expect((await use(alice, placed, 'AAAA-AAAA-AAAA-AAAA')).body.code).toBe('GIFT_CARD_UNKNOWN');
      await expire(placed);
      await server.app.get(EventSettlementJob).drain();
      expect(await money(alice, placed)).toMatchObject({ state: 'expired', refunded: 2000 });
      expect(await balance()).toEqual([2000]);
    });

    it('has its last cent taken by exactly one of those who want it (B17)', async () => {
      const [card] = await issue(PRICE + 1);
      const orders = [await order(alice, 'giftCard', 1), await order(bob, 'giftCard', 2)];
      const used = await Promise.all([use(alice, orders[0]!, card!.code), use(bob, orders[1]!, card!.code)]);
      const paid = used.map(({ body }) => body.paid);
      expect(paid.toSorted()).toEqual([1, PRICE]);
      expect(await balance()).toEqual([0]);
      const [ledger] = await server.database.query<{ sum: number }>(
        'select sum(amount)::int as sum from gift_card_entry where event_id = $1',
        [eventId],
      );
      expect(ledger!.sum).toBe(0);
    });

    it('would be spent twice by reading its balance first (negative control)', async () => {
      await issue(100);
      const take = async (met: () => Promise<void>) => {
        const client = await server.database.connect();
        const { rows } = await client.query('select balance from gift_card where event_id = $1', [eventId]);
        await met();
        await client.query('update gift_card set balance = $2 where event_id = $1', [eventId, rows[0].balance - 100]);
        await client.end();
        return rows[0].balance;
      };
      const met = barrier(2);
      expect(await Promise.all([take(met), take(met)])).toEqual([100, 100]);
    });

    it('that was voided pays nothing, and the ledger cannot be rewritten', async () => {
      const [card] = await issue(PRICE);
      const placed = await order(alice, 'giftCard', 3);
      await owner.call(booking.closeGiftCard, { params: { eventId, cardId: card!.cardId } });
      expect((await use(alice, placed, card!.code)).body.code).toBe('GIFT_CARD_UNKNOWN');
      await expect(server.database.query('update gift_card_entry set amount = 1')).rejects.toThrow('only grows');
    });
  });
});
