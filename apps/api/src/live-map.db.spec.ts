import { jest } from '@jest/globals';
import { gunzipSync } from 'node:zlib';
import { patchStates, unpackStates } from '@ringside/booking-core';
import * as booking from '@ringside/contracts/booking';
import { watchTopic } from '@ringside/contracts/platform';
import { NodeWire } from '@ringside/server/platform';
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

describe('the seats of an event', () => {
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
  async function picture(who: Person = alice): Promise<{ snapshot: booking.SeatSnapshot; states: Uint8Array }> {
    const snapshot = await who.call(booking.getSeats, { params: { eventId }, query: {} });
    if (!('states' in snapshot)) throw new Error('This is no snapshot.');
    return { snapshot, states: unpackStates(snapshot.states, snapshot.count) };
  }
  const lapse = () =>
    server.database.query(
      `update seat_state set held_until = clock_timestamp() - interval '1 second' where state = 'held'`,
    );

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

    it('is seen on another node by a hint, and tells the buyer there, whom nothing else would', async () => {
      const node = await server.node();
      try {
        const twin = node.visitor();
        twin.cookie = alice.cookie;
        const [own, socket] = [await twin.socket(), await watchSeats(server, eventId, node.visitor())];
        const [batch] = await Promise.all([
          nextEvent<booking.SeatsSince>(socket, 'seat:changed'),
          nextEvent(own, 'booking:mine-changed'),
          hold(alice, 11, 12),
        ]);
        expect(batch.changes).toEqual([11 * 4 + 1, 12 * 4 + 1]);
      } finally {
        await node.close();
      }
    });

    it('is seen on a node that hears no hints within its next look', async () => {
      const node = await server.node();
      await node.app.get(NodeWire).onApplicationShutdown();
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
