import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { EventId, HoldId, OrderId } from '@ringside/kernel';
import { BookingLocks } from '../commands/booking-locks.repository';
import { HoldRepository, type Standing } from '../holds/hold.repository';
import { CLAIM, SELL } from './seat-state.repository';
import * as at from '../testing/a-booking';

const BUYERS = 16;

jest.setTimeout(30_000); // a loaded machine is no failure

describe('people who want the same seats at the same moment', () => {
  let booking: at.Booking;
  beforeAll(async () => {
    booking = await at.aBooking();
  }, 60_000);
  afterAll(() => booking.close());

  async function buyers(count: number) {
    const all = [];
    while (all.length < count) all.push(await at.aBuyer(booking));
    return all;
  }

  describe('one seat', () => {
    it('gets exactly one of them; the others are told why', async () => {
      const { holds } = booking.services();
      const eventId = await at.aHall(booking);
      const all = await buyers(BUYERS);
      const outcomes = await Promise.all(all.map((me) => at.outcome(holds.hold(eventId, me, at.seats(0)))));
      expect(outcomes.filter((each) => each === 'SEAT_TAKEN')).toHaveLength(BUYERS - 1);
      expect(await at.faults(booking.tables, eventId)).toEqual([]);
    });

    it('would get several of them by reading first and writing then (negative control)', async () => {
      const eventId = await at.aHall(booking);
      const haveRead = at.barrier(2);
      const takeNaively = async () => {
        const client = await booking.tables.connect();
        await client.query('begin');
        const { rows } = await client.query(`select state from seat_state where event_id = $1 and seat_no = 0`, [
          eventId,
        ]);
        await haveRead();
        const isFree = rows[0].state === 'free';
        if (isFree) {
          await client.query(
            `update seat_state set state = 'held', holder = $2, hold_id = $2, held_until = clock_timestamp() + interval '1 minute'
              where event_id = $1 and seat_no = 0`,
            [eventId, randomUUID()],
          );
        }
        await client.query('commit');
        await client.end();
        return isFree;
      };
      expect(await Promise.all([takeNaively(), takeNaively()])).toEqual([true, true]);
    });
  });

  describe('several seats in any order', () => {
    it('never block each other for good, and nobody gets half of what they asked for', async () => {
      const { holds } = booking.services();
      const eventId = await at.aHall(booking);
      const all = await buyers(BUYERS);
      const before = await deadlocks();
      for (let round = 0; round < 12; round++) {
        const asked = all.map((_, index) => shuffled([0, 1, 2, 3, 4, 5], round * BUYERS + index).slice(0, 3));
        const outcomes = await Promise.all(
          all.map((me, index) => at.outcome(holds.hold(eventId, me, at.seats(...(asked[index] ?? []))))),
        );
        for (const [index, each] of outcomes.entries()) {
          if (typeof each === 'string') expect(each).toBe('SEAT_TAKEN');
          else expect(each.seatNos).toEqual(asked[index]?.toSorted());
        }
        expect(outcomes.some((each) => typeof each !== 'string')).toBe(true);
        expect(await at.faults(booking.tables, eventId)).toEqual([]);
        await Promise.all(
          outcomes.map((each, index) =>
            typeof each === 'string' ? null : holds.release(at.holdRef(eventId, each), all[index]!, {}),
          ),
        );
      }
      expect(await deadlocks()).toBe(before);
    });

    it('would deadlock if each seat were locked in the order of the request (negative control)', async () => {
      const eventId = await at.aHall(booking);
      const haveFirst = at.barrier(2);
      const lockInOrder = async (...order: number[]) => {
        const client = await booking.tables.connect();
        await client.query('begin');
        try {
          for (const seatNo of order) {
            await client.query('select from seat_state where event_id = $1 and seat_no = $2 for update', [
              eventId,
              seatNo,
            ]);
            await haveFirst();
          }
          return 'locked';
        } catch (error) {
          return (error as { code: string }).code;
        } finally {
          await client.query('rollback');
          await client.end();
        }
      };
      expect((await Promise.all([lockInOrder(0, 1), lockInOrder(1, 0)])).sort()).toEqual(['40P01', 'locked']);
    });

    async function deadlocks(): Promise<number> {
      await booking.tables.query('select pg_stat_clear_snapshot()');
      const [row] = await booking.tables.query<{ deadlocks: number }>(
        'select deadlocks::int from pg_stat_database where datname = current_database()',
      );
      return row!.deadlocks;
    }
  });

  describe('a seat that one of them owns already', () => {
    async function ownedSeat() {
      const { holds, checkout } = booking.services();
      const eventId = await at.aHall(booking);
      const me = await at.aBuyer(booking);
      const hold = await holds.hold(eventId, me, at.seats(0));
      await checkout.place(eventId, me, at.seatOf(hold, 0));
      return { holds, eventId, me };
    }
    const stateOf = async (eventId: EventId) => {
      const [row] = await booking.tables.query<{ state: string }>(
        'select state from seat_state where event_id = $1 and seat_no = 0',
        [eventId],
      );
      return row?.state;
    };

    it('stays sold when they hold it again', async () => {
      const { holds, eventId, me } = await ownedSeat();
      await expect(holds.hold(eventId, me, at.seats(0, 1))).rejects.toMatchObject({
        code: 'SEAT_TAKEN',
        details: { seats: [{ seatNo: 0, reason: 'taken' }] },
      });
      expect(await stateOf(eventId)).toBe('sold');
      expect(await at.faults(booking.tables, eventId)).toEqual([]);
    });

    it('would become a hold by a predicate that asks only "lapsed or mine" (negative control)', async () => {
      const { eventId, me } = await ownedSeat();
      const weak = CLAIM.replace(/c\.state = 'held' and c\.held_until is not null\s+and/, '');
      expect(weak).not.toBe(CLAIM);
      const claim = () =>
        booking.tables.query(weak, [
          eventId,
          [0],
          me.userId,
          randomUUID(),
          '1 minute',
          new Date(Date.now() + 60_000),
          [],
        ]);
      await expect(claim()).rejects.toMatchObject({ constraint: 'ck_seat_state_shape' });
      // behind this wall nothing else would have stopped it
      await booking.tables.query('alter table seat_state drop constraint ck_seat_state_shape');
      await claim();
      expect(await stateOf(eventId)).toBe('held');
      await booking.tables.query('delete from seat_state where event_id = $1', [eventId]);
    });
  });

  describe('a confirmation that waits over the end of its hold', () => {
    /** A hold that ends in a moment, and a sale of it that has begun before and waits for a lock until after. */
    async function saleAcrossTheEnd(sell: string, isChanged: boolean) {
      const { holds } = booking.services();
      const eventId = await at.aHall(booking);
      const me = await at.aBuyer(booking);
      const hold = await holds.hold(eventId, me, at.seats(0, 1));
      await booking.tables.query(
        `update seat_state set held_until = clock_timestamp() + interval '300 milliseconds' where hold_id = $1`,
        [hold.holdId],
      );
      const [other, buyer] = await Promise.all([booking.tables.connect(), booking.tables.connect()]);
      await other.query('begin');
      await other.query('select from seat_state where event_id = $1 and seat_no = 1 for update', [eventId]);
      await buyer.query('begin');
      const sale = buyer.query(sell, [eventId, hold.holdId satisfies HoldId, [0, 1], randomUUID() as OrderId]);
      await at.untilWaiting(booking.tables, 1);
      await untilLapsed(hold.holdId);
      if (isChanged)
        await other.query('update seat_state set rev = rev + 1 where event_id = $1 and seat_no = 1', [eventId]);
      await other.query('commit');
      const { rowCount } = await sale;
      await buyer.query('rollback');
      await Promise.all([other.end(), buyer.end()]);
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

    it.each([
      ['changed', true],
      ['only locked', false],
    ])('sells nothing when its seat was %s meanwhile', async (_how, isChanged) => {
      expect(await saleAcrossTheEnd(SELL, isChanged)).toBe(0);
    });

    it('would sell a seat that was only locked if it did not look at the clock again (negative control)', async () => {
      const withoutLook = SELL.replace('and min(held_until) > clock_timestamp()', '');
      expect(withoutLook).not.toBe(SELL);
      expect(await saleAcrossTheEnd(withoutLook, false)).toBe(2);
    });

    it('would sell the lapsed seats by the time at which it began (negative control)', async () => {
      const byStart = SELL.replaceAll('clock_timestamp()', 'now()');
      expect(await saleAcrossTheEnd(byStart, true)).toBe(2);
    });
  });

  describe('more seats than one person may have, in parallel', () => {
    const WANTED = 12;
    const LIMIT = 2;

    async function holdAtOnce(services: ReturnType<at.Booking['services']>) {
      const eventId = await at.aHall(booking, WANTED);
      await booking.tables.query('update event_sale set buyer_limit = $2 where event_id = $1', [eventId, LIMIT]);
      const me = await at.aBuyer(booking);
      const outcomes = await Promise.all(
        Array.from({ length: WANTED }, (_, seat) => at.outcome(services.holds.hold(eventId, me, at.seats(seat)))),
      );
      const [row] = await booking.tables.query<{ held: number }>(
        `select count(*)::int as held from seat_state where event_id = $1 and state = 'held'`,
        [eventId],
      );
      return { eventId, outcomes, held: row?.held };
    }

    it('stop at the limit', async () => {
      const { eventId, outcomes, held } = await holdAtOnce(booking.services());
      expect(held).toBe(LIMIT);
      expect(outcomes.filter((each) => each === 'SEAT_LIMIT')).toHaveLength(WANTED - LIMIT);
      expect(await at.faults(booking.tables, eventId)).toEqual([]);
    });

    it('would pass it without the lock of the buyer (negative control)', async () => {
      const haveCounted = at.barrier(WANTED);
      class NoLocks extends BookingLocks {
        override async enter(): Promise<void> {}
      }
      class CountTogether extends HoldRepository {
        override async standing(...asked: Parameters<HoldRepository['standing']>): Promise<Standing> {
          const standing = await super.standing(...asked);
          await haveCounted();
          return standing;
        }
      }
      const { eventId, held } = await holdAtOnce(
        booking.services({
          locks: (database) => new NoLocks(database),
          holds: (database) => new CountTogether(database),
        }),
      );
      expect(held).toBeGreaterThan(LIMIT);
      expect(await at.faults(booking.tables, eventId)).toContainEqual(
        expect.objectContaining({ what: 'more tickets than a buyer may have' }),
      );
    });
  });

  it('find a lapsed seat by themselves: nothing has to free it first', async () => {
    const { holds, checkout } = booking.services();
    const eventId = await at.aHall(booking);
    const [first, second] = await buyers(2);
    const lapsed = await holds.hold(eventId, first!, at.seats(0, 1));
    await booking.tables.query('update seat_state set held_until = clock_timestamp() where hold_id = $1', [
      lapsed.holdId,
    ]);
    const hold = await holds.hold(eventId, second!, at.seats(1, 2));
    await checkout.place(eventId, second!, at.allOf(hold));
    const late = at.outcome(checkout.place(eventId, first!, at.seatOf(lapsed, 0)));
    expect(await late).toBe('HOLD_LAPSED');
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });

  it('confirm, give back and hold one seat in turns without ever selling it twice', async () => {
    const { holds, checkout, orders } = booking.services();
    const eventId = await at.aHall(booking, 2);
    const all = await buyers(6);
    const sold = await Promise.all(
      all.map(async (me) => {
        let tickets = 0;
        for (let turn = 0; turn < 8; turn++) {
          const hold = await at.outcome(holds.hold(eventId, me, at.seats(turn % 2)));
          if (typeof hold === 'string') continue;
          const order = await checkout.place(eventId, me, at.allOf(hold));
          tickets += order.tickets.length;
          for (const { ticketId } of order.tickets) await orders.cancelTicket(eventId, me, ticketId);
        }
        return tickets;
      }),
    );
    expect(sold.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(0);
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
    const free = await booking.tables.query(`select from seat_state where event_id = $1 and state = 'free'`, [eventId]);
    expect(free).toHaveLength(2);
  });
});

/** The same numbers in an order that depends on the seed alone. */
function shuffled(numbers: readonly number[], seed: number): number[] {
  let state = seed * 2_654_435_761 + 1;
  return numbers
    .map((number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return { number, key: state };
    })
    .sort((a, b) => a.key - b.key)
    .map(({ number }) => number);
}
