import { jest } from '@jest/globals';
import { planOfSpec, type PlanDocument, type PlanSeat } from '@ringside/booking-core';
import { type EventId, Refusal } from '@ringside/kernel';
import type { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { BookingLocks } from '../commands/booking-locks.repository';
import * as at from '../testing/a-booking';
import { PlanVersionsRepository } from './plan-versions.repository';

jest.setTimeout(30_000); // a loaded machine is no failure

const oneRow = (seats: number): PlanDocument =>
  planOfSpec('Hall', [
    {
      name: 'Hall',
      rows: 1,
      seatsPerRow: seats,
      aisleEvery: 0,
      facing: false,
      rowNaming: 'letters',
      placement: 'beside',
    },
  ]);

/** The same plan with other seats in its only row. */
function reseated(plan: PlanDocument, change: (seats: readonly PlanSeat[]) => readonly PlanSeat[]): PlanDocument {
  const [floor] = plan.floors;
  const [section] = floor?.sections ?? [];
  const [row] = section?.rows ?? [];
  if (!floor || !section || !row) throw new Error('The plan has no row.');
  return { ...plan, floors: [{ ...floor, sections: [{ ...section, rows: [{ ...row, seats: change(row.seats) }] }] }] };
}

const withoutFirst = (plan: PlanDocument) => reseated(plan, (seats) => seats.slice(1));

/** A gate that closes for nobody. */
class OpenGate extends BookingLocks {
  override async close(): Promise<void> {
    await Promise.resolve();
  }
}

/** Stops the publishing between its look at the seats and the change. */
class StoppedVersions extends PlanVersionsRepository {
  readonly hasLooked = Promise.withResolvers<void>();
  readonly goOn = Promise.withResolvers<void>();

  override async inUse(eventId: EventId) {
    const seats = await super.inUse(eventId);
    this.hasLooked.resolve();
    await this.goOn.promise;
    return seats;
  }
}

describe('publishing another version of a plan', () => {
  let booking: at.Booking;
  let me: Actor;
  beforeAll(async () => {
    booking = await at.aBooking();
    me = await at.aBuyer(booking);
  }, 60_000);
  afterAll(() => booking.close());

  async function publish(eventId: EventId, document: PlanDocument, services = booking.services()) {
    const { revision } = await services.plans.get(eventId, me);
    const saved = await services.plans.save(eventId, me, { document }, revision);
    return services.plans.publish(eventId, me, saved.revision);
  }

  const seats = (eventId: EventId) =>
    booking.tables.query<{ seat_no: number; seat_key: string; state: string; on_sale: boolean }>(
      `select c.seat_no, n.seat_key, c.state, c.on_sale from seat_state c join seat_number n using (event_id, seat_no)
        where c.event_id = $1 order by c.seat_no`,
      [eventId],
    );
  const sell = async (eventId: EventId, ...seatNos: number[]) => {
    const { holds, checkout } = booking.services();
    const hold = await holds.hold(eventId, me, at.seats(...seatNos));
    await checkout.place(eventId, me, at.allOf(hold));
  };

  it('keeps number and state by the key, gives new seats new numbers and takes dropped ones off sale', async () => {
    const eventId = await at.aHall(booking, 3);
    await sell(eventId, 1);
    const added: PlanSeat = { key: 'new', name: '0', x: -15, y: 0 };
    const { version } = await publish(
      eventId,
      reseated(oneRow(3), ([, second, third]) => [added, second!, third!]),
    );
    expect(version).toBe(2);
    expect(await seats(eventId)).toEqual([
      { seat_no: 0, seat_key: '1-A-1', state: 'free', on_sale: false },
      { seat_no: 1, seat_key: '1-A-2', state: 'sold', on_sale: true },
      { seat_no: 2, seat_key: '1-A-3', state: 'free', on_sale: true },
      { seat_no: 3, seat_key: 'new', state: 'free', on_sale: true },
    ]);
    await publish(eventId, oneRow(4));
    expect((await seats(eventId)).map(({ seat_key, on_sale }) => [seat_key, on_sale])).toEqual([
      ['1-A-1', true], // it is back, under its number
      ['1-A-2', true],
      ['1-A-3', true],
      ['new', false],
      ['1-A-4', true],
    ]);
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });

  it('is refused with the list when it would drop or rename a seat in use, and changes nothing (B23)', async () => {
    const eventId = await at.aHall(booking, 5);
    await sell(eventId, 0);
    await booking.services().holds.hold(eventId, await at.aBuyer(booking), at.seats(1));
    await booking.tables.query(
      `update seat_state set state = 'blocked', reason = 'camera' where event_id = $1 and seat_no = 2`,
      [eventId],
    );
    const before = await seats(eventId);
    const broken = reseated(oneRow(5), (all) =>
      all.slice(1).map((seat) => (seat.key === '1-A-3' ? { ...seat, name: '33' } : seat)),
    );
    const refusal = await publish(eventId, broken).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({
      code: 'SEATS_IN_USE',
      details: {
        seats: [
          { seatNo: 0, label: 'A-1', how: 'dropped', state: 'sold' },
          { seatNo: 2, label: 'A-3', how: 'renamed', state: 'blocked' },
        ],
      },
    });
    expect(await seats(eventId)).toEqual(before);
    const compared = await booking.services().plans.compare(eventId, me);
    expect(compared.broken.map(({ seatNo }) => seatNo)).toEqual([0, 2]);
  });

  it('gives each area a counter, which it keeps, and never makes it smaller than what is taken', async () => {
    const eventId = await at.aHall(booking, 3);
    const withPit = (capacity: number): PlanDocument => {
      const plan = oneRow(3);
      const pit = { key: 'pit', name: 'Pit', kind: 'standing', capacity, shape: 'rectangle' } as const;
      const areas = [{ ...pit, x: 0, y: 300, width: 90, height: 90 }];
      return { ...plan, floors: plan.floors.map((floor) => ({ ...floor, areas })) };
    };
    const counters = () =>
      booking.tables.query(
        'select a.area_key, s.id, s.capacity from event_area a join stock s on s.id = a.stock_id where a.event_id = $1',
        [eventId],
      );
    await publish(eventId, withPit(80));
    const [first] = await counters();
    expect(first).toMatchObject({ area_key: 'pit', capacity: 80 });
    await booking.tables.query('update stock set sold = 50 where event_id = $1', [eventId]);
    await publish(eventId, withPit(60));
    expect(await counters()).toEqual([{ ...(first as object), capacity: 60 }]);
    for (const broken of [withPit(49), oneRow(3)])
      expect(await at.outcome(publish(eventId, broken))).toBe('SEATS_IN_USE');
    await booking.tables.query('update stock set sold = 0 where event_id = $1', [eventId]);
    await publish(eventId, oneRow(3));
    expect(await counters()).toEqual([]);
  });

  it('waits for nobody who asks for a seat that it drops: they are told that it is gone', async () => {
    const eventId = await at.aHall(booking, 3);
    const versions = new StoppedVersions(booking.database);
    const published = publish(eventId, withoutFirst(oneRow(3)), booking.services({ versions: () => versions }));
    await versions.hasLooked.promise;
    const hold = at.outcome(booking.services().holds.hold(eventId, await at.aBuyer(booking), at.seats(0)));
    await at.untilWaiting(booking.tables, 1);
    versions.goOn.resolve();
    expect([(await published).version, await hold]).toEqual([2, 'SEAT_TAKEN']);
  });

  it('would lose a seat that was taken meanwhile if the gate stayed open (negative control)', async () => {
    const eventId = await at.aHall(booking, 3);
    const versions = new StoppedVersions(booking.database);
    const locks = (database: Database) => new OpenGate(database);
    const services = booking.services({ versions: () => versions, locks });
    const published = publish(eventId, withoutFirst(oneRow(3)), services);
    await versions.hasLooked.promise;
    const hold = await booking.services().holds.hold(eventId, await at.aBuyer(booking), at.seats(0));
    versions.goOn.resolve();
    await published;
    expect(hold.lines.map(({ seatNo }) => seatNo)).toEqual([0]);
    expect((await seats(eventId))[0]).toMatchObject({ state: 'free', on_sale: false });
  });

  it('never takes an old draft for the present one', async () => {
    const eventId = await at.aHall(booking, 3);
    const { plans } = booking.services();
    const save = (revision: number) => at.outcome(plans.save(eventId, me, { document: oneRow(2) }, revision));
    const [first, second] = await Promise.all([save(0), save(0)]);
    expect([first, second].filter((each) => each === 'STALE')).toHaveLength(1);
    await plans.publish(eventId, me, 1);
    expect(await save(1)).toBe('STALE');
    expect(await save(0)).toBe('STALE');
    expect(await save(2)).toMatchObject({ revision: 3, problems: [] });
  });
});
