import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { EventId, HoldId, UserId } from '@ringside/kernel';
import type { Actor, Guest } from '@ringside/server/ports';
import { BookingLocks } from '../commands/booking-locks.repository';
import { HoldRepository, type Standing } from '../holds/hold.repository';
import { HAND } from '../seats/seat-state.repository';
import * as at from '../testing/a-booking';
import { GuestHolds, PLACES } from './guest-holds.service';

jest.setTimeout(30_000); // a loaded machine is no failure

describe('holds of guests that become an account’s', () => {
  let booking: at.Booking;
  beforeAll(async () => {
    booking = await at.aBooking();
  }, 60_000);
  afterAll(() => booking.close());

  const aGuest = (eventId: EventId, network = 'home'): Guest => ({ userId: randomUUID() as UserId, eventId, network });

  const holdersOf = async (eventId: EventId) => {
    const rows = await booking.tables.query<{ holder: UserId }>(
      `select holder from seat_state where event_id = $1 and state = 'held' order by seat_no`,
      [eventId],
    );
    return rows.map(({ holder }) => holder);
  };

  async function heldByGuest(...numbers: number[]) {
    const { holds } = booking.services();
    const eventId = await at.aHall(booking);
    const guest = aGuest(eventId);
    return { eventId, guest, hold: await holds.hold(eventId, guest, at.seats(...numbers)) };
  }

  it('are one account’s of many that adopt them at once', async () => {
    const { adoption } = booking.services();
    const { eventId, guest, hold } = await heldByGuest(0, 1);
    const all = await Promise.all([1, 2, 3, 4, 5, 6].map(() => at.aBuyer(booking)));
    const outcomes = await Promise.all(
      all.map((me) => at.outcome(adoption.adopt(at.holdRef(eventId, hold), { guest, me }))),
    );
    const winners = all.filter((_, index) => typeof outcomes[index] !== 'string');
    expect(winners).toHaveLength(1);
    expect(outcomes.filter((each) => each === 'HOLD_LAPSED')).toHaveLength(all.length - 1);
    expect(await holdersOf(eventId)).toEqual([winners[0]!.userId, winners[0]!.userId]);
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });

  it('are answered alike to one account that adopts them on two devices at once', async () => {
    const { adoption } = booking.services();
    const { eventId, guest, hold } = await heldByGuest(0, 1);
    const me = await at.aBuyer(booking);
    const [one, other] = await Promise.all([1, 2].map(() => adoption.adopt(at.holdRef(eventId, hold), { guest, me })));
    expect(other).toEqual(one);
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });

  it('give every seat to the guest, who takes more meanwhile, or to the account', async () => {
    const { adoption, holds } = booking.services();
    const { eventId, guest, hold } = await heldByGuest(0, 1);
    const me = await at.aBuyer(booking);
    const [, more] = await Promise.all([
      adoption.adopt(at.holdRef(eventId, hold), { guest, me }),
      holds.hold(eventId, guest, at.seats(2)),
    ]);
    const ofAccount = (await holds.mine(eventId, me)).hold?.seatNos ?? [];
    const ofGuest = (await holds.mine(eventId, guest)).hold?.seatNos ?? [];
    expect([...ofAccount, ...ofGuest].sort()).toEqual([0, 1, 2]);
    expect(more.seatNos).toContain(2);
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });

  describe('two of them into one account whose limit has room for one', () => {
    const LIMIT = 4;

    async function adoptBoth(servicesFor: (me: Actor) => ReturnType<at.Booking['services']>) {
      const eventId = await at.aHall(booking);
      await booking.tables.query('update event_sale set buyer_limit = $2 where event_id = $1', [eventId, LIMIT]);
      const me = await at.aBuyer(booking);
      const guests = [aGuest(eventId), aGuest(eventId)] as const;
      const { holds } = booking.services();
      const held = [
        await holds.hold(eventId, guests[0], at.seats(0, 1, 2)),
        await holds.hold(eventId, guests[1], at.seats(3, 4, 5)),
      ];
      const { adoption } = servicesFor(me);
      const outcomes = await Promise.all(
        held.map((hold, index) => at.outcome(adoption.adopt(at.holdRef(eventId, hold), { guest: guests[index], me }))),
      );
      const holders = await holdersOf(eventId);
      return { eventId, outcomes, ofMe: holders.filter((holder) => holder === me.userId).length };
    }

    it('leave the other where it was', async () => {
      const { eventId, outcomes, ofMe } = await adoptBoth(() => booking.services());
      expect(outcomes.filter((each) => each === 'SEAT_LIMIT')).toHaveLength(1);
      expect(ofMe).toBe(3);
      expect(await holdersOf(eventId)).toHaveLength(6);
      expect(await at.faults(booking.tables, eventId)).toEqual([]);
    });

    it('would pass it without the lock of the account (negative control)', async () => {
      const haveCounted = at.barrier(2);
      class NoLocks extends BookingLocks {
        override async enter(): Promise<void> {}
      }
      const { eventId, ofMe } = await adoptBoth((me) => {
        class CountTogether extends HoldRepository {
          override async standing(...asked: Parameters<HoldRepository['standing']>): Promise<Standing> {
            const standing = await super.standing(...asked);
            if (asked[1] === me.userId) await haveCounted();
            return standing;
          }
        }
        return booking.services({
          locks: (database) => new NoLocks(database),
          holds: (database) => new CountTogether(database),
        });
      });
      expect(ofMe).toBeGreaterThan(LIMIT);
      expect(await at.faults(booking.tables, eventId)).toContainEqual(
        expect.objectContaining({ what: 'more tickets than a buyer may have' }),
      );
    });
  });

  describe('that end while their adoption waits', () => {
    /** Hands seats over by this statement, which has begun before the hold ends and waits for a lock until after. */
    async function handAcrossTheEnd(hand: string): Promise<number | null> {
      const { eventId, hold } = await heldByGuest(0, 1);
      const me = await at.aBuyer(booking);
      await booking.tables.query(
        `update seat_state set held_until = clock_timestamp() + interval '300 milliseconds' where hold_id = $1`,
        [hold.holdId],
      );
      const [other, adopter] = await Promise.all([booking.tables.connect(), booking.tables.connect()]);
      await other.query('begin');
      await other.query('select from seat_state where event_id = $1 and seat_no = 1 for update', [eventId]);
      await adopter.query('begin');
      const into = randomUUID();
      const until = new Date(Date.now() + 600_000);
      const handing = adopter.query(hand, [eventId, [hold.holdId], [0, 1], me.userId, into, until]);
      await at.untilWaiting(booking.tables, 1);
      await untilLapsed(hold.holdId);
      await other.query('commit');
      const { rowCount } = await handing;
      await adopter.query('rollback');
      await Promise.all([other.end(), adopter.end()]);
      return rowCount;
    }

    async function untilLapsed(holdId: HoldId): Promise<void> {
      for (;;) {
        const [row] = await booking.tables.query<{ lapsed: boolean }>(
          'select bool_and(held_until < clock_timestamp()) as lapsed from seat_state where hold_id = $1',
          [holdId],
        );
        if (row?.lapsed) return;
      }
    }

    it('are not adopted any more', async () => {
      expect(await handAcrossTheEnd(HAND)).toBe(0);
    });

    it('would be if the clock were not looked at again after the wait (negative control)', async () => {
      const withoutLook = HAND.replace('and min(held_until) > clock_timestamp()', '');
      expect(withoutLook).not.toBe(HAND);
      expect(await handAcrossTheEnd(withoutLook)).toBe(2);
    });

    it('go without a seat that lapsed before, which is another’s', async () => {
      const { adoption, holds } = booking.services();
      const { eventId, guest, hold } = await heldByGuest(0, 1);
      const [me, stranger] = [await at.aBuyer(booking), await at.aBuyer(booking)];
      await booking.tables.query(
        'update seat_state set held_until = clock_timestamp() where hold_id = $1 and seat_no = 1',
        [hold.holdId],
      );
      const [adopted, taken] = await Promise.all([
        at.outcome(adoption.adopt(at.holdRef(eventId, hold), { guest, me })),
        at.outcome(holds.hold(eventId, stranger, at.seats(1))),
      ]);
      expect(typeof taken).toBe('object');
      expect(adopted).toMatchObject({ seatNos: [0] });
      expect(await holdersOf(eventId)).toEqual([me.userId, stranger.userId]);
    });
  });

  describe('of one network', () => {
    const LIMIT = 2;
    const limits = () =>
      new GuestHolds(booking.database, booking.events, { guestPlaces: LIMIT, addressLimitFactor: 1 });

    /** Holds one place in the name of a new guest, and counts then. */
    async function holdOne(eventId: EventId, count: (guest: Guest) => Promise<void>): Promise<string> {
      const guest = aGuest(eventId);
      const hold = booking.database.transact(async () => {
        const [held] = await booking.database.write<{ id: HoldId }>(
          `insert into hold (event_id, buyer, cap_at, held_until, guest_network)
           values ($1, $2, clock_timestamp() + interval '1 hour', clock_timestamp() + interval '1 minute', $3) returning id`,
          [eventId, guest.userId, guest.network],
        );
        await booking.database.write(
          `insert into hold_line (hold_id, event_id, category, price, tax_rate, discount, stock_ids)
           values ($1, $2, '', 0, 0, 0, '{}')`,
          [held?.id, eventId],
        );
        await count(guest);
        return 'held';
      });
      return at.outcome(hold);
    }

    it('stop at its limit, though they come at once', async () => {
      const eventId = await at.aHall(booking);
      const guests = limits();
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, () => holdOne(eventId, (guest) => guests.demandRoom(guest))),
      );
      expect(outcomes.sort()).toEqual([...Array.from({ length: 4 }, () => 'GUEST_PLACES'), 'held', 'held']);
      expect(await holdOne(eventId, (guest) => guests.demandRoom({ ...guest, network: 'elsewhere' }))).toBe('held');
    });

    it('would pass it if they were counted without the lock of the network (negative control)', async () => {
      const eventId = await at.aHall(booking);
      const haveCounted = at.barrier(6);
      const outcomes = await Promise.all(
        Array.from({ length: 6 }, () =>
          holdOne(eventId, async ({ network }) => {
            const [row] = await booking.database.query<{ places: number }>(PLACES, [eventId, network]);
            await haveCounted();
            expect(row?.places).toBeLessThanOrEqual(LIMIT);
          }),
        ),
      );
      expect(outcomes.filter((each) => each === 'held')).toHaveLength(6);
    });
  });
});
