import { randomBytes } from 'node:crypto';
import type { EndpointInput } from '@ringside/contracts';
import { approveEvent, createEvent, getEvent, rejectEvent, updateEvent } from '@ringside/contracts/events';
import type { EventId } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { type Person, type WholeApp, wholeApp } from './testing';

const AT_ONCE = 8;
type NewEventInput = EndpointInput<typeof createEvent>['body'];

const aTitle = () => `Event ${randomBytes(4).toString('hex')}`;
const anInput = (change: Partial<NewEventInput> = {}): NewEventInput => ({
  title: aTitle(),
  venue: { name: 'Hall One', address: '' },
  startsAt: '2099-05-01T12:00:00Z',
  endsAt: '2099-05-02T12:00:00Z',
  timeZone: 'Europe/Berlin',
  capacity: 10,
  ...change,
});

describe('at once', () => {
  let server: WholeApp;
  let organizer: Person;
  beforeAll(async () => {
    server = await wholeApp();
  }, 60_000);
  beforeEach(async () => {
    organizer = await server.person('organizer');
  });
  afterAll(() => server.close());

  const create = (person: Person, change: Partial<NewEventInput>) => person.ask(createEvent, { body: anInput(change) });
  const codes = (answers: readonly { status: number; body: { code: string } }[]) =>
    answers.map(({ status, body }) => (status < 400 ? 'ok' : body.code)).sort();
  const oneOf = (code: string) => [...Array<string>(AT_ONCE - 1).fill(code), 'ok'];

  describe('one organizer’s events at one venue', () => {
    /** Each overlaps all others by at least eleven hours; the venue is written in two ways. */
    const overlapping = (index: number): Partial<NewEventInput> => ({
      venue: { name: index % 2 ? 'HALL ONE' : 'Hall One', address: '' },
      startsAt: `2099-05-01T${10 + index}:00:00Z`,
    });
    const createAll = () =>
      Promise.all(Array.from({ length: AT_ONCE }, (_, index) => create(organizer, overlapping(index))));

    it('do not overlap: of several creates one succeeds', async () => {
      expect(codes(await createAll())).toEqual(oneOf('EVENT_VENUE_TAKEN'));
    });

    it('would overlap without the constraint, so the creates above did race', async () => {
      const unguarded = await wholeApp();
      try {
        await unguarded.database.query('alter table event drop constraint ex_event_venue');
        const owner = await unguarded.person('organizer');
        const answers = await Promise.all(
          Array.from({ length: AT_ONCE }, (_, index) => create(owner, overlapping(index))),
        );
        expect(codes(answers)).toEqual(Array(AT_ONCE).fill('ok'));
      } finally {
        await unguarded.close();
      }
    });

    it('wait for one another: a create that overlaps an uncommitted one is refused when that one commits', async () => {
      const connection = await server.database.connect();
      await connection.query('begin');
      await connection.query(
        `insert into event (owner_id, title, venue_name, starts_at, ends_at, time_zone, capacity)
         values ($1, $2, 'Hall One', '2099-05-01T00:00:00Z', '2099-05-01T13:00:00Z', 'UTC', 1)`,
        [organizer.id, aTitle()],
      );
      const pending = create(organizer, {});
      await untilWaiting(1);
      await connection.query('commit');
      await connection.end();
      expect(codes([await pending])).toEqual(['EVENT_VENUE_TAKEN']);
    });

    it('may follow one another without a gap, be elsewhere, online, another organizer’s or after a cancelled one', async () => {
      await organizer.call(createEvent, { body: anInput() });
      const other = await server.person('organizer');
      const answers = [
        await create(organizer, { startsAt: '2099-05-02T12:00:00Z', endsAt: '2099-05-03T12:00:00Z' }),
        await create(organizer, { venue: { name: 'Hall Two', address: '' } }),
        await create(organizer, { venue: null }),
        await create(organizer, { venue: null }),
        await create(other, {}),
      ];
      expect(codes(answers)).toEqual(Array(answers.length).fill('ok'));
      await server.database.query(`update event set state = 'cancelled' where owner_id = $1`, [other.id]);
      expect(codes([await create(other, {})])).toEqual(['ok']);
    });
  });

  it('a title is given once with one start, whoever asks and however it is written', async () => {
    const title = aTitle();
    const people = await Promise.all(Array.from({ length: AT_ONCE }, () => server.person('organizer')));
    const answers = await Promise.all(
      people.map((person, index) => create(person, { title: index % 2 ? title : title.toUpperCase(), venue: null })),
    );
    expect(codes(answers)).toEqual(oneOf('EVENT_TITLE_TAKEN'));
    expect(codes([await create(organizer, { title, venue: null, startsAt: '2099-05-01T12:00:01Z' })])).toEqual(['ok']);
  });

  it('of two managers who edit the same version one is told, and the other’s words stay', async () => {
    const event = await organizer.call(createEvent, { body: anInput() });
    const edits = Array.from({ length: AT_ONCE }, (_, index) => ({
      ...anInput({ title: `${event.title} ${index}` }),
      rev: event.rev,
    }));
    const answers = await Promise.all(
      edits.map((body) => organizer.ask(updateEvent, { params: { eventId: event.id }, body })),
    );
    expect(codes(answers)).toEqual(oneOf('STALE'));
    const kept = await organizer.call(getEvent, { params: { eventId: event.id } });
    expect([kept.rev, kept.title]).toEqual([2, edits[answers.findIndex(({ status }) => status === 200)]?.title]);
    expect(answers.find(({ status }) => status === 409)?.body.details).toEqual({ rev: 2 });
  });

  describe('two moderators', () => {
    const submitted = async (): Promise<EventId> => {
      const { eventId } = await anEvent(server.database, { state: 'submitted' });
      await server.database.query(`update event set summary = 's', description = 'd' where id = $1`, [eventId]);
      return eventId;
    };

    it('make one decision, also when both look before either has decided', async () => {
      const [first, second] = [await server.person('moderator'), await server.person('moderator')];
      const eventId = await submitted();
      const params = { eventId };
      const connection = await server.database.connect();
      await connection.query('begin');
      await connection.query('select from event where id = $1 for update', [eventId]);
      const decisions = Promise.all([
        first.ask(approveEvent, { params, body: { rev: 1 } }),
        second.ask(rejectEvent, { params, body: { rev: 1, reason: 'No.' } }),
      ]);
      await untilWaiting(2);
      await connection.query('commit');
      await connection.end();
      const answers = await decisions;
      const winner =
        answers[0].status === 200
          ? { state: 'published', reviewer: first.id }
          : { state: 'rejected', reviewer: second.id };
      expect(codes(answers)).toEqual(['EVENT_WRONG_STATE', 'ok']);
      const [row] = await server.database.query('select state, reviewed_by as reviewer, rev from event where id = $1', [
        eventId,
      ]);
      expect(row).toEqual({ ...winner, rev: 2 });
    });

    it('would make two without the lock: both look, both find it submitted, both write', async () => {
      const eventId = await submitted();
      const connections = await Promise.all([server.database.connect(), server.database.connect()]);
      for (const connection of connections) await connection.query('begin');
      const looks = await Promise.all(
        connections.map((each) => each.query('select state from event where id = $1', [eventId])),
      );
      for (const connection of connections) {
        await connection.query('update event set rev = rev + 1 where id = $1', [eventId]);
        await connection.query('commit');
        await connection.end();
      }
      expect(looks.map(({ rows }) => rows[0].state)).toEqual(['submitted', 'submitted']);
      expect(await server.database.query('select rev from event where id = $1', [eventId])).toEqual([{ rev: 3 }]);
    });
  });

  /** Resolves once so many statements of this database wait for a lock. */
  async function untilWaiting(count: number): Promise<void> {
    for (const giveUpAt = performance.now() + 5000; performance.now() < giveUpAt;) {
      const [row] = await server.database.query<{ waiting: number }>(
        `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if (row?.waiting === count) return;
    }
    throw new Error(`${count} statements were expected to wait for a lock.`);
  }
});
