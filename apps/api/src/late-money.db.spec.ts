import { jest } from '@jest/globals';
import * as booking from '@ringside/contracts/booking';
import { listNotifications } from '@ringside/contracts/notifications';
import type { EventId, SeatNo } from '@ringside/kernel';
import { SeatOffersJob } from '@ringside/server/booking';
import { PaidHall, type Person, PRICE, untilTasksAreDone, type WholeApp } from './testing';

jest.setTimeout(60_000); // a loaded machine is no failure

describe('money that comes late', () => {
  const hall = new PaidHall();
  const { order, ofOrder, money, desk, answer, providers, expire, tickets, pay: begin } = hall;
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
});
