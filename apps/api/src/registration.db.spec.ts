import { listAudit } from '@ringside/contracts/accounts';
import { getEvent, startEvent, updateEvent } from '@ringside/contracts/events';
import {
  exportRegistrations,
  getRegistration,
  joinEvent,
  listMyRegistrations,
  listParticipants,
  listRegistrations,
  myRegistrationChanged,
  putRegistrationSettings,
  register,
  type RegistrationSettings,
  registrationsChanged,
  ruleRegistrations,
  setRegistrationPrivacy,
  withdrawRegistration,
} from '@ringside/contracts/registrations';
import { watchTopic } from '@ringside/contracts/platform';
import type { EventId } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { parse } from 'csv-parse/sync';
import { nextEvent, type Person, type WholeApp, wholeApp } from './testing';

const OPEN: RegistrationSettings = {
  opensAt: null,
  closesAt: null,
  mode: 'automatic',
  hasWaitlist: true,
  audience: 'participants',
};

describe('registration', () => {
  let server: WholeApp;
  let organizer: Person;
  /** Everybody of this spec: signing up is the slow part. */
  let crowd: Person[];
  beforeAll(async () => {
    server = await wholeApp();
    organizer = await server.person('organizer');
    crowd = await Promise.all(Array.from({ length: 8 }, () => server.person()));
  }, 60_000);
  afterAll(() => server.close());

  const players = (count: number): Person[] => crowd.slice(0, count);
  const someone = (index = 0): Person => crowd[index]!;

  /** A published event with so many places. */
  const anOpenEvent = async (capacity: number, settings: Partial<RegistrationSettings> = {}): Promise<EventId> => {
    const { eventId } = await anEvent(server.database, { ownerId: organizer.id });
    await server.database.query('update event set capacity = $2 where id = $1', [eventId, capacity]);
    await organizer.call(putRegistrationSettings, { params: { eventId }, body: { ...OPEN, ...settings } });
    return eventId;
  };
  const enter = (person: Person, eventId: EventId, isListed = false) =>
    person.ask(register, { params: { eventId }, body: { isListed } });
  const leave = (person: Person, eventId: EventId) => person.ask(withdrawRegistration, { params: { eventId } });
  const mineOf = async (person: Person, eventId: EventId) => {
    const { mine } = await person.call(getRegistration, { params: { eventId } });
    return mine && [mine.state, mine.place];
  };
  const statesOf = (people: readonly Person[], eventId: EventId) =>
    Promise.all(people.map((person) => mineOf(person, eventId)));
  const desk = (eventId: EventId, query: { state?: 'pending' | 'waitlisted'; search?: string } = {}) =>
    organizer.call(listRegistrations, { params: { eventId }, query: { limit: 100, ...query } });
  const rule = async (
    eventId: EventId,
    ruling: 'accept' | 'reject' | 'waitlist' | 'moveUp',
    people: readonly Person[],
    reason?: string,
  ) => {
    const { items } = await desk(eventId);
    const ids = people.map((person) => items.find((item) => item.person.userId === person.id)!.id);
    const body = { ruling, ids, ...(reason === undefined ? {} : { reason }) };
    return organizer.call(ruleRegistrations, { params: { eventId }, body });
  };

  it('gives places in order of arrival, then lets people wait; a double press changes nothing', async () => {
    const eventId = await anOpenEvent(2);
    for (const person of players(4)) await enter(person, eventId);
    const again = await Promise.all(players(4).map((person) => enter(person, eventId)));
    expect(again.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await statesOf(players(4), eventId)).toEqual([
      ['accepted', null],
      ['accepted', null],
      ['waitlisted', 1],
      ['waitlisted', 2],
    ]);
    const { counts } = await server.visitor().call(getRegistration, { params: { eventId } });
    expect(counts).toEqual({ capacity: 2, taken: 2, waiting: 2 });
  });

  it('passes a place that is given back to the first who waits, who sees it at once; coming back means the end', async () => {
    const eventId = await anOpenEvent(1);
    for (const person of players(3)) await enter(person, eventId);
    const watcher = await someone(1).socket();
    await someone(1).send(watcher, watchTopic, { topic: `event:${eventId}` });
    const told = Promise.all([
      nextEvent(watcher, myRegistrationChanged.name),
      nextEvent(watcher, registrationsChanged.name),
    ]);
    expect((await leave(someone(), eventId)).status).toBe(200);
    expect(await told).toEqual([{ eventId }, { eventId, counts: { capacity: 1, taken: 1, waiting: 1 } }]);
    await enter(someone(), eventId);
    expect(await statesOf(players(3), eventId)).toEqual([
      ['waitlisted', 2],
      ['accepted', null],
      ['waitlisted', 1],
    ]);
    expect((await leave(someone(), eventId)).status).toBe(200);
    expect((await leave(someone(), eventId)).status).toBe(200);
    expect((await leave(someone(5), eventId)).body.code).toBe('NOT_REGISTERED');
  });

  it('never lets the capacity fall below those who have a place, and gives new places away at once', async () => {
    const eventId = await anOpenEvent(2);
    for (const person of players(4)) await enter(person, eventId);
    const resize = async (capacity: number) => {
      const { rev, title, startsAt, endsAt, timeZone, venue } = await organizer.call(getEvent, { params: { eventId } });
      const body = { rev, title, startsAt, endsAt, timeZone, venue, capacity };
      return organizer.ask(updateEvent, { params: { eventId }, body });
    };
    const refused = await resize(1);
    expect([refused.body.code, refused.body.details]).toEqual(['CAPACITY_BELOW_TAKEN', { taken: 2 }]);
    expect((await resize(3)).status).toBe(200);
    expect(await statesOf(players(4), eventId)).toEqual([
      ['accepted', null],
      ['accepted', null],
      ['accepted', null],
      ['waitlisted', 1],
    ]);
    expect((await resize(3)).status).toBe(200);
  });

  it('where organizers decide: many at once, never beyond the capacity, each told why it was left', async () => {
    const eventId = await anOpenEvent(2, { mode: 'approval' });
    for (const person of players(5)) await enter(person, eventId);
    expect((await desk(eventId, { state: 'pending' })).items).toHaveLength(5);
    const result = await rule(eventId, 'accept', players(3));
    expect(result).toMatchObject({ changed: 2, skipped: [{ code: 'REGISTRATION_FULL' }] });
    await rule(eventId, 'waitlist', crowd.slice(2, 5));
    await rule(eventId, 'moveUp', [someone(4)]);
    expect((await desk(eventId, { state: 'waitlisted' })).items.map(({ person }) => person.userId)).toEqual(
      [4, 2, 3].map((index) => someone(index).id),
    );
    await rule(eventId, 'reject', [someone(1)], 'Under age');
    expect(await statesOf(players(5), eventId)).toEqual([
      ['accepted', null],
      ['rejected', null],
      ['waitlisted', 1],
      ['waitlisted', 2],
      ['accepted', null],
    ]);
    const { counts } = await desk(eventId);
    expect(counts).toEqual({ pending: 0, accepted: 2, waitlisted: 2, rejected: 1, withdrawn: 0, joined: 0 });
  });

  it('is over for good for the rejected, and the deed is in the audit log', async () => {
    const eventId = await anOpenEvent(5);
    await enter(someone(), eventId);
    await rule(eventId, 'reject', [someone()], 'Cheated last year');
    expect((await enter(someone(), eventId)).body.code).toBe('REGISTRATION_REJECTED');
    expect((await leave(someone(), eventId)).body.code).toBe('REGISTRATION_WRONG_STATE');
    expect((await enter(someone(), eventId)).body.code).toBe('REGISTRATION_REJECTED');
    const { mine } = await someone().call(getRegistration, { params: { eventId } });
    expect(mine?.reason).toBe('Cheated last year');
    const admin = await server.person('admin');
    const { items } = await admin.call(listAudit, { query: { eventId } });
    expect(items[0]).toMatchObject({
      action: 'registration.reject',
      reason: 'Cheated last year',
      after: { people: 1 },
    });
  });

  it('lets people join after the planned start of an event that was started, and give no place back then', async () => {
    const eventId = await anOpenEvent(1);
    const [player, waiting] = players(2) as [Person, Person];
    for (const person of [player, waiting]) await enter(person, eventId);
    const join = (person: Person) => person.ask(joinEvent, { params: { eventId } });
    expect((await join(player)).body.code).toBe('EVENT_NOT_STARTED');
    await server.database.query(`update event set starts_at = now() + interval '10 minutes' where id = $1`, [eventId]);
    await organizer.call(startEvent, { params: { eventId } });
    expect((await join(player)).body.code).toBe('EVENT_NOT_STARTED');
    await server.database.query(`update event set starts_at = now() where id = $1`, [eventId]);
    expect((await join(player)).body.mine?.state).toBe('joined');
    expect((await join(player)).status).toBe(200);
    expect((await join(waiting)).body.code).toBe('REGISTRATION_WRONG_STATE');
    expect((await leave(player, eventId)).body.code).toBe('EVENT_HAS_STARTED');
    expect((await leave(waiting, eventId)).status).toBe(200);
  });

  it('shows the names of those who want it, to whom the organizers want it', async () => {
    const eventId = await anOpenEvent(3);
    await enter(someone(0), eventId, true);
    await enter(someone(1), eventId);
    const list = (person: Person) => person.ask(listParticipants, { params: { eventId }, query: {} });
    const names = async (person: Person) => (await list(person)).body.items.map(({ userId }) => userId);
    expect(await names(someone(1))).toEqual([someone(0).id]);
    expect((await list(someone(1))).body).toMatchObject({ total: 2, unlisted: 1 });
    expect((await list(someone(2))).body.code).toBe('PARTICIPANTS_HIDDEN');
    await someone(0).call(setRegistrationPrivacy, { params: { eventId }, body: { isListed: false } });
    expect(await names(organizer)).toEqual([]);
    await organizer.call(putRegistrationSettings, { params: { eventId }, body: { ...OPEN, audience: 'everyone' } });
    await someone(1).call(setRegistrationPrivacy, { params: { eventId }, body: { isListed: true } });
    expect(await names(server.visitor())).toEqual([someone(1).id]);
    await organizer.call(putRegistrationSettings, { params: { eventId }, body: { ...OPEN, audience: 'nobody' } });
    expect((await list(someone(1))).body.code).toBe('PARTICIPANTS_HIDDEN');
  });

  it('is searched, paged and exported by those who lead the event, and by nobody else', async () => {
    const eventId = await anOpenEvent(10);
    for (const person of players(5)) await enter(person, eventId);
    await server.database.query(`update app_user set name = '=cmd()|' || username where id = $1`, [someone(2).id]);
    const params = { eventId };
    const found = await desk(eventId, { search: 'CMD()' });
    expect(found.items.map(({ person }) => person.userId)).toEqual([someone(2).id]);
    const first = await organizer.call(listRegistrations, { params, query: { limit: 3 } });
    const rest = await organizer.call(listRegistrations, { params, query: { limit: 3, cursor: first.next! } });
    expect([...first.items, ...rest.items].map(({ person }) => person.userId)).toEqual(
      players(5)
        .map(({ id }) => id)
        .reverse(),
    );
    expect(rest.next).toBeUndefined();
    const answer = await organizer.ask(exportRegistrations, { params });
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const rows = parse(answer.body as unknown as string, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map(({ state }) => state)).toEqual(Array(5).fill('accepted'));
    expect(rows[2]?.['name']).toMatch(/^'=cmd/);
    const other = await server.person('organizer');
    for (const person of [someone(), other, await server.person('moderator')]) {
      expect((await person.ask(listRegistrations, { params, query: {} })).status).toBe(403);
      expect((await person.ask(exportRegistrations, { params })).status).toBe(403);
      expect((await person.ask(putRegistrationSettings, { params, body: OPEN })).status).toBe(403);
    }
    const foreign = await anEvent(server.database, { ownerId: other.id });
    const ids = found.items.map(({ id }) => id);
    const body = { ruling: 'reject' as const, ids };
    const stolen = await other.call(ruleRegistrations, { params: { eventId: foreign.eventId }, body });
    expect(stolen).toEqual({ changed: 0, skipped: [{ id: ids[0], code: 'NOT_FOUND' }] });
  });

  it('stands in one list for each person, with its events', async () => {
    const person = await server.person();
    const ids = [await anOpenEvent(1), await anOpenEvent(1), await anOpenEvent(1)];
    for (const eventId of ids) await enter(person, eventId);
    await leave(person, ids[1]!);
    const first = await person.call(listMyRegistrations, { query: { limit: 1 } });
    const rest = await person.call(listMyRegistrations, { query: { limit: 1, cursor: first.next! } });
    const listed = [...first.items, ...rest.items].map(({ event, registration }) => [event.id, registration.state]);
    expect(listed.sort()).toEqual([ids[0], ids[2]].map((id) => [id, 'accepted']).sort());
    expect(rest.next).toBeUndefined();
  });

  it('is not there for events that are not out, and closed for those outside the window', async () => {
    const { eventId } = await anEvent(server.database, { ownerId: organizer.id, state: 'draft' });
    expect((await enter(someone(), eventId)).status).toBe(404);
    const early = await anOpenEvent(1, { opensAt: '2098-01-01T00:00:00.000Z' });
    expect((await enter(someone(), early)).body).toMatchObject({
      code: 'REGISTRATION_NOT_OPEN',
      details: { opensAt: '2098-01-01T00:00:00.000Z' },
    });
    const full = await anOpenEvent(1, { hasWaitlist: false });
    await enter(someone(0), full);
    expect((await enter(someone(1), full)).body.code).toBe('REGISTRATION_FULL');
  });

  describe('of many at once for the last places', () => {
    it('gives each place once, and everybody else another place in the waitlist', async () => {
      const eventId = await anOpenEvent(3);
      const connection = await server.database.connect();
      await connection.query('begin');
      await connection.query('select from event where id = $1 for update', [eventId]);
      const answers = Promise.all(crowd.map((person) => enter(person, eventId)));
      await untilWaiting(crowd.length);
      await connection.query('commit');
      await connection.end();
      const mine = (await answers).map(({ body }) => [body.mine?.state, body.mine?.place]);
      expect(mine.filter(([state]) => state === 'accepted')).toHaveLength(3);
      const places = mine.flatMap(([state, place]) => (state === 'waitlisted' ? [Number(place)] : []));
      expect(places.sort()).toEqual([1, 2, 3, 4, 5]);
    });

    it('would give one place twice without the lock: both look, both find it free, both take it', async () => {
      const eventId = await anOpenEvent(1);
      const connections = await Promise.all([server.database.connect(), server.database.connect()]);
      const looks: number[] = [];
      for (const connection of connections) {
        await connection.query('begin');
        const { rows } = await connection.query(
          `select count(*)::int as taken from registration where event_id = $1 and state = 'accepted'`,
          [eventId],
        );
        looks.push(rows[0].taken);
      }
      for (const [index, connection] of connections.entries()) {
        await connection.query(`insert into registration (event_id, user_id, state) values ($1, $2, 'accepted')`, [
          eventId,
          someone(index).id,
        ]);
        await connection.query('commit');
        await connection.end();
      }
      expect(looks).toEqual([0, 0]);
      const { counts } = await someone().call(getRegistration, { params: { eventId } });
      expect(counts).toMatchObject({ capacity: 1, taken: 2 });
    });
  });

  /** Resolves once so many statements of this database wait for a lock. */
  async function untilWaiting(count: number): Promise<void> {
    for (const giveUpAt = performance.now() + 10_000; performance.now() < giveUpAt;) {
      const [row] = await server.database.query<{ waiting: number }>(
        `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (row?.waiting === count) return;
    }
    throw new Error(`${count} statements were expected to wait for a lock.`);
  }
});
