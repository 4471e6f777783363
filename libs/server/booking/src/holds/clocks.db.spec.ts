import { jest } from '@jest/globals';
import type { EventId } from '@ringside/kernel';
import * as at from '../testing/a-booking';
import { setClockOff } from '../testing/set-clock-off';

const MINUTES = 60_000;

jest.setTimeout(30_000); // a loaded machine is no failure

describe.each([
  ['ten minutes behind', -10],
  ['right', 0],
  ['ten minutes ahead', 10],
])('holds on a node whose clock is %s', (_how, off) => {
  let booking: at.Booking;
  beforeAll(async () => {
    booking = await at.aBooking();
  }, 60_000);
  afterAll(() => booking.close());
  beforeEach(() => {
    setClockOff(off);
  });
  afterEach(() => jest.useRealTimers());

  /** How long from now on, by the clock of the database, something lasts. */
  async function left(until: string): Promise<number> {
    return Date.parse(until) - (await booking.database.now()).getTime();
  }
  const endsIn = (eventId: EventId, moment: string) =>
    booking.tables.query(
      `update seat_state set held_until = clock_timestamp() + interval '${moment}' where event_id = $1 and state = 'held'`,
      [eventId],
    );

  it('last as long as they should, and reach their cap when they should', async () => {
    const { holds } = booking.services();
    const eventId = await at.aHall(booking);
    const hold = await holds.hold(eventId, await at.aBuyer(booking), at.seats(0));
    expect(await left(hold.expiresAt)).toBeGreaterThan(9 * MINUTES);
    expect(await left(hold.expiresAt)).toBeLessThanOrEqual(10 * MINUTES);
    expect(await left(hold.capAt)).toBeGreaterThan(29 * MINUTES);
    expect(await left(hold.capAt)).toBeLessThanOrEqual(30 * MINUTES);
  });

  it('are sold until their end and not after it', async () => {
    const { holds, checkout } = booking.services();
    const eventId = await at.aHall(booking);
    const [early, late] = [await at.aBuyer(booking), await at.aBuyer(booking)];
    const first = await holds.hold(eventId, early, at.seats(0));
    const second = await holds.hold(eventId, late, at.seats(1));
    await endsIn(eventId, '20 seconds');
    expect(await at.outcome(checkout.place(eventId, early, at.allOf(first)))).toMatchObject({ state: 'confirmed' });
    await endsIn(eventId, '-1 millisecond');
    expect(await at.outcome(checkout.place(eventId, late, at.allOf(second)))).toBe('HOLD_LAPSED');
    expect(await at.outcome(holds.extend(at.holdRef(eventId, second), late))).toBe('HOLD_LAPSED');
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });

  it('keep others away until their end and not after it', async () => {
    const { holds } = booking.services();
    const eventId = await at.aHall(booking);
    await holds.hold(eventId, await at.aBuyer(booking), at.seats(0));
    await endsIn(eventId, '20 seconds');
    expect(await at.outcome(holds.hold(eventId, await at.aBuyer(booking), at.seats(0)))).toBe('SEAT_TAKEN');
    await endsIn(eventId, '-1 millisecond');
    expect(await at.outcome(holds.hold(eventId, await at.aBuyer(booking), at.seats(0)))).toMatchObject({
      seatNos: [0],
    });
  });
});
