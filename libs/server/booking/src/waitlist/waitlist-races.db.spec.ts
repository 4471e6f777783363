import { jest } from '@jest/globals';
import type { EventId } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import * as at from '../testing/a-booking';
import { waitlistOf } from '../testing/the-waitlist';
import { type WaitingRow, WaitlistRepository } from './waitlist.repository';

jest.setTimeout(30_000); // a loaded machine is no failure

/** A queue whose head anybody takes who comes. */
class HeadlessQueue extends WaitlistRepository {
  override lockQueue(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

/** A queue that one leaves while an offer is being made. */
class UnwatchedQueue extends WaitlistRepository {
  override async awaitQueue(): Promise<void> {}
}

describe('an offer to whoever is first in line', () => {
  let booking: at.Booking;
  let me: Actor;
  let eventId: EventId;
  let entry: WaitingRow;
  beforeAll(async () => {
    booking = await at.aBooking();
  }, 60_000);
  afterAll(() => booking.close());
  beforeEach(async () => {
    me = await at.aBuyer(booking);
    eventId = await at.aHall(booking);
    const { waitlist } = ours();
    const wanted = { ticketTypeId: null, category: '', party: 1 };
    const entryId = await booking.database.transact(() => waitlist.add(eventId, me.userId, wanted));
    entry = (await waitlist.find(eventId, entryId!))!;
  });
  afterEach(async () => expect(await at.faults(booking.tables, eventId)).toEqual([]));

  const ours = (waitlist = new WaitlistRepository(booking.database, booking.events)) =>
    waitlistOf(booking.platform, {}, waitlist);
  const held = async () => {
    const rows = await booking.tables.query(`select from seat_state where event_id = $1 and state = 'held'`, [eventId]);
    return rows.length;
  };
  const state = async () => (await ours().waitlist.find(eventId, entry.entryId))?.state;

  /** Runs a race in which every claim for me waits until `let` lets it go on. */
  async function whileIAmBusy(race: (letGo: () => Promise<unknown>) => Promise<void>): Promise<void> {
    const client = await booking.tables.connect();
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtextextended('buyer:' || $1 || ':' || $2, 0))`, [
      eventId,
      me.userId,
    ]);
    await race(() => client.query('commit'));
    await client.end();
  }

  describe('by two nodes at one moment', () => {
    const offerTwice = (queue: WaitlistRepository, waiting: number) =>
      whileIAmBusy(async (letGo) => {
        const { offers } = ours(queue);
        const both = [offers.offer(eventId, entry)];
        await at.untilWaiting(booking.tables, 1);
        both.push(offers.offer(eventId, entry));
        if (waiting > 1) await at.untilWaiting(booking.tables, waiting);
        else await both[1];
        await letGo();
        await Promise.all(both);
      });

    it('is one offer of one place', async () => {
      await offerTwice(ours().waitlist, 1);
      expect([await held(), await state()]).toEqual([1, 'offered']);
    });

    it('would be two places without the lock of the queue (negative control)', async () => {
      await offerTwice(new HeadlessQueue(booking.database, booking.events), 2);
      expect(await held()).toBe(2);
    });
  });

  describe('who leaves meanwhile', () => {
    const leaveMeanwhile = (queue: WaitlistRepository, waiting: number) =>
      whileIAmBusy(async (letGo) => {
        const { offers, endings } = ours(queue);
        const offer = offers.offer(eventId, entry);
        await at.untilWaiting(booking.tables, 1);
        const leaving = booking.database.transact(() => endings.end(eventId, entry.entryId));
        if (waiting > 1) await at.untilWaiting(booking.tables, waiting);
        else await leaving;
        await letGo();
        await Promise.all([offer, leaving]);
      });

    it('holds nothing that nobody waits for', async () => {
      await leaveMeanwhile(ours().waitlist, 2);
      expect([await held(), await state()]).toEqual([0, 'left']);
    });

    it('would hold a place for nobody if leaving did not wait for the offer (negative control)', async () => {
      await leaveMeanwhile(new UnwatchedQueue(booking.database, booking.events), 1);
      expect([await held(), await state()]).toEqual([1, 'left']);
    });
  });
});
