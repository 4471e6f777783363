import { jest } from '@jest/globals';
import { gunzipSync } from 'node:zlib';
import { patchStates, unpackStates } from '@ringside/booking-core';
import * as booking from '@ringside/contracts/booking';
import { watchTopic } from '@ringside/contracts/platform';
import type { EventId } from '@ringside/kernel';
import { BROKEN_INVARIANTS } from '@ringside/server/booking';
import { anEvent } from '@ringside/server/testing';
import { nextEvent, type Person, seatsSettle, watchSeats, type WholeApp, wholeApp } from './testing';

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

  describe('on the live map', () => {
    it('is seen by everyone else at once, and by the own other pages', async () => {
      const [watching, own] = await Promise.all([watchSeats(server, eventId, bob), alice.socket()]);
      const { snapshot, states } = await picture(bob);
      const [batch] = await Promise.all([
        nextEvent<booking.SeatsSince>(watching, 'seat:changed'),
        nextEvent(own, 'booking:mine-changed'),
        hold(alice, 11, 12),
      ]);
      expect(batch).toMatchObject({ epoch: snapshot.epoch, changes: [11 * 4 + 1, 12 * 4 + 1] });
      expect(batch.from).toBeLessThanOrEqual(snapshot.pos[0]);
      patchStates(states, batch.changes);
      expect(states).toEqual((await picture(bob)).states);
    });

    it('never tells who holds or owns a seat', async () => {
      const watching = await watchSeats(server, eventId, bob);
      const [batch] = await Promise.all([nextEvent(watching, 'seat:changed'), hold(alice, 11)]);
      const { snapshot } = await picture(bob);
      expect(Object.keys(batch as object).sort()).toEqual(['changes', 'epoch', 'from', 'pos']);
      expect(Object.keys(snapshot).sort()).toEqual(['count', 'epoch', 'layout', 'pos', 'states']);
    });

    it('answers who fell behind with what changed, or with everything if that is less', async () => {
      await seatsSettle(server, eventId);
      const { snapshot } = await picture();
      const since = { since: snapshot.pos[0], epoch: snapshot.epoch };
      await hold(alice, 11);
      const little = await alice.call(booking.getSeats, { params: { eventId }, query: since });
      expect(little).toMatchObject({ from: since.since, changes: [11 * 4 + 1] });
      await hold(alice, 12, 13, 14, 15, 16);
      await hold(bob, 22, 23, 24, 25, 26);
      expect(await alice.call(booking.getSeats, { params: { eventId }, query: since })).toHaveProperty('states');
      const other = { since: snapshot.pos[0], epoch: '00000000-0000-7000-8000-000000000000' };
      expect(await alice.call(booking.getSeats, { params: { eventId }, query: other })).toHaveProperty('states');
    });

    it('shows a lapsed hold as free, and frees it', async () => {
      const watching = await watchSeats(server, eventId, bob);
      await Promise.all([nextEvent(watching, 'seat:changed'), hold(alice, 11)]);
      const freed = nextEvent<booking.SeatsSince>(watching, 'seat:changed');
      await lapse();
      expect((await picture()).states[11]).toBe(0);
      expect((await freed).changes).toEqual([11 * 4]);
      const [row] = await server.database.query(
        'select state, holder from seat_state where event_id = $1 and seat_no = 11',
        [eventId],
      );
      expect(row).toEqual({ state: 'free', holder: null });
    });

    it('is seen on another node, which nobody tells, within its next look', async () => {
      const node = await server.node();
      try {
        const elsewhere = node.visitor();
        const socket = await watchSeats(server, eventId, elsewhere);
        const [batch] = await Promise.all([nextEvent<booking.SeatsSince>(socket, 'seat:changed'), hold(alice, 11)]);
        expect(batch.changes).toEqual([11 * 4 + 1]);
      } finally {
        await node.close();
      }
    }, 20_000);

    it('cannot be watched where it cannot be seen', async () => {
      const hidden = await anEvent(server.database, { state: 'draft' });
      const bare = await anEvent(server.database);
      const socket = await bob.socket();
      const codes = await Promise.all(
        [hidden.eventId, bare.eventId, eventId.replace(/.$/, '')].map(async (id) => {
          const answer = await bob.send(socket, watchTopic, { topic: `seats:${id}` });
          return answer.ok ? 'OK' : answer.error.code;
        }),
      );
      expect(codes).toEqual(['NOT_FOUND', 'NO_SEATING', 'INVALID']);
    });
  });

  describe('in a seating', () => {
    it('finds each seat where the generator drew it, under a layout that may be kept for ever', async () => {
      const { snapshot } = await picture();
      const query = { layout: snapshot.layout };
      const answer = await alice.ask(
        booking.getSeatLayout,
        { params: { eventId }, query },
        { 'accept-encoding': 'identity' },
      );
      expect(answer.headers.get('cache-control')).toMatch(/immutable/);
      const layout = booking.SeatLayout.parse(answer.body);
      expect(layout).toMatchObject({ count: 40, sections: [{ name: 'Hall' }], layout: snapshot.layout });
      expect(layout.rows[1]).toMatchObject({ name: 'B', first: 10, seats: expect.arrayContaining(['1', '10']) });
      const other = { layout: '00000000-0000-7000-8000-000000000000' };
      expect((await alice.ask(booking.getSeatLayout, { params: { eventId }, query: other })).status).toBe(404);
    });

    it('travels packed to those who take gzip', async () => {
      const { snapshot } = await picture();
      const answer = await server.app.inject({
        url: `/api/v1/events/${eventId}/seats/layout?layout=${snapshot.layout}`,
        headers: { 'accept-encoding': 'gzip' },
      });
      expect(answer.headers['content-encoding']).toBe('gzip');
      expect(booking.SeatLayout.parse(JSON.parse(gunzipSync(answer.rawPayload).toString())).count).toBe(40);
    });

    it('has others once it is replaced, which is possible until the first seat is held or sold', async () => {
      const before = (await picture()).snapshot;
      const socket = await bob.socket();
      await bob.send(socket, watchTopic, { topic: `seats:${eventId}` });
      const body = { ...plan, sections: [{ ...section, rows: 2 }] };
      const [head, seating] = await Promise.all([
        nextEvent<{ epoch: string }>(socket, 'seat:head'),
        owner.call(booking.putSeating, { params: { eventId }, body }),
      ]);
      const { snapshot: after, states } = await picture();
      expect(seating).toMatchObject({ seats: 20, version: 2, replaceable: true });
      // the numbers of seats that are no more are never given to others
      expect([after.count, after.epoch]).toEqual([40, head.epoch]);
      expect([...states].map((state) => state === 3)).toEqual([...states].map((_, seatNo) => seatNo >= 20));
      expect(after.epoch).not.toBe(before.epoch);
      await hold(alice, 1);
      const refused = await owner.ask(booking.putSeating, { params: { eventId }, body: plan });
      expect([refused.status, refused.body.code]).toEqual([409, 'SEATING_IN_USE']);
      expect(await owner.call(booking.getSeating, { params: { eventId } })).toMatchObject({
        held: 1,
        replaceable: false,
      });
    });

    it('is either replaced before a hold or kept because of it, however close the two come', async () => {
      const body = { ...plan, sections: [{ ...section, rows: 1 }] };
      const [put, ...holds] = await Promise.all([
        owner.ask(booking.putSeating, { params: { eventId }, body }),
        ...[alice, bob].map((who, index) => tryHold(who, 5 + index)),
      ]);
      const { states } = await picture();
      expect([200, 409]).toContain(put.status);
      expect([...states].filter((state) => state !== 3)).toHaveLength(put.status === 200 ? 10 : 40);
      expect([...states].filter((state) => state === 1)).toHaveLength(
        holds.filter(({ status }) => status === 201).length,
      );
    });

    it('is the business of the event’s own staff', async () => {
      const stranger = await server.person('organizer');
      const answers = await Promise.all([
        stranger.ask(booking.putSeating, { params: { eventId }, body: plan }),
        alice.ask(booking.getSeating, { params: { eventId } }),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([403, 403]);
    });

    it.each([
      ['more than 50,000 seats', [{ ...section, rows: 300, seatsPerRow: 300 }]],
      ['two sections of one name', [section, section]],
      ['no section', []],
      ['a section without rows', [{ ...section, rows: 0 }]],
    ])('cannot have %s', async (_what, sections) => {
      const answer = await owner.ask(booking.putSeating, { params: { eventId }, body: { name: 'Hall', sections } });
      expect(answer.status).toBe(422);
    });

    it('may have 50,000 seats', async () => {
      const big = { name: 'Arena', sections: [{ ...section, rows: 200, seatsPerRow: 250, aisleEvery: 25 }] };
      expect((await owner.call(booking.putSeating, { params: { eventId }, body: big })).seats).toBe(50_000);
      const { snapshot, states } = await picture();
      expect(states).toHaveLength(50_000);
      const layout = await alice.call(booking.getSeatLayout, {
        params: { eventId },
        query: { layout: snapshot.layout },
      });
      expect(layout.rows).toHaveLength(200);
      await hold(alice, 49_999);
      expect((await picture()).states[49_999]).toBe(1);
    }, 30_000);
  });
});
