import { jest } from '@jest/globals';
import type { EventId } from '@ringside/kernel';
import * as at from '../testing/a-booking';

jest.setTimeout(30_000); // a loaded machine is no failure

describe('the check for broken invariants', () => {
  let booking: at.Booking;
  let eventId: EventId;
  beforeAll(async () => {
    booking = await at.aBooking();
    // the walls that would stop most of these bugs before the check sees them
    await booking.tables.query(
      'alter table seat_state drop constraint ck_seat_state_shape; drop index uq_ticket_live_seat',
    );
  }, 60_000);
  afterAll(() => booking.close());

  beforeEach(async () => {
    const { holds, checkout } = booking.services();
    eventId = await at.aHall(booking);
    const me = await at.aBuyer(booking);
    const hold = await holds.hold(eventId, me, at.seats(0, 1));
    await checkout.place(eventId, me, at.seatOf(hold, 0));
  });

  it('finds nothing wrong with what the product does', async () => {
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });

  it.each([
    [
      'two live tickets for one seat',
      `insert into ticket (event_id, order_id, line_id, seat_no, bearer, seat_manager, user_manager, state)
      select event_id, order_id, line_id, seat_no, bearer, seat_manager, user_manager, state from ticket where event_id = $1`,
    ],
    ['sold without its live ticket', `update ticket set state = 'cancelled' where event_id = $1`],
    ['sold without its live ticket', `update seat_state set holder = uuidv7() where event_id = $1 and state = 'sold'`],
    [
      'live ticket without its sold seat',
      `update seat_state set state = 'free' where event_id = $1 and state = 'sold'`,
    ],
    ['live ticket of another order than its seat', `update booking_order set state = 'expired' where event_id = $1`],
    ['held without the hold of its holder', `update hold set buyer = uuidv7() where event_id = $1`],
    ['held without the hold of its holder', `update hold set cap_at = started_at where event_id = $1`],
    ['more tickets than a buyer may have', `update event_sale set buyer_limit = 1 where event_id = $1`],
  ])('finds a planted "%s"', async (what, bug) => {
    await booking.tables.query(bug, [eventId]);
    expect(await at.faults(booking.tables, eventId)).toContainEqual(expect.objectContaining({ what }));
  });
});
