import type { EndpointInput } from '@ringside/contracts';
import * as events from '@ringside/contracts/events';
import { watchTopic } from '@ringside/contracts/platform';
import type { EventId } from '@ringside/kernel';
import { Outbox } from '@ringside/server/platform';
import { eventCreated, type EventState } from '@ringside/server/ports';
import { anEvent } from '@ringside/server/testing';
import { nextEvent, type Person, untilTasksAreDone, type WholeApp, wholeApp } from './testing';

type NewEventInput = EndpointInput<typeof events.createEvent>['body'];

const anInput = (title: string, change: Partial<NewEventInput> = {}): NewEventInput => ({
  title,
  summary: 'A day of play',
  description: 'All of it.\n\nAnd more.',
  games: ['Quake', 'Chess'],
  venue: { name: 'Hall', address: 'Main Street 1' },
  startsAt: '2099-03-01T10:00:00.000Z',
  endsAt: '2099-03-01T20:00:00.000Z',
  timeZone: 'Europe/Berlin',
  capacity: 64,
  ...change,
});

describe('events', () => {
  let server: WholeApp;
  let organizer: Person;
  let moderator: Person;
  let player: Person;
  beforeAll(async () => {
    server = await wholeApp();
    organizer = await server.person('organizer');
    moderator = await server.person('moderator');
    player = await server.person();
  }, 60_000);
  afterAll(() => server.close());

  const get = (person: Person, eventId: EventId) => person.ask(events.getEvent, { params: { eventId } });
  /** An event that starts so many hours from now and lasts two. */
  async function plant(state: EventState, inHours: number, ownerId = organizer.id): Promise<EventId> {
    const { eventId } = await anEvent(server.database, { ownerId, state });
    await server.database.query(
      `update event set summary = 's', description = 'd', starts_at = clock_timestamp() + $2 * interval '1 hour',
              ends_at = clock_timestamp() + ($2 + 2) * interval '1 hour' where id = $1`,
      [eventId, inHours],
    );
    return eventId;
  }

  describe('created', () => {
    it('are drafts that belong to their maker and carry all that was given', async () => {
      const input = anInput('Given whole');
      const made = await organizer.call(events.createEvent, { body: input });
      expect(made).toMatchObject({
        ...input,
        state: 'draft',
        rev: 1,
        organizer: { id: organizer.id, name: organizer.user?.name },
        startableFrom: '2099-03-01T09:30:00.000Z',
        myRoles: ['owner'],
        review: null,
        missing: [],
        may: { manage: true, moderate: false, commands: ['edit', 'submit', 'cancel'] },
      });
      expect((await get(organizer, made.id)).body).toEqual(made);
    });

    it('may lack their texts, and are told so', async () => {
      const made = await organizer.call(events.createEvent, {
        body: anInput('Bare', { summary: '', description: ' ', venue: null }),
      });
      expect(made.missing).toEqual(['summary', 'description']);
      const refused = await organizer.ask(events.submitEvent, { params: { eventId: made.id }, body: { rev: 1 } });
      expect([refused.status, refused.body.code, refused.body.details]).toEqual([
        409,
        'EVENT_INCOMPLETE',
        { missing: ['summary', 'description'] },
      ]);
    });

    it('twice under one key are one, whose maker hears the same answer', async () => {
      const headers = { 'idempotency-key': 'a-key-of-a-lost-answer' };
      const body = anInput('Sent twice', { venue: null });
      const [first, second] = [
        await organizer.call(events.createEvent, { body }, headers),
        await organizer.call(events.createEvent, { body }, headers),
      ];
      expect(second).toEqual(first);
      const rows = await server.database.query('select id from event where title = $1', ['Sent twice']);
      expect(rows).toEqual([{ id: first.id }]);
    });

    it('are announced durably to the features that make what belongs to them', async () => {
      const heard: string[] = [];
      server.app.get(Outbox).handle(eventCreated, async ({ title }) => void heard.push(title));
      await organizer.call(events.createEvent, { body: anInput('Announced', { venue: null }) });
      await untilTasksAreDone(server);
      expect(heard).toContain('Announced');
    });

    it.each(['visitor', 'player', 'moderator'] as const)('are not by a %s', async (who) => {
      const person = { visitor: server.visitor(), player, moderator }[who];
      const answer = await person.ask(events.createEvent, { body: anInput('Refused') });
      expect(answer.body.code).toBe(who === 'visitor' ? 'NOT_SIGNED_IN' : 'EVENTS_BY_ORGANIZERS');
      expect(await server.database.query('select from event where title = $1', ['Refused'])).toEqual([]);
    });

    it.each<[string, string, object]>([
      ['end before the start', '#/endsAt', { endsAt: '2099-03-01T09:00:00.000Z' }],
      ['end with the start', '#/endsAt', { endsAt: '2099-03-01T10:00:00.000Z' }],
      ['have no title', '#/title', { title: '  ' }],
      ['have a title too long', '#/title', { title: 'x'.repeat(101) }],
      ['have a title of two lines', '#/title', { title: 'one\ntwo' }],
      ['have a summary too long', '#/summary', { summary: 'x'.repeat(241) }],
      ['have a description too long', '#/description', { description: 'x'.repeat(10_001) }],
      ['have a null character in the text', '#/description', { description: 'a\u0000b' }],
      ['hold nobody', '#/capacity', { capacity: 0 }],
      ['hold half a person', '#/capacity', { capacity: 1.5 }],
      ['hold too many', '#/capacity', { capacity: 100_001 }],
      ['lie in a zone that is none', '#/timeZone', { timeZone: 'Mars/Olympus' }],
      ['lie in a year that is none', '#/startsAt', { startsAt: '0000-01-01T00:00:00Z' }],
      ['lie on a day that is none', '#/startsAt', { startsAt: '2099-02-30T10:00:00Z', endsAt: '2099-05-01T10:00:00Z' }],
      ['have a venue without a name', '#/venue/name', { venue: { name: '' } }],
      ['have an empty game', '#/games/1', { games: ['Chess', ' '] }],
      ['have a state of their own', '#', { state: 'published' }],
      ['have another owner', '#', { ownerId: '00000000-0000-4000-8000-000000000000' }],
    ])('are not when they %s', async (_what, pointer, change) => {
      const answer = await organizer.ask(events.createEvent, { body: anInput('Invalid', change) });
      expect([answer.status, answer.body.code, answer.body.errors?.map((error) => error.pointer)]).toEqual([
        422,
        'INVALID',
        [pointer],
      ]);
    });
  });

  describe('that are not public', () => {
    it.each(['draft', 'submitted', 'rejected', 'suspended', 'cancelled'] as const)(
      'look like nothing to others while %s',
      async (state) => {
        const eventId = await plant(state, 10);
        const nobody = '00000000-0000-4000-8000-000000000000' as EventId;
        for (const person of [server.visitor(), player, await server.person('organizer')]) {
          const [hidden, missing] = [await get(person, eventId), await get(person, nobody)];
          expect([hidden.status, hidden.body.code]).toEqual([404, 'NOT_FOUND']);
          const { instance: _i, requestId: _r, ...same } = missing.body;
          expect(hidden.body).toMatchObject(same);
          const socket = await person.socket();
          expect(await person.send(socket, watchTopic, { topic: `event:${eventId}` })).toMatchObject({
            error: { code: 'NOT_FOUND' },
          });
          const lists = await Promise.all([
            person.call(events.listEvents, { query: { limit: 100 } }),
            person.call(events.listEvents, { query: { limit: 100, when: 'past' } }),
          ]);
          const home = await person.call(events.getHome, {});
          const shown = [...lists.flatMap(({ items }) => items), ...home.now, ...home.next].map(({ id }) => id);
          expect(shown).not.toContain(eventId);
        }
        expect((await get(organizer, eventId)).status).toBe(200);
        expect((await get(moderator, eventId)).status).toBe(state === 'draft' ? 404 : 200);
      },
    );
  });

  describe('in lists', () => {
    it('stand on the home page by what is on and what comes next, each once', async () => {
      const [on, soon, late, missed, over] = [
        await plant('started', -1),
        await plant('published', 1),
        await plant('published', 2),
        await plant('published', -5),
        await plant('finished', -9),
      ];
      const visitor = server.visitor();
      const home = await visitor.call(events.getHome, {});
      expect(home.now.map(({ id }) => id)).toEqual([on]);
      expect(home.next.map(({ id }) => id).slice(0, 2)).toEqual([soon, late]);
      const [upcoming, past] = [
        await visitor.call(events.listEvents, { query: { limit: 100 } }),
        await visitor.call(events.listEvents, { query: { limit: 100, when: 'past' } }),
      ];
      expect(upcoming.items.map(({ id }) => id).slice(0, 3)).toEqual([on, soon, late]);
      expect(past.items.map(({ id }) => id)).toEqual([missed, over]);
    });

    it('are paged without a gap or a double, also among those that start in one moment', async () => {
      const owner = await server.person('organizer');
      const ids: EventId[] = [];
      while (ids.length < 7) ids.push(await plant('draft', 30, owner.id));
      await server.database.query(
        `update event set starts_at = '2090-01-01T00:00:00.123456Z', ends_at = '2090-01-02' where id = any($1)`,
        [ids.slice(0, 5)],
      );
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await owner.call(events.listMyEvents, {
          query: { limit: 2, ...(cursor === undefined ? {} : { cursor }) },
        });
        expect(page.items.length).toBeLessThanOrEqual(2);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      } while (cursor !== undefined);
      expect(seen.slice(0, 5).sort()).toEqual(ids.slice(0, 5).sort());
      expect(seen.slice(5).sort()).toEqual(ids.slice(5).sort());
    });

    it.each(['x', 'MTIz', 'LTEuMA', '%00'])('do not follow the cursor %s', async (cursor) => {
      const answer = await server.visitor().ask(events.listEvents, { query: { cursor } });
      expect([answer.status, answer.body.code]).toEqual([422, 'INVALID']);
    });

    it('of my own are those in whose staff I am, in every state', async () => {
      const helper = await server.person();
      const eventId = await plant('rejected', 40);
      await server.database.query(`insert into event_staff values ($1, $2, 'referee'), ($1, $2, 'door')`, [
        eventId,
        helper.id,
      ]);
      const { items } = await helper.call(events.listMyEvents, { query: {} });
      expect(items.map(({ id, state }) => [id, state])).toEqual([[eventId, 'rejected']]);
      expect((await player.call(events.listMyEvents, { query: {} })).items).toEqual([]);
    });

    it('of what waits for moderators are theirs to read, longest wait first, with the number of all', async () => {
      await server.database.query(`delete from event where state = 'submitted'`);
      const [second, first] = [await plant('submitted', 50), await plant('submitted', 51)];
      await server.database.query(
        `update event set submitted_at = clock_timestamp() - interval '1 hour' where id = $1`,
        [first],
      );
      await server.database.query('update event set submitted_at = clock_timestamp() where id = $1', [second]);
      const queue = await moderator.call(events.listModeration, { query: { limit: 1 } });
      expect([queue.items.map(({ event, isOwn }) => [event.id, isOwn]), queue.total]).toEqual([[[first, false]], 2]);
      const rest = await moderator.call(events.listModeration, { query: { limit: 1, cursor: queue.next ?? '' } });
      expect([rest.items.map(({ event }) => event.id), rest.next]).toEqual([[second], undefined]);
      for (const person of [server.visitor(), player, organizer]) {
        expect((await person.ask(events.listModeration, { query: {} })).status).toBe(
          person === player || person === organizer ? 403 : 401,
        );
      }
    });
  });

  describe('that change', () => {
    const watching = async (person: Person, topic: string) => {
      const socket = await person.socket();
      return { socket, answer: await person.send(socket, watchTopic, { topic }) };
    };

    it('tell the home page of everyone, the page of the event, its staff and the moderators, who find the news there', async () => {
      const visitor = server.visitor();
      const { id: eventId } = await organizer.call(events.createEvent, { body: anInput('Live', { venue: null }) });
      const home = await watching(visitor, 'home');
      const desk = await watching(organizer, `event:${eventId}`);
      const queue = await watching(moderator, 'moderation');
      expect([home, desk, queue].map(({ answer }) => answer.ok)).toEqual([true, true, true]);

      const atSubmit = Promise.all([
        nextEvent(queue.socket, events.moderationChanged.name),
        nextEvent(desk.socket, events.myEventsChanged.name),
        nextEvent(desk.socket, events.eventChanged.name),
      ]);
      await organizer.call(events.submitEvent, { params: { eventId }, body: { rev: 1 } });
      expect(await atSubmit).toEqual([{}, { eventId }, { eventId, rev: 2 }]);

      const atPublication = nextEvent(home.socket, events.homeChanged.name);
      await moderator.call(events.approveEvent, { params: { eventId }, body: { rev: 2 } });
      expect(await atPublication).toEqual({});
      const { items } = await visitor.call(events.listEvents, { query: { limit: 100 } });
      expect(items.map(({ id }) => id)).toContain(eventId);
    });

    it('tell nobody outside while they are drafts', async () => {
      const visitor = server.visitor();
      const home = await watching(visitor, 'home');
      const desk = await watching(organizer, 'home');
      const heard: string[] = [];
      home.socket.onAny((name: string) => heard.push(name));
      const made = nextEvent(desk.socket, events.myEventsChanged.name);
      await organizer.call(events.createEvent, { body: anInput('Silent', { venue: null }) });
      await made;
      // what was sent to the visitor before this acknowledgement has arrived before it
      await visitor.send(home.socket, watchTopic, { topic: 'home' });
      expect(heard).toEqual([]);
    });

    it.each(['visitor', 'player', 'organizer'] as const)('do not let a %s watch the moderators’ queue', async (who) => {
      const person = { visitor: server.visitor(), player, organizer }[who];
      expect((await watching(person, 'moderation')).answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    });

    it.each([
      'event',
      'event:',
      'event:00000000-0000-4000-8000-000000000000',
      'event:------------------------------------',
    ])('cannot be watched as %s', async (topic) => {
      const { answer } = await watching(player, topic);
      expect(answer.ok ? 'watched' : answer.error.code).toMatch(/^(NOT_FOUND|INVALID)$/);
    });
  });
});
