import type { AnyEndpoint, StaffRole } from '@ringside/contracts';
import * as events from '@ringside/contracts/events';
import { EVENT_COMMANDS, EVENT_STATES, type EventCommand, type EventState } from '@ringside/contracts/events';
import type { EventId } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { jest } from '@jest/globals';
import type { Person, WholeApp } from './testing';
import { wholeApp } from './testing';

const ENDPOINTS = {
  edit: events.updateEvent,
  submit: events.submitEvent,
  withdraw: events.withdrawEvent,
  approve: events.approveEvent,
  reject: events.rejectEvent,
  suspend: events.suspendEvent,
  unsuspend: events.unsuspendEvent,
  start: events.startEvent,
  finish: events.finishEvent,
  cancel: events.cancelEvent,
} as const satisfies Record<EventCommand, AnyEndpoint>;

const JUDGING: readonly EventCommand[] = ['approve', 'reject', 'suspend', 'unsuspend'];

/** Where each command leads; what is missing is refused. */
const NEXT: Readonly<Record<EventCommand, Partial<Record<EventState, EventState>>>> = {
  edit: { draft: 'draft', rejected: 'draft', published: 'published', suspended: 'suspended', started: 'started' },
  submit: { draft: 'submitted' },
  withdraw: { submitted: 'draft' },
  approve: { submitted: 'published' },
  reject: { submitted: 'rejected' },
  suspend: { published: 'suspended' },
  unsuspend: { suspended: 'published' },
  start: { published: 'started' },
  finish: { started: 'finished' },
  cancel: { draft: 'cancelled', submitted: 'cancelled', rejected: 'cancelled', published: 'cancelled' },
};

