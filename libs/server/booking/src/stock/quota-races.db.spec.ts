import { jest } from '@jest/globals';
import type { HoldWanted } from '@ringside/contracts/booking';
import type { TicketTypeId } from '@ringside/kernel';
import * as at from '../testing/a-booking';
import { aSaleWithoutSeats, aTicketType } from '../testing/a-sale';

const BUYERS = 8;

jest.setTimeout(30_000); // a loaded machine is no failure

describe('a quota', () => {
  let booking: at.Booking;
  beforeAll(async () => {
    booking = await at.aBooking();
  }, 60_000);
  afterAll(() => booking.close());

  /** Two ticket types that share a limit. */
  async function aShop(capacity: number) {
    const eventId = await aSaleWithoutSeats(booking);
    const day = await aTicketType(booking, eventId, { name: 'Day', place: 'none', price: 0 });
    const night = await aTicketType(booking, eventId, { name: 'Night', place: 'none', price: 0 });
    await booking.tables.query(
      `with counter as (insert into stock (event_id, kind, capacity) values ($1, 'quota', $2) returning id),
            made as (insert into quota (event_id, name, stock_id) select $1, 'Room', id from counter returning id)
       insert into quota_ticket_type (quota_id, ticket_type_id) select id, t from made, unnest($3::uuid[]) t`,
      [eventId, capacity, [day, night]],
    );
    return { eventId, types: [day, night] as const };
  }
  const wants = (...types: TicketTypeId[]): HoldWanted => ({
    seatNos: [],
    tickets: types.map((ticketTypeId) => ({ ticketTypeId, amount: 1 })),
  });
  const buyers = async () => {
    const all = [];
    while (all.length < BUYERS) all.push(await at.aBuyer(booking));
    return all;
  };

  // Attendize #473: the last ticket was sold twice; verbb/events #129: one limit, ten lines
  it('has its last unit had by exactly one of those who ask at once, whatever type they ask for (B17)', async () => {
    const { eventId, types } = await aShop(3);
    const { holds, checkout } = booking.services();
    await holds.hold(eventId, await at.aBuyer(booking), wants(types[0], types[1]));
    const buy = async (me: Awaited<ReturnType<typeof at.aBuyer>>, index: number) => {
      const hold = await holds.hold(eventId, me, wants(types[index % 2]!));
      return checkout.place(eventId, me, at.allOf(hold));
    };
    const outcomes = await Promise.all((await buyers()).map((me, index) => at.outcome(buy(me, index))));
    expect(outcomes.filter((each) => each === 'SOLD_OUT')).toHaveLength(BUYERS - 1);
    const [counter] = await booking.tables.query('select held, sold, capacity from stock where event_id = $1', [
      eventId,
    ]);
    expect(counter).toEqual({ held: 2, sold: 1, capacity: 3 });
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });

  it('would be passed by two who counted first and inserted then (negative control)', async () => {
    const { eventId, types } = await aShop(1);
    const haveCounted = at.barrier(2);
    const counted = 'select count(*)::int as sold from hold_line where event_id = $1';
    const holdNaively = async (me: Awaited<ReturnType<typeof at.aBuyer>>) => {
      const client = await booking.tables.connect();
      await client.query('begin');
      const { rows } = await client.query(counted, [eventId]);
      await haveCounted();
      if (rows[0].sold < 1) {
        await client.query(
          `with h as (insert into hold (event_id, buyer, cap_at, held_until)
             values ($1, $2, now() + interval '1 hour', now() + interval '1 hour') returning id)
           insert into hold_line (hold_id, event_id, ticket_type_id, price) select id, $1, $3, 0 from h`,
          [eventId, me.userId, types[0]],
        );
      }
      await client.query('commit');
      await client.end();
    };
    await Promise.all((await buyers()).slice(0, 2).map(holdNaively));
    expect(await booking.tables.query(counted, [eventId])).toEqual([{ sold: 2 }]);
  });
});
