import { jest } from '@jest/globals';
import { SEAT_ACCESSIBLE, SEAT_COMPANION } from '@ringside/booking-core';
import { SEAT_FLAGS } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import * as at from '../testing/a-booking';
import { takesOf } from '../testing/a-take';
import { RowLatches } from './row-latch.repository';

jest.setTimeout(30_000); // a loaded machine is no failure

describe('the rules before a claim', () => {
  let booking: at.Booking;
  beforeAll(async () => {
    booking = await at.aBooking();
  }, 60_000);
  afterAll(() => booking.close());

  const buyer = async () => (await at.aBuyer(booking)).userId;

  describe('the strand rule', () => {
    async function strandHall(seats = 6): Promise<EventId> {
      const eventId = await at.aHall(booking, seats);
      await booking.tables.query('update event_sale set strand_rule = true where event_id = $1', [eventId]);
      return eventId;
    }

    it('refuses what leaves a seat alone, and offers what does not', async () => {
      const take = takesOf(booking);
      const eventId = await strandHall();
      const me = await buyer();
      const refusal = booking.database.transact(() =>
        booking.services().rules.admit({ eventId, buyer: me, wanted: [1], seatNos: [1] }),
      );
      await expect(refusal).rejects.toMatchObject({ code: 'SEAT_STRANDED', details: { stranded: [0], instead: [0] } });
      expect(await take(eventId, me, [0])).toEqual([0]);
    });

    it('judges against the seats that this buyer could take: those of strangers’ groups are as good as gone', async () => {
      const take = takesOf(booking);
      const eventId = await strandHall();
      await keepForStrangers(eventId, [0]);
      expect(await take(eventId, await buyer(), [1, 2])).toEqual([1, 2]);
    });

    it('does not bind staff, nor anybody where the event has switched it off', async () => {
      const take = takesOf(booking);
      const eventId = await strandHall();
      const staff = await buyer();
      await booking.tables.query(`insert into event_staff (event_id, user_id, role) values ($1, $2, 'door')`, [
        eventId,
        staff,
      ]);
      expect(await take(eventId, staff, [4])).toEqual([4]);
      await booking.tables.query('update event_sale set strand_rule = false where event_id = $1', [eventId]);
      expect(await take(eventId, await buyer(), [1])).toEqual([1]);
    });

    /** Each of the two leaves nobody alone by itself; both together would leave seat 1. */
    async function twoAtOnce(parts: at.Parts = {}, between?: () => Promise<void>) {
      const take = takesOf(booking, parts, between);
      const eventId = await strandHall();
      const outcomes = await Promise.all([take(eventId, await buyer(), [0]), take(eventId, await buyer(), [2, 3])]);
      expect(await at.faults(booking.tables, eventId)).toEqual([]);
      return outcomes.filter((each) => typeof each !== 'string').length;
    }

    it('is judged on the locked picture: of two that strand a seat only together one is refused', async () => {
      expect(await twoAtOnce()).toBe(1);
    });

    it('would let both pass without the latch of the row (negative control)', async () => {
      class NoLatches extends RowLatches {
        override take(): Promise<boolean> {
          return Promise.resolve(true);
        }
      }
      const haveJudged = at.barrier(2);
      expect(await twoAtOnce({ latches: (database) => new NoLatches(database) }, haveJudged)).toBe(2);
    });
  });

  async function keepForStrangers(eventId: EventId, seatNos: readonly number[]): Promise<string> {
    const [group] = await booking.tables.query<{ id: string }>(
      `insert into seat_group (event_id, name) values ($1, 'Strangers') returning id`,
      [eventId],
    );
    await booking.tables.query('update seat_state set group_id = $2 where event_id = $1 and seat_no = any($3::int[])', [
      eventId,
      group?.id,
      seatNos,
    ]);
    return group!.id;
  }

  describe('wheelchair places and those beside them', () => {
    const PLACE = 1;
    const BESIDE = 2;

    async function hallWithPlace(): Promise<EventId> {
      const eventId = await at.aHall(booking);
      await booking.tables.query(
        `update plan_seat p set flags = case p.seat_no when ${PLACE} then ${SEAT_ACCESSIBLE} else ${SEAT_COMPANION} end,
                companion_of = case p.seat_no when ${BESIDE} then ${PLACE} end
           from event_seating e where e.event_id = $1 and p.plan_id = e.plan_id and p.seat_no in (${PLACE}, ${BESIDE})`,
        [eventId],
      );
      return eventId;
    }
    const asked = { accessible: true };

    it('are marked alike in the plan and in the rules', () => {
      expect(SEAT_FLAGS).toMatchObject({ accessible: SEAT_ACCESSIBLE, companion: SEAT_COMPANION });
    });

    it('go only to those who ask for them, and are told why otherwise', async () => {
      const eventId = await hallWithPlace();
      const [rules, me] = [booking.services().rules, await buyer()];
      const admit = (wanted: number[], accessible: boolean) =>
        booking.database.transact(() => rules.admit({ eventId, buyer: me, wanted, seatNos: wanted, accessible }));
      await expect(admit([0, PLACE], false)).rejects.toMatchObject({
        code: 'SEAT_TAKEN',
        details: { seats: [{ seatNo: PLACE, reason: 'onlyAccessible' }] },
      });
      await expect(admit([BESIDE], true)).rejects.toMatchObject({
        details: { seats: [{ seatNo: BESIDE, reason: 'onlyCompanion' }] },
      });
      await expect(admit([PLACE, BESIDE], true)).resolves.toEqual([]);
    });

    it('may be had beside a wheelchair place that is taken for good', async () => {
      const take = takesOf(booking);
      const eventId = await hallWithPlace();
      await booking.tables.query(
        `update seat_state set state = 'ordered', order_id = uuidv7() where event_id = $1 and seat_no = ${PLACE}`,
        [eventId],
      );
      expect(await take(eventId, await buyer(), [BESIDE], asked)).toEqual([BESIDE]);
    });

    it('are open to all once they are released, by the clock of the database', async () => {
      const take = takesOf(booking);
      const eventId = await hallWithPlace();
      const until = (moment: string) =>
        booking.tables.query(
          `update event_sale set accessible_until = clock_timestamp() + interval '${moment}' where event_id = $1`,
          [eventId],
        );
      await until('1 hour');
      expect(await take(eventId, await buyer(), [BESIDE])).toBe('SEAT_TAKEN');
      await until('-1 second');
      expect(await take(eventId, await buyer(), [BESIDE])).toEqual([BESIDE]);
    });
  });
});