describe('the life of an event', () => {
  let server: WholeApp;
  let people: Record<
    'visitor' | 'player' | 'other organizer' | 'owner' | 'manager' | 'referee' | 'moderator' | 'admin',
    Person
  >;

  beforeAll(async () => {
    server = await wholeApp();
    people = {
      visitor: server.visitor(),
      player: await server.person(),
      'other organizer': await server.person('organizer'),
      owner: await server.person('organizer'),
      manager: await server.person(),
      referee: await server.person(),
      moderator: await server.person('moderator'),
      admin: await server.person('admin'),
    };
    await anEvent(server.database, { ownerId: people['other organizer'].id });
  }, 60_000);
  afterAll(() => server.close());

  /** A complete event in a state, that starts in ten minutes. */
  async function plant(state: EventState): Promise<EventId> {
    const { eventId } = await anEvent(server.database, { ownerId: people.owner.id, state });
    await server.database.query(
      `update event set summary = 'Two days of play', description = 'All of it.', starts_at = clock_timestamp() + interval '10 minutes',
              submitted_at = clock_timestamp(), published_at = case when $2 then clock_timestamp() end where id = $1`,
      [eventId, ['published', 'suspended', 'started', 'finished'].includes(state)],
    );
    await join(eventId, people.manager, 'manager');
    await join(eventId, people.referee, 'referee');
    return eventId;
  }

  const join = (eventId: EventId, person: Person, role: StaffRole) =>
    server.database.query('insert into event_staff (event_id, user_id, role) values ($1, $2, $3)', [
      eventId,
      person.id,
      role,
    ]);

  async function edited(eventId: EventId, change: object) {
    const { title, summary, description, games, venue, startsAt, endsAt, timeZone, capacity, rev } =
      await people.owner.call(events.getEvent, { params: { eventId } });
    return { title, summary, description, games, venue, startsAt, endsAt, timeZone, capacity, rev, ...change };
  }

  async function bodyFor(command: EventCommand, eventId: EventId): Promise<object> {
    if (command === 'edit') return { body: await edited(eventId, { capacity: 7 }) };
    if (command === 'submit' || command === 'approve') return { body: { rev: 1 } };
    if (command === 'reject') return { body: { rev: 1, reason: 'Because.' } };
    return command === 'suspend' || command === 'cancel' ? { body: { reason: 'Because.' } } : {};
  }

  const give = async (person: Person, command: EventCommand, eventId: EventId) =>
    person.ask(ENDPOINTS[command], { params: { eventId }, ...(await bodyFor(command, eventId)) } as never);

  function expected(name: keyof typeof people, command: EventCommand, state: EventState): string {
    if (name === 'visitor') return 'NOT_SIGNED_IN';
    const mayCall: readonly string[] = JUDGING.includes(command)
      ? ['moderator', 'admin']
      : ['owner', 'manager', 'admin'];
    if (!mayCall.includes(name)) return 'FORBIDDEN';
    if (name === 'moderator' && state === 'draft') return 'NOT_FOUND';
    // an admin may judge it anyway: nobody needs to be asked
    if (name === 'admin' && command === 'submit' && state === 'draft') return 'published';
    return NEXT[command][state] ?? 'EVENT_WRONG_STATE';
  }

  it.each(EVENT_STATES.flatMap((state) => EVENT_COMMANDS.map((command) => [state, command] as const)))(
    'from %s by %s: each person is answered as declared, and a refusal changes nothing',
    async (state, command) => {
      for (const name of Object.keys(people) as (keyof typeof people)[]) {
        const eventId = await plant(state);
        const { status, body } = await give(people[name], command, eventId);
        const [row] = await server.database.query<{ state: string; rev: number }>(
          'select state, rev from event where id = $1',
          [eventId],
        );
        const told = status === 200 ? (body as unknown as { state: string }).state : body.code;
        expect([name, told]).toEqual([name, expected(name, command, state)]);
        expect(row).toEqual(status === 200 ? { state: told, rev: 2 } : { state, rev: 1 });
      }
    },
  );

  it('refuses a moderator who judges an event in whose staff they are', async () => {
    const eventId = await plant('submitted');
    await join(eventId, people.moderator, 'door');
    const answer = await give(people.moderator, 'approve', eventId);
    expect([answer.status, answer.body.code]).toEqual([403, 'EVENT_OWN']);
    const queue = await people.moderator.call(events.listModeration, { query: { limit: 100 } });
    expect(queue.items.find(({ event }) => event.id === eventId)?.isOwn).toBe(true);
  });

  it('does not let a moderator approve a version that they have not seen', async () => {
    const eventId = await plant('submitted');
    await people.owner.call(events.withdrawEvent, { params: { eventId } });
    await people.owner.call(events.updateEvent, {
      params: { eventId },
      body: await edited(eventId, { description: 'Something else.' }),
    });
    await people.owner.call(events.submitEvent, { params: { eventId }, body: { rev: 3 } });
    const answer = await people.moderator.ask(events.approveEvent, { params: { eventId }, body: { rev: 1 } });
    expect([answer.status, answer.body.code, answer.body.details]).toEqual([409, 'STALE', { rev: 4 }]);
  });

  it('goes from draft to finished, with a rejection on the way whose reason only staff and moderators read', async () => {
    const { owner, moderator, visitor } = people;
    const { id: eventId } = await owner.call(events.createEvent, {
      body: {
        title: 'Whole life',
        summary: 'A day of play',
        description: 'First version.',
        venue: { name: 'Hall', address: 'Main Street 1' },
        startsAt: new Date(Date.now() + 20 * 60_000).toISOString(),
        endsAt: new Date(Date.now() + 600 * 60_000).toISOString(),
        timeZone: 'Europe/Berlin',
        capacity: 10,
      },
    });
    const params = { eventId };
    const seen = (rev: number) => ({ params, body: { rev } });
    await owner.call(events.submitEvent, seen(1));
    await moderator.call(events.rejectEvent, { params, body: { rev: 2, reason: 'Say more.' } });
    expect((await owner.call(events.getEvent, { params })).review?.reason).toBe('Say more.');
    expect((await visitor.ask(events.getEvent, { params })).status).toBe(404);

    await owner.call(events.updateEvent, { params, body: await edited(eventId, { description: 'Second version.' }) });
    await owner.call(events.submitEvent, seen(4));
    expect((await moderator.call(events.getEvent, { params })).review?.reason).toBe('Say more.');
    await moderator.call(events.approveEvent, seen(5));
    expect(await visitor.call(events.getEvent, { params })).toMatchObject({
      state: 'published',
      review: null,
      may: { manage: false, moderate: false, commands: [] },
    });

    await moderator.call(events.suspendEvent, { params, body: { reason: 'A complaint.' } });
    expect((await visitor.ask(events.getEvent, { params })).status).toBe(404);
    expect((await owner.call(events.getEvent, { params })).review?.reason).toBe('A complaint.');
    await moderator.call(events.unsuspendEvent, { params });
    await owner.call(events.startEvent, { params });
    expect((await visitor.call(events.getHome, {})).now.map(({ id }) => id)).toContain(eventId);
    await owner.call(events.finishEvent, { params });
    expect((await visitor.call(events.getEvent, { params })).state).toBe('finished');
  });

  describe('the earliest start', () => {
    const planStart = (eventId: EventId, inMinutes: number) =>
      server.database.query(`update event set starts_at = clock_timestamp() + $2 * interval '1 minute' where id = $1`, [
        eventId,
        inMinutes,
      ]);

    afterEach(() => jest.useRealTimers());

    it.each(['in step with', 'an hour ahead of', 'an hour behind'])(
      'is 30 minutes before the plan by the clock of the database, also when the server’s is %s it',
      async (how) => {
        const skewMs = { 'in step with': 0, 'an hour ahead of': 3_600_000, 'an hour behind': -3_600_000 }[how] ?? 0;
        const eventId = await plant('published');
        await planStart(eventId, 31);
        shiftClock(skewMs);
        const early = await give(people.owner, 'start', eventId);
        expect([early.status, early.body.code]).toEqual([409, 'EVENT_TOO_EARLY']);
        await planStart(eventId, 29);
        expect((await give(people.owner, 'start', eventId)).status).toBe(200);
      },
    );
  });
});

/** Moves the clock that this process reads; timers and all else stay real. */
function shiftClock(ms: number): void {
  jest.useFakeTimers({
    now: Date.now() + ms,
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
}
