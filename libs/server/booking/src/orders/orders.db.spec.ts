import { jest } from '@jest/globals';
import type { Order } from '@ringside/contracts/booking';
import type { EventId, OrderId } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import * as at from '../testing/a-booking';
import { aPaidHall, aSaleWithoutSeats, aTicketType, takes } from '../testing/a-sale';

jest.setTimeout(30_000); // a loaded machine is no failure

describe('an order', () => {
  let booking: at.Booking;
  let services: ReturnType<at.Booking['services']>;
  let me: Actor;
  let eventId: EventId;
  beforeAll(async () => {
    booking = await at.aBooking();
    services = booking.services();
    services.methods.register('bankTransfer');
  }, 60_000);
  afterAll(() => booking.close());
  beforeEach(async () => {
    me = await at.aBuyer(booking);
    eventId = await aPaidHall(booking, 'atTheDoor', 'bankTransfer');
  });
  afterEach(async () => {
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });

  const hold = (...seats: number[]) => services.holds.hold(eventId, me, at.seats(...seats));
  const order = async (provider: 'atTheDoor' | 'bankTransfer', ...seats: number[]) =>
    services.checkout.place(eventId, me, at.allOf(await hold(...seats), provider));
  const read = (orderId: OrderId) => services.orders.getOwn(eventId, me, orderId);
  const seatStates = async () => {
    const rows = await booking.tables.query<{ state: string }>(
      'select state from seat_state where event_id = $1 order by seat_no',
      [eventId],
    );
    return rows.map(({ state }) => state);
  };
  const makeOverdue = ({ orderId }: Order) =>
    booking.tables.query(`update booking_order set pay_by = clock_timestamp() - interval '1 second' where id = $1`, [
      orderId,
    ]);

  it('has the prices that were shown when its seats were held, whatever they cost by now', async () => {
    const held = await hold(0, 1);
    expect(held).toMatchObject({ currency: 'EUR', total: 5000, lines: [{ price: 2500, tax: 399 }, { price: 2500 }] });
    await booking.tables.query('update price set amount = 9900 where event_id = $1', [eventId]);
    const more = await hold(2);
    expect(more.lines.map(({ price }) => price)).toEqual([2500, 2500, 9900]);
    const placed = await services.checkout.place(eventId, me, at.allOf(more, 'atTheDoor'));
    expect(placed).toMatchObject({
      total: 14_900,
      due: 14_900,
      lines: [{ price: 2500 }, { price: 2500 }, { price: 9900 }],
    });
  });

  it('that is paid at the door is confirmed at once with tickets that are due, and lets in once it is paid', async () => {
    const placed = await order('atTheDoor', 0, 1);
    expect(placed).toMatchObject({ state: 'confirmed', due: 5000, tickets: [{ state: 'due' }, { state: 'due' }] });
    expect(await services.settlement.markPaid(placed.orderId, 2000)).toBe('partlyPaid');
    expect(await services.settlement.markPaid(placed.orderId, 5000)).toBe('confirmed');
    expect(await services.settlement.markPaid(placed.orderId, 5000)).toBe('confirmed');
    expect(await read(placed.orderId)).toMatchObject({ due: 0, paid: 5000, tickets: [{ state: 'issued' }, {}] });
  });

  it('that waits for its payment keeps its seats without tickets until it is paid', async () => {
    const placed = await order('bankTransfer', 0, 1);
    expect(placed).toMatchObject({ state: 'awaitingPayment', payBy: expect.any(String), tickets: [] });
    expect((await seatStates()).slice(0, 3)).toEqual(['ordered', 'ordered', 'free']);
    expect(await services.settlement.expire(placed.orderId)).toBe(false);
    expect(await services.settlement.markPaid(placed.orderId)).toBe('confirmed');
    expect(await read(placed.orderId)).toMatchObject({
      state: 'confirmed',
      payBy: null,
      tickets: [{ state: 'issued' }, {}],
    });
  });

  it('over nothing is confirmed at once, in whatever way it might have been paid', async () => {
    await booking.tables.query('update price set amount = 0 where event_id = $1', [eventId]);
    const placed = await services.checkout.place(eventId, me, at.allOf(await hold(0)));
    expect(placed).toMatchObject({ state: 'confirmed', provider: 'free', due: 0, tickets: [{ state: 'issued' }] });
  });

  it('is refused in a way to pay that is not offered, and nothing has changed then', async () => {
    await takes(booking, eventId, 'atTheDoor', 'sandbox');
    const held = await hold(0);
    for (const provider of ['bankTransfer', 'sandbox', 'free'] as const) {
      const refused = at.outcome(services.checkout.place(eventId, me, at.allOf(held, provider)));
      expect(await refused).toBe('PROVIDER_NOT_OFFERED');
    }
    expect((await services.holds.mine(eventId, me)).hold).toEqual(held);
  });

  describe('past its time to pay', () => {
    it('does not keep a seat that somebody asks for', async () => {
      const placed = await order('bankTransfer', 0, 1);
      const other = await at.aBuyer(booking);
      expect(await at.outcome(services.holds.hold(eventId, other, at.seats(0)))).toBe('SEAT_TAKEN');
      await makeOverdue(placed);
      expect((await services.holds.hold(eventId, other, at.seats(0))).seatNos).toEqual([0]);
      expect(await read(placed.orderId)).toMatchObject({ state: 'expired', due: 0 });
      expect(await services.settlement.markPaid(placed.orderId)).toBe('tooLate');
      expect(await read(placed.orderId)).toMatchObject({ state: 'expired', paid: 5000, tickets: [] });
      expect((await seatStates()).slice(0, 2)).toEqual(['held', 'free']);
    });

    it('is ended by the sweep, and takes the same seats again when money comes for it and they are free', async () => {
      const placed = await order('bankTransfer', 0, 1);
      await makeOverdue(placed);
      expect(await services.overdue.sweep()).toBe(1);
      expect(await seatStates()).toEqual(['free', 'free', 'free', 'free', 'free', 'free']);
      expect(await services.settlement.markPaid(placed.orderId)).toBe('confirmed');
      expect(await read(placed.orderId)).toMatchObject({ state: 'confirmed', tickets: [{ seatNo: 0 }, { seatNo: 1 }] });
    });

    it('is paid all the same while nobody has asked for its seats', async () => {
      const placed = await order('bankTransfer', 0);
      await makeOverdue(placed);
      expect(await services.settlement.markPaid(placed.orderId)).toBe('confirmed');
      expect(await services.overdue.sweep()).toBe(0);
    });
  });

  describe('that has to be approved', () => {
    beforeEach(() =>
      booking.tables.query('update event_sale set needs_approval = true where event_id = $1', [eventId]),
    );

    it('keeps its seats, and goes on to its payment or its tickets then', async () => {
      const [transfer, door] = [await order('bankTransfer', 0), await order('atTheDoor', 1)];
      expect([transfer.state, door.state]).toEqual(['awaitingApproval', 'awaitingApproval']);
      expect((await seatStates()).slice(0, 2)).toEqual(['ordered', 'ordered']);
      for (const { orderId } of [transfer, door]) expect(await services.settlement.approve(orderId)).toBe(true);
      expect(await services.settlement.approve(door.orderId)).toBe(false);
      expect(await read(transfer.orderId)).toMatchObject({ state: 'awaitingPayment', payBy: expect.any(String) });
      expect(await read(door.orderId)).toMatchObject({ state: 'confirmed', tickets: [{ state: 'due' }] });
    });

    it('expires when nobody decides in time', async () => {
      const placed = await order('bankTransfer', 0);
      await makeOverdue(placed);
      expect(await services.overdue.sweep()).toBe(1);
      expect(await read(placed.orderId)).toMatchObject({ state: 'expired' });
      expect((await seatStates())[0]).toBe('free');
      expect(await services.settlement.approve(placed.orderId)).toBe(false);
    });

    it('frees them when it is not', async () => {
      const placed = await order('atTheDoor', 0);
      expect(await services.settlement.refuse(placed.orderId, 'Full of friends')).toBe(true);
      expect(await services.settlement.refuse(placed.orderId, 'Again')).toBe(false);
      expect(await read(placed.orderId)).toMatchObject({ state: 'cancelled', cancelReason: 'Full of friends' });
      expect((await seatStates())[0]).toBe('free');
    });
  });

  describe('is cancelled by its buyer', () => {
    it('with its tickets and seats, one ticket after the other or all at once', async () => {
      const placed = await order('atTheDoor', 0, 1, 2);
      await services.orders.cancelTicket(eventId, me, placed.tickets[0]!.ticketId);
      expect(await read(placed.orderId)).toMatchObject({
        state: 'confirmed',
        total: 5000,
        due: 5000,
        tickets: [{ seatNo: 1 }, {}],
      });
      expect((await services.holds.mine(eventId, me)).left).toBe(8);
      expect((await services.orders.cancel(eventId, me, placed.orderId)).state).toBe('cancelled');
      expect(await at.outcome(services.orders.cancel(eventId, me, placed.orderId))).toBe('ORDER_STATE');
      expect((await services.holds.mine(eventId, me)).left).toBe(10);
    });

    it('never by a stranger, nor once it was paid for, nor too late', async () => {
      const placed = await order('atTheDoor', 0);
      const stranger = await at.aBuyer(booking);
      expect(await at.outcome(services.orders.cancel(eventId, stranger, placed.orderId))).toBe('NOT_FOUND');
      await booking.tables.query(`update event_sale set cancel_until = clock_timestamp() where event_id = $1`, [
        eventId,
      ]);
      expect(await at.outcome(services.orders.cancel(eventId, me, placed.orderId))).toBe('CANCEL_CLOSED');
      await services.settlement.markPaid(placed.orderId, 100);
      expect(await at.outcome(services.orders.cancelTicket(eventId, me, placed.tickets[0]!.ticketId))).toBe(
        'REFUND_NEEDED',
      );
    });
  });

  describe('of an event without seats', () => {
    beforeEach(async () => {
      eventId = await aSaleWithoutSeats(booking);
      await takes(booking, eventId, 'bankTransfer');
      await aTicketType(booking, eventId, { place: 'none', quota: 3, min: 2, max: 3 });
    });
    const tickets = (amount: number) => ({ seatNos: [], tickets: [{ amount }] });

    it('counts what it sells, and gives it back', async () => {
      const held = await services.holds.hold(eventId, me, tickets(2));
      expect(held).toMatchObject({ seatNos: [], total: 5000, lines: [{ ticketType: 'Weekend', seatNo: null }, {}] });
      const other = await at.aBuyer(booking);
      await expect(services.holds.hold(eventId, other, tickets(2))).rejects.toMatchObject({
        code: 'SOLD_OUT',
        details: { left: 1 },
      });
      const placed = await services.checkout.place(eventId, me, at.allOf(held));
      expect(placed).toMatchObject({ state: 'awaitingPayment', tickets: [] });
      expect(await at.outcome(services.holds.hold(eventId, other, tickets(2)))).toBe('SOLD_OUT');
      await makeOverdue(placed);
      expect((await services.holds.hold(eventId, other, tickets(2))).lines).toHaveLength(2);
      expect(await services.settlement.markPaid(placed.orderId)).toBe('tooLate');
    });

    it('finds what lapsed holds have, without any sweep', async () => {
      const lapsed = await services.holds.hold(eventId, me, tickets(3));
      await booking.tables.query(
        `with late as (update hold set held_until = clock_timestamp() where id = $1)
         update hold_stock set held_until = clock_timestamp() where hold_id = $1`,
        [lapsed.holdId],
      );
      const other = await at.aBuyer(booking);
      expect((await services.holds.hold(eventId, other, tickets(2))).lines).toHaveLength(2);
      expect(await at.outcome(services.checkout.place(eventId, me, at.allOf(lapsed)))).toBe('HOLD_LAPSED');
      expect(await at.outcome(services.holds.extend(at.holdRef(eventId, lapsed), me))).toBe('HOLD_LAPSED');
    });

    it('is at least and at most so many tickets of a type, in however many requests', async () => {
      const one = await services.holds.hold(eventId, me, tickets(1));
      expect(await at.outcome(services.checkout.place(eventId, me, at.allOf(one)))).toBe('TYPE_MINIMUM');
      const three = await services.holds.hold(eventId, me, tickets(2));
      expect(await at.outcome(services.holds.hold(eventId, me, tickets(1)))).toBe('TYPE_LIMIT');
      const [first] = three.lines;
      const left = await services.holds.release(at.holdRef(eventId, three), me, { lineIds: [first!.lineId] });
      expect(left?.lines).toHaveLength(2);
      expect((await services.holds.extend(at.holdRef(eventId, three), me)).lines).toHaveLength(2);
    });
  });
});
