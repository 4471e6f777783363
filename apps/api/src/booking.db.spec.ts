import { jest } from '@jest/globals';
import { unpackStates } from '@ringside/booking-core';
import * as booking from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { BROKEN_INVARIANTS } from '@ringside/server/booking';
import { anEvent } from '@ringside/server/testing';
import { type Person, type WholeApp, wholeApp } from './testing';

const section: booking.SectionSpec = {
  name: 'Hall',
  rows: 4,
  seatsPerRow: 10,
  aisleEvery: 5,
  facing: false,
  rowNaming: 'letters',
  placement: 'beside',
};
const plan: booking.SeatingSpec = { name: 'Small hall', sections: [section] };

jest.setTimeout(30_000); // a loaded machine is no failure

describe('booking seats', () => {
  let server: WholeApp;
  let owner: Person;
  let alice: Person;
  let bob: Person;
  let eventId: EventId;

  beforeAll(async () => {
    server = await wholeApp();
    [owner, alice, bob] = await Promise.all([server.person('organizer'), server.person(), server.person()]);
  }, 60_000);
  afterAll(() => server.close());
  afterEach(async () => {
    expect(await server.database.query(BROKEN_INVARIANTS, [eventId])).toEqual([]);
  });
  beforeEach(async () => {
    eventId = await seatedEvent();
  });

  async function seatedEvent(): Promise<EventId> {
    const event = await anEvent(server.database, { ownerId: owner.id });
    await owner.call(booking.putSeating, { params: { eventId: event.eventId }, body: plan });
    return event.eventId;
  }
  const hold = (who: Person, ...numbers: number[]) =>
    who.call(booking.holdSeats, { params: { eventId }, body: { seatNos: numbers } });
  const tryHold = (who: Person, ...numbers: number[]) =>
    who.ask(booking.holdSeats, { params: { eventId }, body: { seatNos: numbers } });
  const orderOf = ({ holdId, lines }: booking.Hold, ...numbers: number[]) => {
    const asked = lines.filter(({ seatNo }) => numbers.length === 0 || numbers.includes(seatNo ?? -1));
    return { params: { eventId }, body: { holdId, lineIds: asked.map(({ lineId }) => lineId) } };
  };
  const order = (who: Person, held: booking.Hold, ...numbers: number[]) =>
    who.call(booking.placeOrder, orderOf(held, ...numbers));
  const tryOrder = (who: Person, held: booking.Hold) => who.ask(booking.placeOrder, orderOf(held));
  const mine = (who: Person) => who.call(booking.getMySeats, { params: { eventId } });
  async function picture(who: Person = alice): Promise<{ snapshot: booking.SeatSnapshot; states: Uint8Array }> {
    const snapshot = await who.call(booking.getSeats, { params: { eventId }, query: {} });
    if (!('states' in snapshot)) throw new Error('This is no snapshot.');
    return { snapshot, states: unpackStates(snapshot.states, snapshot.count) };
  }
  const lapse = () =>
    server.database.query(
      `update seat_state set held_until = clock_timestamp() - interval '1 second' where state = 'held'`,
    );

  it('goes from a hold to a ticket, and the seat comes back when the ticket is given back', async () => {
    const held = await hold(alice, 3, 4);
    expect(held.seatNos).toEqual([3, 4]);
    expect(Date.parse(held.capAt)).toBeGreaterThan(Date.parse(held.expiresAt));
    const placed = await order(alice, held);
    expect(placed).toMatchObject({
      code: expect.stringMatching(/^[A-Z0-9]{6}$/),
      tickets: [{ label: 'A-4' }, { label: 'A-5' }],
    });
    expect(await mine(alice)).toMatchObject({
      hold: null,
      tickets: [{ seatNo: 3, orderCode: placed.code }, { seatNo: 4 }],
      left: 8,
    });

    const [ticket] = placed.tickets;
    await alice.call(booking.cancelTicket, { params: { eventId, ticketId: ticket!.ticketId } });
    expect([...(await picture()).states.slice(3, 5)]).toEqual([0, 2]);
    expect((await tryHold(bob, 3)).status).toBe(201);
    expect((await mine(alice)).tickets).toHaveLength(1);
  });

  it('tells the loser of a race which seats are gone and why, and takes none of the others', async () => {
    await order(alice, await hold(alice, 0));
    await hold(alice, 1);
    const answer = await tryHold(bob, 0, 1, 2, 39, 40);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      code: 'SEAT_TAKEN',
      details: {
        seats: [
          { seatNo: 0, reason: 'taken' },
          { seatNo: 1, reason: 'held' },
          { seatNo: 40, reason: 'unknown' },
        ],
      },
    });
    expect([...(await picture()).states.slice(0, 3)]).toEqual([2, 1, 0]);
    expect((await mine(bob)).hold).toBeNull();
  });

  it('adds seats to a hold that runs, under its id and with one expiry for all', async () => {
    const first = await hold(alice, 7);
    const second = await hold(alice, 8);
    expect(second).toMatchObject({ holdId: first.holdId, seatNos: [7, 8], capAt: first.capAt });
    const expiries = await server.database.query('select distinct held_until from seat_state where hold_id = $1', [
      first.holdId,
    ]);
    expect(expiries).toHaveLength(1);
  });

  it('keeps a hold longer, but never past its cap', async () => {
    const held = await hold(alice, 7);
    const extend = () => alice.ask(booking.extendHold, { params: { eventId, holdId: held.holdId } });
    expect(Date.parse((await extend()).body.expiresAt)).toBeGreaterThan(Date.parse(held.expiresAt));
    // near its cap, of whole milliseconds as the server writes them
    const inMinutes = (count: number) => `date_trunc('milliseconds', clock_timestamp()) + interval '${count} minutes'`;
    await server.database.query(
      `with near as (update hold set held_until = ${inMinutes(1)}, cap_at = ${inMinutes(2)} where id = $1 returning id, held_until)
       update seat_state c set held_until = near.held_until from near where c.hold_id = near.id`,
      [held.holdId],
    );
    const capped = (await extend()).body;
    expect(Date.parse(capped.expiresAt)).toBeGreaterThan(0);
    expect(capped.expiresAt).toBe(capped.capAt);
    expect((await extend()).body.code).toBe('HOLD_CAP_REACHED');
  });

  it('does not extend or order a lapsed hold, even while nobody has taken its seats', async () => {
    const held = await hold(alice, 7);
    await lapse();
    const params = { eventId, holdId: held.holdId };
    expect((await alice.ask(booking.extendHold, { params })).body.code).toBe('HOLD_LAPSED');
    expect((await tryOrder(alice, held)).body.code).toBe('HOLD_LAPSED');
    expect((await hold(bob, 7)).seatNos).toEqual([7]);
    expect((await tryOrder(alice, held)).body.code).toBe('HOLD_LAPSED');
  });

  it('lets some seats of a hold go, or all', async () => {
    const held = await hold(alice, 7, 8, 9);
    const params = { eventId, holdId: held.holdId };
    const some = await alice.call(booking.releaseHold, { params, body: { seatNos: [8] } });
    expect(some.hold?.seatNos).toEqual([7, 9]);
    expect(await alice.call(booking.releaseHold, { params, body: {} })).toEqual({ hold: null });
    expect([...(await picture()).states.slice(7, 10)]).toEqual([0, 0, 0]);
  });

  it('orders only the seats that were agreed to and keeps the others held', async () => {
    const held = await hold(alice, 7, 8);
    await order(alice, held, 8);
    expect(await mine(alice)).toMatchObject({ hold: { seatNos: [7] }, tickets: [{ seatNo: 8 }] });
  });

  it('gives a buyer ten seats and no more, held and owned together', async () => {
    await order(alice, await hold(alice, 0, 1, 2, 3, 4, 5));
    await hold(alice, 10, 11, 12);
    const answer = await tryHold(alice, 20, 21);
    expect([answer.status, answer.body.code, answer.body.details]).toEqual([409, 'SEAT_LIMIT', { limit: 10, left: 1 }]);
    expect((await hold(alice, 20)).seatNos).toEqual([10, 11, 12, 20]);
  });

  it('calls another’s hold and ticket not found', async () => {
    const held = await hold(alice, 7);
    const params = { eventId, holdId: held.holdId };
    const statuses = await Promise.all([
      bob.ask(booking.extendHold, { params }),
      bob.ask(booking.releaseHold, { params, body: {} }),
      tryOrder(bob, held),
    ]);
    const placed = await order(alice, held);
    const cancelled = await bob.ask(booking.cancelTicket, {
      params: { eventId, ticketId: placed.tickets[0]!.ticketId },
    });
    expect([...statuses, cancelled].map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect((await mine(alice)).tickets).toHaveLength(1);
  });

  it('is for people who are signed in; looking is for everybody', async () => {
    const visitor = server.visitor();
    expect((await tryHold(visitor, 1)).body.code).toBe('NOT_SIGNED_IN');
    expect((await visitor.ask(booking.getMySeats, { params: { eventId } })).status).toBe(401);
    expect((await picture(visitor)).states).toHaveLength(40);
  });

  it('has one effect and one answer under one idempotency key', async () => {
    const once = () =>
      alice.ask(
        booking.holdSeats,
        { params: { eventId }, body: { seatNos: [5] } },
        { 'idempotency-key': 'the-same-key' },
      );
    const [first, second] = await Promise.all([once(), once()]);
    expect(second).toMatchObject({ status: first.status, body: first.body });
    const other = await alice.ask(
      booking.holdSeats,
      { params: { eventId }, body: { seatNos: [6] } },
      { 'idempotency-key': 'the-same-key' },
    );
    expect(other.body.code).toBe('KEY_REUSED');
  });

  it.each([
    ['no seats', []],
    ['a seat twice', [1, 1]],
    ['a negative seat', [-1]],
    ['half a seat', [0.5]],
    ['too many seats', Array.from({ length: 101 }, (_, at) => at)],
  ])('refuses a request that names %s', async (_what, seatNos) => {
    expect((await tryHold(alice, ...seatNos)).status).toBe(422);
  });

  it.each(['draft', 'submitted', 'suspended'] as const)('finds no seats of an event that is %s', async (state) => {
    await server.database.query('update event set state = $2 where id = $1', [eventId, state]);
    expect((await tryHold(alice, 1)).status).toBe(404);
    expect((await alice.ask(booking.getSeats, { params: { eventId }, query: {} })).status).toBe(404);
  });

  it('is closed once the event is over, and before it is public even for its organizer', async () => {
    await server.database.query(`update event set state = 'finished' where id = $1`, [eventId]);
    expect((await tryHold(alice, 1)).body.code).toBe('BOOKING_CLOSED');
    await server.database.query(`update event set state = 'draft' where id = $1`, [eventId]);
    expect((await tryHold(owner, 1)).body.code).toBe('BOOKING_CLOSED');
  });
});
