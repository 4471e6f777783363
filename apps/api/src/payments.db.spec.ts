import { jest } from '@jest/globals';
import * as booking from '@ringside/contracts/booking';
import { cancelEvent } from '@ringside/contracts/events';
import { listNotifications } from '@ringside/contracts/notifications';
import type { EventId, OrderId, SeatNo } from '@ringside/kernel';
import {
  BROKEN_INVARIANTS,
  EventSettlementJob,
  NoticeSignature,
  OverdueOrdersJob,
  ProviderJob,
  SandboxNoticesJob,
  SeatOffersJob,
} from '@ringside/server/booking';
import { anEvent } from '@ringside/server/testing';
import { type Person, untilTasksAreDone, type WholeApp, wholeApp } from './testing';

const PRICE = 2500;
const hall: booking.SectionSpec = {
  name: 'Hall',
  rows: 2,
  seatsPerRow: 10,
  aisleEvery: 0,
  facing: false,
  rowNaming: 'letters',
  placement: 'beside',
};
const calm = { lateSeconds: 0, isTwice: false, isLost: false, isContradicted: false, failsRefunds: false };

jest.setTimeout(60_000); // a loaded machine is no failure

describe('paying', () => {
  let server: WholeApp;
  let owner: Person;
  let alice: Person;
  let bob: Person;
  let eventId: EventId;

  beforeAll(async () => {
    server = await wholeApp();
    [owner, alice, bob] = await Promise.all([server.person('organizer'), server.person(), server.person()]);
  }, 60_000);
  afterAll(() => server.close());
  afterEach(async () => {
    expect(await server.database.query(BROKEN_INVARIANTS, [eventId])).toEqual([]);
  });
  beforeEach(async () => {
    eventId = (await anEvent(server.database, { ownerId: owner.id })).eventId;
    await owner.call(booking.putSeating, { params: { eventId }, body: { name: 'Hall', sections: [hall] } });
    await server.database.query(
      `with made as (insert into ticket_type (event_id, name, tax_rate) values ($1, 'Weekend', 1900) returning id)
       insert into price (event_id, ticket_type_id, amount) select $1, id, $2 from made`,
      [eventId, PRICE],
    );
    await server.database.query(
      `update event_sale set providers = '{free,atTheDoor,bankTransfer,giftCard,sandbox}' where event_id = $1`,
      [eventId],
    );
  });

  async function order(who: Person, provider: booking.PaymentProvider, ...numbers: number[]): Promise<booking.Order> {
    const hold = await who.call(booking.holdSeats, { params: { eventId }, body: { seatNos: numbers as SeatNo[] } });
    const lineIds = hold.lines.map(({ lineId }) => lineId);
    return who.call(booking.placeOrder, { params: { eventId }, body: { holdId: hold.holdId, lineIds, provider } });
  }
  const ofOrder = ({ orderId }: { orderId: OrderId }) => ({ params: { eventId, orderId } });
  const money = (who: Person, of: { orderId: OrderId }) => who.call(booking.getOrderPayments, ofOrder(of));
  const desk = (of: { orderId: OrderId }) => owner.call(booking.getDeskOrderMoney, ofOrder(of));
  async function begin(who: Person, of: { orderId: OrderId }): Promise<string> {
    const { redirect } = await who.call(booking.startPayment, { ...ofOrder(of), body: { provider: 'sandbox' } });
    return redirect.split('/').at(-1)!;
  }
  /** The sandbox is told what to do, and all its notices are heard. */
  async function answer(ref: string, what: 'pay' | 'decline', switches: Partial<booking.SandboxSwitches> = {}) {
    const body = { answer: what, switches: { ...calm, ...switches } };
    await server.visitor().call(booking.answerSandboxPayment, { params: { ref }, body });
    await notices();
  }
  const notices = () => server.app.get(SandboxNoticesJob).drain();
  /** Refunds are sent and providers asked, now instead of in a while. */
  async function providers() {
    await server.database.query(`update payment set ask_at = clock_timestamp() where ask_at is not null`);
    await server.database.query(`update refund set due_at = clock_timestamp() where state in ('approved', 'sent')`);
    await server.app.get(ProviderJob).drain();
  }
  async function expire(of: { orderId: OrderId }) {
    await server.database.query(
      `update booking_order set pay_by = clock_timestamp() - interval '1 second' where id = $1`,
      [of.orderId],
    );
    await server.app.get(OverdueOrdersJob).drain();
  }
  /** Nothing else is for sale any more. */
  const sellOut = () =>
    server.database.query(`update seat_state set on_sale = false where event_id = $1 and state = 'free'`, [eventId]);
  async function told(who: Person): Promise<string[]> {
    await tasks();
    const { items } = await who.call(listNotifications, { query: {} });
    return items.filter((item) => item.eventId === eventId).map(({ kind }) => kind);
  }
  async function tasks() {
    await untilTasksAreDone(server);
  }
  const tickets = async () =>
    (await server.database.query(`select from ticket where event_id = $1 and state = 'issued'`, [eventId])).length;

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

    it('takes the same seats again for money that comes late, if they are free (B20)', async () => {
      const placed = await order(alice, 'sandbox', 4);
      const ref = await begin(alice, placed);
      await expire(placed);
      expect((await money(alice, placed)).state).toBe('expired');
      await answer(ref, 'pay');
      expect(await money(alice, placed)).toMatchObject({ state: 'confirmed', paid: PRICE, refunded: 0 });
    });

    describe('offers seats that are as good for money that comes when others have them (B20)', () => {
      async function offered(): Promise<booking.Order> {
        const placed = await order(alice, 'sandbox', 4, 5);
        const ref = await begin(alice, placed);
        await expire(placed);
        await order(bob, 'atTheDoor', 5);
        await answer(ref, 'pay');
        const { state, offer } = await money(alice, placed);
        expect(state).toBe('needsAttention');
        expect(offer).toMatchObject({
          isTogether: true,
          seats: [
            { from: 'A-5', to: 'A-5', isBetter: false },
            { from: 'A-6', to: 'A-4', isBetter: false },
          ],
        });
        expect(await told(alice)).toContain('seatsOffered');
        expect(await desk(placed)).toMatchObject({ attention: 'seatsOffered', offer: { seats: [{}, {}] } });
        return placed;
      }
      const choose = (placed: booking.Order, choice: 'take' | 'decline') =>
        alice.call(booking.answerSeatOffer, { params: { eventId, orderId: placed.orderId }, body: { answer: choice } });

      it('whose buyer takes them', async () => {
        const placed = await offered();
        const taken = await choose(placed, 'take');
        expect(taken).toMatchObject({ state: 'confirmed', paid: 2 * PRICE, refunded: 0, offer: null });
        expect(await tickets()).toBe(2);
        expect(await desk(placed)).toMatchObject({ attention: null });
        const params = { eventId, orderId: placed.orderId };
        const again = await alice.ask(booking.answerSeatOffer, { params, body: { answer: 'decline' } });
        expect(again.body.code).toBe('ORDER_STATE');
      });

      it('or others that are as good, as long as nobody else takes them', async () => {
        const placed = await offered();
        const { otherSeats } = await money(alice, placed);
        expect(otherSeats).toMatchObject([{ isTogether: true }, {}]);
        const [first] = otherSeats;
        const take = (seatNos: readonly SeatNo[]) =>
          alice.ask(booking.answerSeatOffer, { ...ofOrder(placed), body: { answer: 'take', seatNos: [...seatNos] } });
        await order(bob, 'atTheDoor', first!.seatNos[0]!);
        for (const seatNos of [first!.seatNos, [first!.seatNos[1]!], [5, 6] as SeatNo[], [998, 999] as SeatNo[]]) {
          expect((await take(seatNos)).body.code).toBe('OFFER_GONE');
        }
        const still = await money(alice, placed);
        expect(still).toMatchObject({ state: 'needsAttention', offer: { seats: [{ to: 'A-5' }, { to: 'A-4' }] } });
        const second = still.otherSeats.find(({ isTogether }) => isTogether);
        expect(still.otherSeats).not.toContainEqual(first);
        expect((await take(second!.seatNos)).body).toMatchObject({ state: 'confirmed', offer: null, otherSeats: [] });
        const { tickets: mine } = await alice.call(booking.getMyOrder, ofOrder(placed));
        expect(mine.map(({ label }) => label).sort()).toEqual(second!.seats.map(({ to }) => to).sort());
        expect((await order(bob, 'atTheDoor', 3, 4)).state).toBe('confirmed'); // what was kept is free again
      });

      it('whose buyer would rather have the money', async () => {
        const placed = await offered();
        const declined = await choose(placed, 'decline');
        expect(declined).toMatchObject({ state: 'cancelled', paid: 2 * PRICE, refunded: 2 * PRICE, offer: null });
        expect(await tickets()).toBe(0);
      });

      it('until their time is over, when the money goes back by itself', async () => {
        const placed = await offered();
        await server.app.get(SeatOffersJob).drain();
        expect((await money(alice, placed)).state).toBe('needsAttention');
        await server.database.query('update booking_order set pay_by = clock_timestamp() where id = $1', [
          placed.orderId,
        ]);
        await server.app.get(SeatOffersJob).drain();
        expect(await money(alice, placed)).toMatchObject({ state: 'cancelled', refunded: 2 * PRICE });
      });
    });

    it('gives money back that comes when others have the seats, and staff see a refund that fails (B20, B29)', async () => {
      const placed = await order(alice, 'sandbox', 5);
      const ref = await begin(alice, placed);
      await expire(placed);
      await order(bob, 'atTheDoor', 5);
      await sellOut();
      await answer(ref, 'pay', { failsRefunds: true });
      expect(await money(alice, placed)).toMatchObject({ state: 'expired', paid: PRICE, refunded: PRICE });
      expect(await told(alice)).toContain('moneyTooLate');
      await providers();
      const failed = await desk(placed);
      expect(failed).toMatchObject({ attention: 'refundFailed', refunds: [{ state: 'failed', amount: PRICE }] });
      expect(await told(owner)).toContain('moneyAttention');

      await server.database.query('update sandbox_payment set fails_refunds = false where ref = $1', [ref]);
      const params = { eventId, refundId: failed.refunds[0]!.refundId };
      await owner.call(booking.retryRefund, { params });
      await providers();
      expect(await desk(placed)).toMatchObject({ attention: null, refunds: [{ state: 'settled' }] });
      expect((await owner.ask(booking.retryRefund, { params })).body.code).toBe('REFUND_STATE');
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
});
