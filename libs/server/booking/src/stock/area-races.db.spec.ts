import { jest } from '@jest/globals';
import type { HoldWanted } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import * as at from '../testing/a-booking';
import { AreaCountsRepository } from './area-counts.repository';
import { AreaWatch } from './area-watch';

const BUYERS = 8;

jest.setTimeout(30_000); // a loaded machine is no failure

describe('places in a standing area', () => {
  let booking: at.Booking;
  let counts: AreaCountsRepository;
  beforeAll(async () => {
    booking = await at.aBooking();
    counts = new AreaCountsRepository(booking.database);
  }, 60_000);
  afterAll(() => booking.close());

  async function hallWithFloor(capacity: number): Promise<EventId> {
    const eventId = await at.aHall(booking);
    await booking.tables.query(
      `with counter as (insert into stock (event_id, kind, capacity) values ($1, 'area', $2) returning id)
       insert into event_area (event_id, area_key, stock_id) select $1, 'floor', id from counter`,
      [eventId, capacity],
    );
    return eventId;
  }
  const places = (amount: number): HoldWanted => ({ seatNos: [], tickets: [{ areaKey: 'floor', amount }] });
  const lapse = (eventId: EventId) =>
    booking.tables.query('update hold_stock set held_until = clock_timestamp() where event_id = $1', [eventId]);
  const free = async (eventId: EventId) => (await counts.list(eventId)).map((area) => area.free);

  it('go to exactly as many as there is room for, however many ask at once', async () => {
    const { holds } = booking.services();
    const eventId = await hallWithFloor(3);
    const all = [];
    while (all.length < BUYERS) all.push(await at.aBuyer(booking));
    const outcomes = await Promise.all(all.map((me) => at.outcome(holds.hold(eventId, me, places(1)))));
    expect(outcomes.filter((each) => each === 'SOLD_OUT')).toHaveLength(BUYERS - 3);
    expect(await free(eventId)).toEqual([0]);
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });

  it('would go to both of two who counted first and wrote then (negative control)', async () => {
    const eventId = await hallWithFloor(1);
    const haveCounted = at.barrier(2);
    const takeNaively = async () => {
      const client = await booking.tables.connect();
      await client.query('begin');
      const { rows } = await client.query('select capacity - held - sold as left from stock where event_id = $1', [
        eventId,
      ]);
      await haveCounted();
      const isOpen = rows[0].left > 0;
      await client.query('rollback');
      await client.end();
      return isOpen;
    };
    expect(await Promise.all([takeNaively(), takeNaively()])).toEqual([true, true]);
  });

  it('are held and ordered together with seats, in one hold with one expiry', async () => {
    const { holds, checkout } = booking.services();
    const eventId = await hallWithFloor(10);
    const me = await at.aBuyer(booking);
    const hold = await holds.hold(eventId, me, { ...places(2), seatNos: at.seats(4).seatNos });
    const [until] = await booking.tables.query<{ same: boolean }>(
      `select date_trunc('milliseconds', c.held_until) = h.held_until as same from seat_state c join hold_stock h using (hold_id) where c.hold_id = $1`,
      [hold.holdId],
    );
    expect(until?.same).toBe(true);
    const { tickets } = await checkout.place(eventId, me, at.allOf(hold));
    expect(tickets).toHaveLength(3);
    expect(await free(eventId)).toEqual([8]);
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });

  it('are none of the hold’s when its seats cannot be had', async () => {
    const { holds } = booking.services();
    const eventId = await hallWithFloor(10);
    await holds.hold(eventId, await at.aBuyer(booking), at.seats(4));
    const both = { ...places(2), seatNos: at.seats(4).seatNos };
    expect(await at.outcome(holds.hold(eventId, await at.aBuyer(booking), both))).toBe('SEAT_TAKEN');
    expect(await free(eventId)).toEqual([10]);
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });

  it('of a lapsed hold are found by who needs them: nothing has to give them back first', async () => {
    const { holds } = booking.services();
    const eventId = await hallWithFloor(2);
    await holds.hold(eventId, await at.aBuyer(booking), places(2));
    expect(await at.outcome(holds.hold(eventId, await at.aBuyer(booking), places(1)))).toBe('SOLD_OUT');
    await lapse(eventId);
    expect(await free(eventId)).toEqual([2]);
    expect(await at.outcome(holds.hold(eventId, await at.aBuyer(booking), places(2)))).toMatchObject({ seatNos: [] });
    expect(await free(eventId)).toEqual([0]);
  });

  it('are told again only when what everyone may know of them is different', async () => {
    const { holds } = booking.services();
    const eventId = await hallWithFloor(67);
    const watch = new AreaWatch(() => counts.list(eventId));
    expect(await watch.changes()).toEqual([{ key: 'floor', free: 60 }]);
    await holds.hold(eventId, await at.aBuyer(booking), places(2));
    expect(await watch.changes()).toEqual([]);
    await holds.hold(eventId, await at.aBuyer(booking), places(6));
    expect(await watch.changes()).toEqual([{ key: 'floor', free: 50 }]);
  });
});
