import { jest } from '@jest/globals';
import type { EventId, OrderId } from '@ringside/kernel';
import * as at from '../testing/a-booking';
import { aTicketType, takes } from '../testing/a-sale';
import { SeatOfferRepository } from './seat-offer.repository';

const ROWS = 3;
const SEATS = 4;
const PAIRS = (ROWS * SEATS) / 2;

jest.setTimeout(30_000); // a loaded machine is no failure

describe('late money of exactly as many pairs at once as there is room for (B20)', () => {
  let booking: at.Booking;
  beforeAll(async () => {
    booking = await at.aBooking();
  }, 60_000);
  afterAll(() => booking.close());

  /** Pairs that had the same two seats one after the other and did not pay in time; others have the whole row by now. */
  async function latePairs(services: ReturnType<at.Booking['services']>): Promise<[EventId, OrderId[]]> {
    const eventId = await at.aHall(booking, SEATS, ROWS + 1);
    await aTicketType(booking, eventId);
    await takes(booking, eventId, 'bankTransfer', 'atTheDoor');
    services.methods.register('bankTransfer');
    const orderIds: OrderId[] = [];
    while (orderIds.length < PAIRS) {
      const me = await at.aBuyer(booking);
      const hold = await services.holds.hold(eventId, me, at.seats(0, 1));
      const { orderId } = await services.checkout.place(eventId, me, at.allOf(hold, 'bankTransfer'));
      await booking.tables.query('update booking_order set pay_by = clock_timestamp() where id = $1', [orderId]);
      await services.settlement.expire(orderId);
      orderIds.push(orderId);
    }
    const other = await at.aBuyer(booking);
    const hold = await services.holds.hold(eventId, other, at.seats(0, 1, 2, 3));
    await services.checkout.place(eventId, other, at.allOf(hold, 'atTheDoor'));
    return [eventId, orderIds];
  }

  async function atOnce(offers?: at.Parts['offers']) {
    const services = booking.services(offers ? { offers } : {});
    const [eventId, orderIds] = await latePairs(services);
    const served = await Promise.all(orderIds.map((orderId) => services.settlement.offerOthers(orderId)));
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
    const [together] = await booking.tables.query<{ count: number }>(
      'select count(*)::int as count from seat_offer where event_id = $1 and is_together',
      [eventId],
    );
    return { served: served.filter(Boolean).length, together: together?.count };
  }

  it('keeps places side by side for each of them', async () => {
    expect(await atOnce()).toEqual({ served: PAIRS, together: PAIRS });
  });

  it('would leave some without if they were chosen above the lock (negative control)', async () => {
    /** All choose from what they saw together before anybody had a latch. */
    class ChooseAbove extends SeatOfferRepository {
      private readonly haveSeen = at.barrier(PAIRS);
      private readonly seen = new Map<OrderId, Promise<ReadonlySet<number>>>();
      override open(...asked: Parameters<SeatOfferRepository['open']>): Promise<ReadonlySet<number>> {
        const [{ orderId }] = asked;
        const seen = this.seen.get(orderId) ?? this.look(asked);
        this.seen.set(orderId, seen);
        return seen;
      }
      private async look(asked: Parameters<SeatOfferRepository['open']>): Promise<ReadonlySet<number>> {
        const open = await super.open(...asked);
        await this.haveSeen();
        return open;
      }
    }
    const { served } = await atOnce((database) => new ChooseAbove(database));
    expect(served).toBeLessThan(PAIRS);
  });
});
