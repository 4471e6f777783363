import { jest } from '@jest/globals';
import type { SeatWish } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import * as at from '../testing/a-booking';
import { RowLatches } from './row-latch.repository';

const ROWS = 3;
const SEATS = 4;
const PAIRS = (ROWS * SEATS) / 2;

jest.setTimeout(30_000); // a loaded machine is no failure

describe('the best seats for a party', () => {
  let booking: at.Booking;
  beforeAll(async () => {
    booking = await at.aBooking();
  }, 60_000);
  afterAll(() => booking.close());

  const wish = (over: Partial<SeatWish> = {}): SeatWish => ({ size: 2, together: true, accessible: false, ...over });
  const asDrawn = (seatNos: readonly number[]) => [...seatNos].sort((a, b) => a - b);

  it('are held beside what is held already, with one expiry', async () => {
    const { holds, bestSeats } = booking.services();
    const eventId = await at.aHall(booking, SEATS, ROWS);
    const me = await at.aBuyer(booking);
    await holds.hold(eventId, me, at.seats(11));
    const hold = await bestSeats.hold(eventId, me, wish({ near: 5 as never }));
    expect(hold.seatNos).toEqual([4, 5, 11]);
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });

  it('are in one row, or in several when the party may be parted', async () => {
    const { bestSeats } = booking.services();
    const eventId = await at.aHall(booking, 3, 2);
    const me = await at.aBuyer(booking);
    expect(await at.outcome(bestSeats.hold(eventId, me, wish({ size: 4 })))).toBe('NO_RUN_FITS');
    const { seatNos } = await bestSeats.hold(eventId, me, wish({ size: 4, together: false }));
    expect(asDrawn(seatNos)).toEqual([0, 1, 3, 4]);
  });

  it('are none, and it is said how many would fit, when the party is too large; nothing has changed then', async () => {
    const { holds, bestSeats } = booking.services();
    const eventId = await at.aHall(booking, 5, 2);
    const [me, other] = [await at.aBuyer(booking), await at.aBuyer(booking)];
    await holds.hold(eventId, other, at.seats(2, 6));
    await expect(bestSeats.hold(eventId, me, wish({ size: 4 }))).rejects.toMatchObject({
      code: 'NO_RUN_FITS',
      details: { longest: 3 },
    });
    expect(await booking.tables.query('select from hold where event_id = $1', [eventId])).toHaveLength(1);
  });

  it('count for the limit of a buyer', async () => {
    const { bestSeats } = booking.services();
    const eventId = await at.aHall(booking);
    await booking.tables.query('update event_sale set buyer_limit = 2 where event_id = $1', [eventId]);
    const me = await at.aBuyer(booking);
    expect(await at.outcome(bestSeats.hold(eventId, me, wish({ size: 3 })))).toBe('SEAT_LIMIT');
  });

  describe('for exactly as many parties at once as there is room for', () => {
    async function pairsAtOnce(latches?: at.Parts['latches']) {
      const { bestSeats } = booking.services(latches ? { latches } : {});
      const eventId = await at.aHall(booking, SEATS, ROWS);
      const parties: Awaited<ReturnType<typeof at.aBuyer>>[] = [];
      while (parties.length < PAIRS) parties.push(await at.aBuyer(booking));
      const outcomes = await Promise.all(parties.map((me) => at.outcome(bestSeats.hold(eventId, me, wish()))));
      expect(await at.faults(booking.tables, eventId)).toEqual([]);
      return { served: outcomes.filter((each) => typeof each !== 'string').length, taken: await takenSeats(eventId) };
    }
    const takenSeats = async (eventId: EventId) =>
      (await booking.tables.query(`select from seat_state where event_id = $1 and state = 'held'`, [eventId])).length;

    it('are found for each of them', async () => {
      expect(await pairsAtOnce()).toEqual({ served: PAIRS, taken: ROWS * SEATS });
    });

    it('would not be found for each if they were chosen above the lock (negative control)', async () => {
      /** All choose from what they saw together before anybody had a latch. */
      class ChooseAbove extends RowLatches {
        private readonly haveSeen = at.barrier(PAIRS);
        private seen: Promise<ReadonlySet<number>> | undefined;
        override open(...asked: Parameters<RowLatches['open']>): Promise<ReadonlySet<number>> {
          return (this.seen ??= super.open(asked[0], asked[1]));
        }
        override async take(...asked: Parameters<RowLatches['take']>): Promise<boolean> {
          await this.haveSeen();
          return super.take(...asked);
        }
      }
      const { served } = await pairsAtOnce((database) => new ChooseAbove(database));
      expect(served).toBeLessThan(PAIRS);
    });

    it('would be denied to who comes second if locked seats were skipped instead of rows (negative control)', async () => {
      class SkipSeats extends RowLatches {
        override take(): Promise<boolean> {
          return Promise.resolve(true);
        }
        override async open(...asked: Parameters<RowLatches['open']>): Promise<ReadonlySet<number>> {
          if (asked[2] === undefined) return super.open(...asked);
          const rows = await booking.database.write<{ seat_no: number }>(SKIPPING, [asked[0], asked[2]]);
          return new Set(rows.map((row) => row.seat_no));
        }
      }
      const { bestSeats } = booking.services({ latches: (database) => new SkipSeats(database) });
      const eventId = await at.aHall(booking, 4);
      // somebody looks at a row of four, of which they will take two
      const first = await booking.tables.connect();
      await first.query('begin');
      await first.query(SKIPPING, [eventId, [0, 1, 2, 3]]);
      expect(await at.outcome(bestSeats.hold(eventId, await at.aBuyer(booking), wish()))).toBe('BUSY');
      await first.query('rollback');
      await first.end();
    });
    const SKIPPING = `
      select c.seat_no from seat_state c where c.event_id = $1 and c.seat_no = any($2::int[]) and c.state = 'free'
       order by c.seat_no for update skip locked`;
  });

  it('are waited for while somebody is choosing in the only row that fits', async () => {
    const { bestSeats } = booking.services();
    const eventId = await at.aHall(booking, 2);
    const me = await at.aBuyer(booking);
    const other = await booking.tables.connect();
    await other.query('begin');
    await other.query('select from event_row where event_id = $1 for update', [eventId]);
    const hold = bestSeats.hold(eventId, me, wish());
    await at.untilWaiting(booking.tables, 1);
    await other.query('commit');
    await other.end();
    expect((await hold).seatNos).toEqual([0, 1]);
  });

  it('leave nobody waiting for rows that were tried in vain', async () => {
    const { bestSeats } = booking.services();
    const eventId = await at.aHall(booking, 2, 2);
    const me = await at.aBuyer(booking);
    /** Somebody takes a seat of the first row between the look at the hall and its latch. */
    class Overtaken extends RowLatches {
      override async take(...asked: Parameters<RowLatches['take']>): Promise<boolean> {
        const isTaken = await super.take(...asked);
        if (asked[1][0] === 0) await booking.tables.query(BLOCK, [eventId]);
        else await expectUnlocked(0);
        return isTaken;
      }
    }
    const expectUnlocked = async (rowNo: number) =>
      expect(
        await booking.tables.query('select from event_row where event_id = $1 and row_no = $2 for update skip locked', [
          eventId,
          rowNo,
        ]),
      ).toHaveLength(1);
    const BLOCK = `update seat_state set state = 'blocked', reason = 'test' where event_id = $1 and seat_no = 0`;
    const services = booking.services({ latches: (database) => new Overtaken(database) });
    expect((await services.bestSeats.hold(eventId, me, wish())).seatNos).toEqual([2, 3]);
    expect(await at.outcome(bestSeats.hold(eventId, await at.aBuyer(booking), wish()))).toBe('NO_RUN_FITS');
  });
});
