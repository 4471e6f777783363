import { setTrust } from '@ringside/contracts/accounts';
import * as events from '@ringside/contracts/events';
import type { EventText } from '@ringside/contracts/events';
import { listNotifications } from '@ringside/contracts/notifications';
import type { EventId } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { type Person, untilTasksAreDone, type WholeApp, wholeApp } from './testing';

describe('the public text of an event', () => {
  let server: WholeApp;
  let owner: Person;
  let manager: Person;
  let moderator: Person;
  let visitor: Person;
  beforeAll(async () => {
    server = await wholeApp();
    [owner, manager, moderator] = await Promise.all([
      server.person('organizer'),
      server.person(),
      server.person('moderator'),
    ]);
    visitor = server.visitor();
  }, 60_000);
  afterAll(() => server.close());

  /** A public event with a manager, at a venue of its own. */
  async function plant(by: Person = owner): Promise<EventId> {
    const { eventId } = await anEvent(server.database, { ownerId: by.id });
    await server.database.query(
      `update event set summary = 'Two days of play', description = 'All of it.', venue_name = 'Hall ' || id, rev = 4,
              starts_at = date_trunc('minute', starts_at),
              submitted_at = clock_timestamp(), published_at = clock_timestamp() where id = $1`,
      [eventId],
    );
    await server.database.query(`insert into event_staff (event_id, user_id, role) values ($1, $2, 'manager')`, [
      eventId,
      manager.id,
    ]);
    return eventId;
  }

  const read = (eventId: EventId, person = owner) => person.call(events.getEvent, { params: { eventId } });

  /** Asks for a change of what the editor sees now, or of a revision that they saw before. */
  async function edit(eventId: EventId, change: Partial<EventText> & { capacity?: number; rev?: number }, by = owner) {
    const { title, summary, description, games, venue, startsAt, endsAt, timeZone, capacity, rev } = await read(
      eventId,
      by,
    );
    const body = { title, summary, description, games, venue, startsAt, endsAt, timeZone, capacity, rev, ...change };
    return by.ask(events.updateEvent, { params: { eventId }, body });
  }

  const approve = (eventId: EventId, rev: number, by = moderator) =>
    by.ask(events.approveEdit, { params: { eventId }, body: { rev } });
  const reject = (eventId: EventId, rev: number, by = moderator) =>
    by.ask(events.rejectEdit, { params: { eventId }, body: { rev, reason: 'Say who may come.' } });
  const proposed = (eventId: EventId, by = owner) => by.call(events.getProposedEdit, { params: { eventId } });

  /** What a person was told about an event, once every task is done. */
  async function toldOf(eventId: EventId, person: Person): Promise<string[]> {
    await untilTasksAreDone(server);
    const { items } = await person.call(listNotifications, { query: { limit: 100 } });
    return items.filter((item) => item.eventId === eventId).map(({ kind }) => kind);
  }

  it('stays as it was approved until a moderator has approved the edit; the capacity changes at once', async () => {
    const eventId = await plant();
    const answer = await edit(eventId, { summary: 'Three days of play', capacity: 7 }, manager);
    expect([answer.status, answer.body.edit?.state, answer.body.rev]).toEqual([200, 'open', 5]);
    expect(await read(eventId, visitor)).toMatchObject({ summary: 'Two days of play', capacity: 7, edit: null });
    expect(await proposed(eventId, moderator)).toMatchObject({
      rev: 1,
      baseRev: 4,
      author: { id: manager.id },
      approved: { summary: 'Two days of play' },
      proposed: { summary: 'Three days of play' },
      may: { judge: true, withdraw: false, dismiss: false },
    });
    const queue = await moderator.call(events.listModeration, { query: { limit: 100 } });
    expect(queue.items.find(({ event }) => event.id === eventId)).toMatchObject({ kind: 'edit', isOwn: false });

    expect((await approve(eventId, 1)).body).toMatchObject({ summary: 'Three days of play', edit: null, rev: 6 });
    expect(await read(eventId, visitor)).toMatchObject({ summary: 'Three days of play', capacity: 7 });
    expect(await toldOf(eventId, moderator)).toEqual(['editSubmitted']);
    expect(await toldOf(eventId, owner)).toEqual(['editApproved']);
    const { items } = await owner.call(events.getEventHistory, { params: { eventId }, query: {} });
    expect(items.map(({ deed, actor }) => [deed, actor?.id])).toEqual([
      ['approveEdit', moderator.id],
      ['proposeEdit', manager.id],
    ]);
  });

  it('is sent back with a reason that only its leaders and moderators read, and may be proposed again', async () => {
    const eventId = await plant();
    await edit(eventId, { title: 'Another title' });
    expect((await reject(eventId, 1)).body.edit?.state).toBe('rejected');
    expect((await proposed(eventId)).reason).toBe('Say who may come.');
    expect((await visitor.ask(events.getProposedEdit, { params: { eventId } })).body.code).toBe('NOT_SIGNED_IN');
    const stranger = await server.person('organizer');
    for (const endpoint of [events.getProposedEdit, events.getEventHistory]) {
      expect((await stranger.ask(endpoint, { params: { eventId }, query: {} })).body.code).toBe('FORBIDDEN');
    }
    await edit(eventId, { title: 'A better title' });
    expect(await proposed(eventId)).toMatchObject({ state: 'open', rev: 1, reason: null });
    expect(await toldOf(eventId, manager)).toEqual(['editRejected']);
  });

  it('is judged in the version that the moderator has read, and never by its own staff', async () => {
    const eventId = await plant();
    await edit(eventId, { title: 'First thought' });
    await edit(eventId, { title: 'Second thought' }, manager);
    const [stale] = [await approve(eventId, 1)];
    expect([stale.status, stale.body.code, stale.body.details]).toEqual([409, 'STALE', { rev: 2 }]);
    // an own event: also for a moderator who helps at its door
    const helper = await server.person('moderator');
    await server.database.query(`insert into event_staff values ($1, $2, 'door')`, [eventId, helper.id]);
    expect((await approve(eventId, 2, helper)).body.code).toBe('EVENT_OWN');
    expect((await approve(eventId, 2, owner)).body.code).toBe('FORBIDDEN');
    expect((await approve(eventId, 2)).body.title).toBe('Second thought');
    expect([(await approve(eventId, 2)).body.code, (await reject(eventId, 2)).body.details]).toEqual([
      'EDIT_NOT_OPEN',
      { state: 'approved' },
    ]);
  });

  it('is not written over by a second manager who has not seen the first one’s proposal', async () => {
    const eventId = await plant();
    const { rev } = await read(eventId);
    await edit(eventId, { description: 'Bring a headset.', rev });
    const second = await edit(eventId, { description: 'Bring a chair.', rev }, manager);
    expect([second.body.code, second.body.details]).toEqual(['STALE', { rev: rev + 1 }]);
    expect((await proposed(eventId)).proposed.description).toBe('Bring a headset.');
  });

  it('waits in one proposal that its authors may change, take back, or make void by writing what is public', async () => {
    const eventId = await plant();
    await edit(eventId, { summary: 'One' });
    await edit(eventId, { summary: 'Two' });
    const { id, rev } = await proposed(eventId);
    expect(rev).toBe(2);
    // the capacity alone is not read again
    await edit(eventId, { summary: 'Two', capacity: 8 });
    expect(await proposed(eventId)).toMatchObject({ id, rev: 2 });
    await owner.call(events.withdrawEdit, { params: { eventId } });
    expect((await owner.ask(events.withdrawEdit, { params: { eventId } })).body.code).toBe('EDIT_NOT_OPEN');
    await edit(eventId, { summary: 'Three' });
    await edit(eventId, {});
    expect((await proposed(eventId)).state).toBe('withdrawn');
    expect(await read(eventId)).toMatchObject({ summary: 'Two days of play', edit: null });
  });

  it('is not proposed when it could never be approved', async () => {
    const [eventId, other] = [await plant(), await plant()];
    const { title, startsAt, venue } = await read(other);
    expect((await edit(eventId, { title, startsAt })).body.code).toBe('EVENT_TITLE_TAKEN');
    expect((await edit(eventId, { venue })).body.code).toBe('EVENT_VENUE_TAKEN');
    expect(
      (await edit(eventId, { summary: ' ', startsAt: '2020-01-01T10:00:00Z', endsAt: '2020-01-02T10:00:00Z' })).body,
    ).toMatchObject({ code: 'EVENT_INCOMPLETE', details: { missing: ['summary', 'future'] } });
    expect((await edit(eventId, { startsAt: '2030-01-02T10:00:00Z', endsAt: '2030-01-01T10:00:00Z' })).status).toBe(
      422,
    );
  });

  it('is put off for good when the event is cancelled, and everybody who takes part or follows is told why', async () => {
    const eventId = await plant();
    const [accepted, waiting, rejected, follower] = await Promise.all(Array.from({ length: 4 }, () => server.person()));
    const register = (person: Person | undefined, state: string) =>
      server.database.query('insert into registration (event_id, user_id, state) values ($1, $2, $3)', [
        eventId,
        person?.id,
        state,
      ]);
    await register(accepted, 'accepted');
    await register(waiting, 'pending');
    await register(rejected, 'rejected');
    await server.database.query('insert into event_favourite (event_id, user_id) values ($1, $2)', [
      eventId,
      follower?.id,
    ]);
    await edit(eventId, { venue: { name: `Other hall ${eventId}`, address: '' } });
    await approve(eventId, 1);
    await edit(eventId, { summary: 'Still waiting' });
    await owner.call(events.cancelEvent, { params: { eventId }, body: { reason: 'The hall was flooded.' } });
    expect((await approve(eventId, 1)).body.details).toEqual({ state: 'superseded' });
    expect(await read(eventId, visitor)).toMatchObject({ state: 'cancelled', cancelReason: 'The hall was flooded.' });
    for (const person of [accepted, waiting, follower]) {
      expect(await toldOf(eventId, person as Person)).toEqual(['eventCancelled', 'eventChanged']);
    }
    expect(await toldOf(eventId, rejected as Person)).toEqual([]);
    expect((await toldOf(eventId, manager)).sort()).toEqual(['editApproved', 'eventCancelled', 'eventChanged']);
  });

  describe('of somebody trusted', () => {
    it('is public at once, from the submission on, and written down; distrust ends that', async () => {
      const trusted = await server.person('organizer');
      const trust = (isTrusted: boolean, by = moderator, to = trusted) =>
        by.ask(setTrust, { params: { userId: to.id }, body: { isTrusted } });
      expect((await trust(true)).body.isTrusted).toBe(true);
      await trust(true);
      const { id: eventId } = await trusted.call(events.createEvent, { body: draft() });
      const submitted = await trusted.call(events.submitEvent, { params: { eventId }, body: { rev: 1 } });
      expect([submitted.state, submitted.may.publish]).toEqual(['published', true]);
      expect((await edit(eventId, { summary: 'Changed alone' }, trusted)).body.edit).toBeNull();
      expect((await read(eventId, visitor)).summary).toBe('Changed alone');

      await moderator.call(events.suspendEvent, { params: { eventId }, body: { reason: 'A complaint.' } });
      expect((await edit(eventId, { summary: 'Past the suspension' }, trusted)).body.edit?.state).toBe('open');
      await trust(false);
      await approve(eventId, 1);
      await moderator.call(events.unsuspendEvent, { params: { eventId } });
      expect((await edit(eventId, { summary: 'Not alone' }, trusted)).body.edit?.state).toBe('open');
      const deeds = await server.database.query<{ action: string }>(
        `select action from audit_entry where event_id = $1 or target_id = $2 order by seq`,
        [eventId, trusted.id],
      );
      expect(deeds.map(({ action }) => action)).toEqual([
        'user.trust',
        'event.selfPublish',
        'event.selfEdit',
        'event.suspend',
        'user.distrust',
        'event.approveEdit',
        'event.unsuspend',
      ]);
    });

    it('is nobody’s own doing, and for organizers only', async () => {
      const trust = (by: Person, to: Person) =>
        by.ask(setTrust, { params: { userId: to.id }, body: { isTrusted: true } });
      expect((await trust(moderator, moderator)).body.code).toBe('OWN_ACCOUNT');
      expect((await trust(moderator, manager)).body.code).toBe('NOT_ORGANIZER');
      expect((await trust(owner, manager)).body.code).toBe('FORBIDDEN');
    });
  });

  describe('when several decide about one edit at the same moment', () => {
    it('has one decision: of two moderators and its author, one is heard', async () => {
      const eventId = await plant();
      await edit(eventId, { title: `Contested ${eventId}` });
      const second = await server.person('moderator');
      const connection = await server.database.connect();
      await connection.query('begin');
      await connection.query('select from event where id = $1 for update', [eventId]);
      const decisions = Promise.all([
        approve(eventId, 1),
        reject(eventId, 1, second),
        owner.ask(events.withdrawEdit, { params: { eventId } }),
      ]);
      await untilWaiting(3);
      await connection.query('commit');
      await connection.end();
      const answers = await decisions;
      expect(answers.map(({ status, body }) => (status === 200 ? 'done' : body.code)).sort()).toEqual([
        'EDIT_NOT_OPEN',
        'EDIT_NOT_OPEN',
        'done',
      ]);
      const winner = ['approved', 'rejected', 'withdrawn'][answers.findIndex(({ status }) => status === 200)];
      expect((await proposed(eventId)).state).toBe(winner);
      expect((await read(eventId)).title === `Contested ${eventId}`).toBe(winner === 'approved');
    });

    it('would have two without the one statement: both look, both find it open, both write', async () => {
      const eventId = await plant();
      await edit(eventId, { title: `Unguarded ${eventId}` });
      const connections = await Promise.all([server.database.connect(), server.database.connect()]);
      const looks = await Promise.all(
        connections.map((each) => each.query('select state from proposed_edit where event_id = $1', [eventId])),
      );
      const writes: (number | null)[] = [];
      for (const connection of connections) {
        const { rowCount } = await connection.query(
          `update proposed_edit set state = 'withdrawn', decided_at = clock_timestamp() where event_id = $1`,
          [eventId],
        );
        writes.push(rowCount);
        await connection.end();
      }
      expect([looks.map(({ rows }) => rows[0].state), writes]).toEqual([
        ['open', 'open'],
        [1, 1],
      ]);
    });

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

  const draft = () => ({
    title: `Trusted ${Date.now()}`,
    summary: 'A day of play',
    description: 'All of it.',
    venue: null,
    startsAt: new Date(Date.now() + 86_400_000).toISOString(),
    endsAt: new Date(Date.now() + 2 * 86_400_000).toISOString(),
    timeZone: 'Europe/Berlin',
    capacity: 10,
  });
});
