import * as events from '@ringside/contracts/events';
import type { NewScheduleItem } from '@ringside/contracts/events';
import { listNotifications } from '@ringside/contracts/notifications';
import type { EventId } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { nextEvent, type Person, untilTasksAreDone, type WholeApp, wholeApp } from './testing';
import { watchTopic } from '@ringside/contracts/platform';

describe('the programme of an event', () => {
  let server: WholeApp;
  let owner: Person;
  let stranger: Person;
  let visitor: Person;
  beforeAll(async () => {
    server = await wholeApp();
    [owner, stranger] = await Promise.all([server.person('organizer'), server.person('organizer')]);
    visitor = server.visitor();
  }, 60_000);
  afterAll(() => server.close());

  /** A weekend in Berlin in which summer time ends. */
  async function plant(state: events.EventState = 'published'): Promise<EventId> {
    const { eventId } = await anEvent(server.database, { ownerId: owner.id, state });
    await server.database.query(
      `update event set starts_at = '2026-10-24T10:00:00Z', ends_at = '2036-10-25T18:00:00Z', published_at = now() where id = $1`,
      [eventId],
    );
    return eventId;
  }

  const line = (title: string, startsAt: string, endsAt: string | null = null): NewScheduleItem => ({
    kind: 'tournament',
    title,
    place: 'Stage',
    description: '',
    startsAt,
    endsAt,
  });
  const add = (eventId: EventId, item: NewScheduleItem, by = owner) =>
    by.ask(events.addScheduleItem, { params: { eventId }, body: item });
  const titles = async (eventId: EventId) =>
    (await visitor.call(events.getSchedule, { params: { eventId } })).items.map(({ title }) => title);

  it('has a timetable in the order of time, whose instants are kept through the hour that comes twice', async () => {
    const eventId = await plant();
    await add(eventId, line('02:30 in winter time', '2026-10-25T01:30:00Z'));
    await add(eventId, line('02:30 in summer time', '2026-10-25T00:30:00Z', '2026-10-25T01:15:00Z'));
    const { items } = (await add(eventId, line('Doors', '2026-10-24T09:00:00Z'))).body;
    expect(items.map(({ title }) => title)).toEqual(['Doors', '02:30 in summer time', '02:30 in winter time']);
    expect(await titles(eventId)).toEqual(['Doors', '02:30 in summer time', '02:30 in winter time']);
    const doors = items[0]!;
    const params = { eventId, itemId: doors.id };
    const body = { ...line('Doors', '2026-10-26T09:00:00Z'), rev: doors.rev };
    await owner.call(events.putScheduleItem, { params, body });
    expect(await titles(eventId)).toEqual(['02:30 in summer time', '02:30 in winter time', 'Doors']);
    expect((await owner.ask(events.putScheduleItem, { params, body })).body.code).toBe('STALE');
    await owner.call(events.removeScheduleItem, { params });
    expect((await owner.ask(events.removeScheduleItem, { params })).body.code).toBe('NOT_FOUND');
  });

  it('is written by those who lead the event, in their own event, while it lasts', async () => {
    const [eventId, other] = [await plant(), await plant()];
    const item = line('Final', '2026-10-25T12:00:00Z');
    expect((await add(eventId, item, stranger)).body.code).toBe('FORBIDDEN');
    expect((await add(eventId, line('Too late', '2040-01-01T12:00:00Z'))).body.code).toBe('SCHEDULE_OUTSIDE');
    expect((await add(eventId, line('Reversed', '2026-10-25T12:00:00Z', '2026-10-25T11:00:00Z'))).status).toBe(422);
    const { items } = (await add(eventId, item)).body;
    const params = { eventId: other, itemId: items[0]!.id };
    expect((await owner.ask(events.removeScheduleItem, { params })).body.code).toBe('NOT_FOUND');
    const finished = await plant('finished');
    expect((await add(finished, item)).body.code).toBe('EVENT_WRONG_STATE');
    const draft = await plant('draft');
    await add(draft, item);
    expect((await visitor.ask(events.getSchedule, { params: { eventId: draft } })).status).toBe(404);
  });

  it('holds no more lines than it can, whoever adds the last one first', async () => {
    const eventId = await plant();
    await server.database.query(
      `insert into schedule_item (event_id, kind, title, starts_at)
       select $1, 'other', 'Line ' || n, '2026-10-24T12:00:00Z' from generate_series(1, $2::int) n`,
      [eventId, events.SCHEDULE_MAX - 1],
    );
    const answers = await Promise.all(
      Array.from({ length: 4 }, (_, n) => add(eventId, line(`Last ${n}`, '2026-10-24T13:00:00Z'))),
    );
    expect(answers.map(({ status, body }) => (status === 201 ? 'added' : body.code)).sort()).toEqual([
      'SCHEDULE_FULL',
      'SCHEDULE_FULL',
      'SCHEDULE_FULL',
      'added',
    ]);
  });

  it('announces to everybody who takes part or follows, live on open pages, once', async () => {
    const eventId = await plant();
    const [player, follower] = [await server.person(), await server.person()];
    await server.database.query(`insert into registration (event_id, user_id, state) values ($1, $2, 'accepted')`, [
      eventId,
      player.id,
    ]);
    await server.database.query('insert into event_favourite (event_id, user_id) values ($1, $2)', [
      eventId,
      follower.id,
    ]);
    const socket = await visitor.socket();
    await visitor.send(socket, watchTopic, { topic: `event:${eventId}` });
    const heard = nextEvent(socket, events.announcementsChanged.name);
    const post = () =>
      owner.ask(
        events.postAnnouncement,
        { params: { eventId }, body: { title: 'Doors open later', text: 'At noon.\n\nSorry!' } },
        { 'idempotency-key': `announce-${eventId}` },
      );
    await Promise.all([post(), post()]);
    expect(await heard).toEqual({ eventId });
    await untilTasksAreDone(server);
    for (const person of [player, follower]) {
      const { items } = await person.call(listNotifications, { query: {} });
      expect(
        items.filter((item) => item.eventId === eventId).map(({ kind, params }) => [kind, params['title']]),
      ).toEqual([['eventAnnouncement', 'Doors open later']]);
    }
    const home = await visitor.call(events.listLatestAnnouncements, {});
    expect(home.items[0]).toMatchObject({ title: 'Doors open later', event: { id: eventId } });
  });

  it('keeps the pinned announcement above, pages through the rest, and remembers what was said before', async () => {
    const eventId = await plant();
    const params = { eventId };
    const posted = [];
    for (const title of ['First', 'Second', 'Third']) {
      posted.push(await owner.call(events.postAnnouncement, { params, body: { title, text: title } }));
    }
    const [first, second] = posted as [events.Announcement, events.Announcement];
    const of = ({ id: announcementId }: events.Announcement) => ({ eventId, announcementId });
    const change = { title: 'First, changed', text: 'Other words', isPinned: true, rev: 1 };
    await owner.call(events.putAnnouncement, { params: of(first), body: change });
    expect((await owner.ask(events.putAnnouncement, { params: of(first), body: change })).body.code).toBe('STALE');
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const query = { limit: 1, ...(cursor ? { cursor } : {}) };
      const page = await visitor.call(events.listAnnouncements, { params, query });
      seen.push(...page.items.map(({ title }) => title));
      if (!page.next) break;
      cursor = page.next;
    }
    expect(seen).toEqual(['First, changed', 'Third', 'Second']);
    await owner.call(events.deleteAnnouncement, { params: of(second) });
    await owner.call(events.deleteAnnouncement, { params: of(first) });
    const { items } = await owner.call(events.listAnnouncementVersions, { params: of(first) });
    expect(items.map(({ rev, title, editor }) => [rev, title, editor?.id])).toEqual([
      [2, 'First, changed', owner.id],
      [1, 'First', owner.id],
    ]);
    expect((await visitor.call(events.listAnnouncements, { params, query: {} })).items).toHaveLength(1);
    expect((await owner.ask(events.deleteAnnouncement, { params: of(first) })).body.code).toBe('NOT_FOUND');
  });

  it('announces nothing of an event that nobody sees', async () => {
    for (const state of ['draft', 'submitted', 'suspended'] as const) {
      const answer = await owner.ask(events.postAnnouncement, {
        params: { eventId: await plant(state) },
        body: { title: 'Psst', text: 'Secret' },
      });
      expect([state, answer.body.code]).toEqual([state, 'EVENT_WRONG_STATE']);
    }
  });
});
