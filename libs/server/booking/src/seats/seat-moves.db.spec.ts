import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { EventId, OrderId, SeatNo, TicketId, UserId } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import * as at from '../testing/a-booking';
import { SeatMoveRepository } from './seat-move.repository';

jest.setTimeout(30_000); // a loaded machine is no failure

interface Seated {
  readonly ticketId: TicketId;
  readonly orderId: OrderId;
  readonly seatNo: SeatNo;
  readonly me: Actor;
}

describe('people who change seats at the same moment', () => {
  let booking: at.Booking;
  let seats: SeatMoveRepository;
  beforeAll(async () => {
    booking = await at.aBooking();
    seats = new SeatMoveRepository(booking.database, booking.events);
  }, 60_000);
  afterAll(() => booking.close());

  /** People on the first seats of a hall, one each. */
  async function seated(eventId: EventId, count: number): Promise<Seated[]> {
    const { holds, checkout } = booking.services();
    const all: Seated[] = [];
    for (let seatNo = 0; seatNo < count; seatNo++) {
      const me = await at.aBuyer(booking);
      const hold = await holds.hold(eventId, me, at.seats(seatNo));
      const { orderId, tickets } = await checkout.place(eventId, me, at.allOf(hold));
      all.push({ me, orderId, seatNo: seatNo as SeatNo, ticketId: tickets[0]!.ticketId });
    }
    return all;
  }

  const everybody = { people: [] as UserId[], teams: [], typeId: null };
  /** The whole of a move: the seats, then the ticket and its line. */
  const move = (eventId: EventId, { ticketId, orderId, me, seatNo }: Seated, to: number) =>
    booking.database.transact(async () => {
      const isMoved = await seats.move({
        ...{ eventId, ticketId, orderId, bearer: me.userId, from: seatNo, to: to as SeatNo, as: everybody },
      });
      if (isMoved) await write(ticketId, to);
      return isMoved;
    });
  async function write(ticketId: TicketId, to: number): Promise<void> {
    await booking.database.change('update ticket set seat_no = $2 where id = $1', [ticketId, to]);
    await booking.database.change(
      'update order_line l set seat_no = $2 from ticket t where t.id = $1 and l.id = t.line_id',
      [ticketId, to],
    );
  }

  it('get one free seat once; the others keep theirs (B24)', async () => {
    const eventId = await at.aHall(booking, 9);
    const people = await seated(eventId, 8);
    const outcomes = await Promise.all(people.map((person) => move(eventId, person, 8)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });

  it('would get it twice by looking first and writing then (negative control)', async () => {
    const eventId = await at.aHall(booking, 3);
    const people = await seated(eventId, 2);
    const haveLooked = at.barrier(2);
    await booking.tables.query('drop index uq_ticket_live_seat');
    const moveNaively = async ({ ticketId, orderId, me }: Seated) => {
      const client = await booking.tables.connect();
      const { rows } = await client.query(`select state from seat_state where event_id = $1 and seat_no = 2`, [
        eventId,
      ]);
      await haveLooked();
      if (rows[0].state === 'free') {
        await client.query(
          `update seat_state set state = 'sold', holder = $2, order_id = $3, ticket_id = $4 where event_id = $1 and seat_no = 2`,
          [eventId, me.userId, orderId, ticketId],
        );
        await client.query('update ticket set seat_no = 2 where id = $1', [ticketId]);
      }
      await client.end();
    };
    await Promise.all(people.map(moveNaively));
    expect(await at.faults(booking.tables, eventId)).toContainEqual(
      expect.objectContaining({ what: 'two live tickets for one seat', seat_no: 2 }),
    );
    await booking.tables.query('update ticket set seat_no = null, state = $2 where event_id = $1', [
      eventId,
      'cancelled',
    ]);
    await booking.tables.query(
      `create unique index uq_ticket_live_seat on ticket (event_id, seat_no) where seat_no is not null and state in ('issued', 'due')`,
    );
  });

  it('never block each other for good when they exchange seats crosswise', async () => {
    const eventId = await at.aHall(booking, 4);
    const [one, other] = (await seated(eventId, 2)) as [Seated, Seated];
    const swap = (first: Seated, second: Seated) =>
      booking.database.transact(async () => {
        if (!(await seats.swap(eventId, first, second))) return false;
        await booking.database.change('update ticket set seat_no = null where id = any($1)', [
          [first.ticketId, second.ticketId],
        ]);
        await write(first.ticketId, second.seatNo);
        await write(second.ticketId, first.seatNo);
        return true;
      });
    const outcomes = await Promise.all([swap(one, other), swap(other, one), move(eventId, one, 3)]);
    expect(outcomes.filter(Boolean)).toHaveLength(1); // whoever was first left the others nothing as they knew it
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });

  it('take a seat whose hold has lapsed, and none that is held, sold or another ticket’s', async () => {
    const eventId = await at.aHall(booking, 5);
    const [one, other] = (await seated(eventId, 2)) as [Seated, Seated];
    const { holds } = booking.services();
    const hold = await holds.hold(eventId, await at.aBuyer(booking), at.seats(3));
    expect([await move(eventId, one, 3), await move(eventId, one, 1)]).toEqual([false, false]);
    expect(await move(eventId, { ...one, ticketId: other.ticketId }, 4)).toBe(false);
    expect(await move(eventId, { ...one, ticketId: randomUUID() as TicketId }, 4)).toBe(false);
    await booking.tables.query('update seat_state set held_until = clock_timestamp() where hold_id = $1', [
      hold.holdId,
    ]);
    expect(await move(eventId, one, 3)).toBe(true);
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });
});
