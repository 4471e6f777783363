import type { EndpointInput } from '@ringside/contracts';
import { cancelTicket, holdSeats, placeOrder, putSeating } from '@ringside/contracts/booking';
import { getEventRoom, postEntry } from '@ringside/contracts/chat';
import { register } from '@ringside/contracts/registrations';
import {
  getAccountReport,
  getChatReport,
  getEventsReport,
  getMailReport,
  getRegistrationReport,
  getSeatReport,
  getServerReport,
  getTournamentReport,
  REPORT_POINTS_MAX,
} from '@ringside/contracts/reports';
import type { EventId, SeatNo } from '@ringside/kernel';
import { InvariantsJob } from '@ringside/server/platform';
import { migrations } from '@ringside/server/schema';
import { anEvent } from '@ringside/server/testing';
import { type Person, type WholeApp, wholeApp } from './testing';
import { aRunningCup, bracketOf, settle } from './testing/tournament';

const section = { rows: 1, aisleEvery: 0, facing: false, rowNaming: 'letters', placement: 'below' } as const;
const hall: EndpointInput<typeof putSeating>['body'] = {
  name: 'Hall',
  sections: [
    { ...section, name: 'Floor', seatsPerRow: 4 },
    { ...section, name: 'Gallery', seatsPerRow: 3 },
  ],
};
const seats = (...numbers: number[]) => numbers as SeatNo[];

describe('a report of an event', () => {
  let server: WholeApp;
  let owner: Person;
  let eventId: EventId;
  beforeAll(async () => {
    server = await wholeApp();
    owner = await server.person('organizer');
  }, 60_000);
  beforeEach(async () => {
    ({ eventId } = await anEvent(server.database, { ownerId: owner.id })); // in Europe/Berlin
  });
  afterAll(() => server.close());

  const report = <E extends typeof getRegistrationReport | typeof getSeatReport | typeof getChatReport>(
    endpoint: E,
    by: 'hour' | 'day' | 'week' = 'day',
  ) => owner.call(endpoint, { params: { eventId }, query: { by } } as EndpointInput<E>);

  /** People who registered at these moments; the event was over at `endsAt`. */
  async function registeredAt(endsAt: string, moments: readonly string[]) {
    await server.database.query(
      `update event set starts_at = $2::timestamptz - interval '1 hour', ends_at = $2 where id = $1`,
      [eventId, endsAt],
    );
    await server.database.query(
      `with people as (
         insert into app_user (name, username, email)
         select n, n || $1, n || $1 || '@example.org' from generate_series(1, cardinality($2::timestamptz[])) n
         returning id, name)
       insert into registration (event_id, user_id, state, registered_at)
       select $1::uuid, id, 'accepted', ($2::timestamptz[])[name::int] from people`,
      [eventId, moments],
    );
  }

  it('counts registrations by the state they have, and seats by section, as they come and go', async () => {
    const player = await server.person();
    const params = { eventId };
    await owner.call(putSeating, { params, body: hall });
    await player.call(register, { params, body: { isListed: true } });
    const body = { seatNos: seats(0, 1, 5) };
    const { holdId, lines } = await player.call(holdSeats, { params, body });
    const lineIds = lines.map(({ lineId }) => lineId);
    const { tickets } = await player.call(placeOrder, { params, body: { holdId, lineIds } });
    await player.call(cancelTicket, { params: { ...params, ticketId: tickets[0]!.ticketId } });
    await player.call(holdSeats, { params, body: { seatNos: seats(6) } });

    const registrations = await report(getRegistrationReport);
    expect(registrations).toMatchObject({ capacity: 100, states: { accepted: 1, withdrawn: 0 } });
    expect(registrations.points).toMatchObject([{ states: { accepted: 1, joined: 0 }, total: 1 }]);
    const { points, sections, areas, ...totals } = await report(getSeatReport);
    expect(totals).toEqual({ by: 'day', zone: 'Europe/Berlin', seats: 7, taken: 2, held: 1, blocked: 0 });
    expect(points.map(({ at: _at, ...counts }) => counts)).toEqual([{ taken: 3, returned: 1, total: 2 }]);
    expect(areas).toEqual([]);
    expect(sections).toEqual([
      { no: 0, name: 'Floor', seats: 4, taken: 1, held: 0, blocked: 0 },
      { no: 1, name: 'Gallery', seats: 3, taken: 1, held: 1, blocked: 0 },
    ]);
  });

  it('has an hour twice when clocks go back, and a day of 25 hours', async () => {
    // in Berlin it is 02:30 twice; then 23:59 of the same day, and midnight
    const moments = ['2025-10-26T00:30Z', '2025-10-26T01:30Z', '2025-10-26T22:59Z', '2025-10-26T23:00Z'];
    await registeredAt('2025-10-27T00:30Z', moments);
    const hours = await report(getRegistrationReport, 'hour');
    expect(hours.points.slice(0, 3).map(({ at, states }) => [at, states.accepted])).toEqual([
      ['2025-10-26T00:00:00.000Z', 1],
      ['2025-10-26T01:00:00.000Z', 1],
      ['2025-10-26T02:00:00.000Z', 0],
    ]);
    expect(hours.points).toHaveLength(25); // none is left out, and the last is the one in which the event ended
    const days = await report(getRegistrationReport, 'day');
    expect(days.points.map(({ at, states, total }) => [at, states.accepted, total])).toEqual([
      ['2025-10-25T22:00:00.000Z', 3, 3],
      ['2025-10-26T23:00:00.000Z', 1, 4],
    ]);
  });

  it('begins days where they begin when clocks go forward, also where such a day has no midnight, and weeks on Monday', async () => {
    await registeredAt('2025-03-31T12:00Z', ['2025-03-28T12:00Z', '2025-03-29T23:30Z', '2025-03-30T22:30Z']);
    const days = await report(getRegistrationReport, 'day');
    expect(days.points.map(({ at, total }) => [at, total])).toEqual([
      ['2025-03-27T23:00:00.000Z', 1],
      ['2025-03-28T23:00:00.000Z', 1],
      ['2025-03-29T23:00:00.000Z', 2],
      ['2025-03-30T22:00:00.000Z', 3],
    ]);
    const weeks = await report(getRegistrationReport, 'week');
    expect(weeks.points.map(({ at, total }) => [at, total])).toEqual([
      ['2025-03-23T23:00:00.000Z', 2],
      ['2025-03-30T22:00:00.000Z', 3],
    ]);

    await server.database.query(
      `update event set time_zone = 'America/Santiago', ends_at = '2025-09-09T12:00Z' where id = $1`,
      [eventId],
    );
    await server.database.query(`update registration set registered_at = '2025-09-06T12:00Z' where event_id = $1`, [
      eventId,
    ]);
    const inChile = await report(getRegistrationReport, 'day');
    expect(inChile.points.map(({ at, total }) => [at, total])).toEqual([
      ['2025-09-06T04:00:00.000Z', 3],
      ['2025-09-07T04:00:00.000Z', 3], // 7 September 2025 began at one o’clock there
      ['2025-09-08T03:00:00.000Z', 3],
      ['2025-09-09T03:00:00.000Z', 3],
    ]);
  });

  it('has a bounded number of points, whose totals know what was before', async () => {
    await registeredAt('2025-06-01T00:30Z', ['2025-01-01T12:00Z', '2025-05-31T12:00Z']);
    const { points } = await report(getRegistrationReport, 'hour');
    expect([points.length, points[0]?.total, points.at(-1)?.total]).toEqual([REPORT_POINTS_MAX, 1, 2]);
    expect(points.at(-1)?.at).toBe('2025-06-01T00:00:00.000Z');
  });

  it('counts messages and the people behind them, and matches that were played or that somebody did not come to', async () => {
    const cup = await aRunningCup(server, 3, {}); // its first seed has a bye
    eventId = cup.ref.eventId;
    const { room: roomId } = await owner.call(getEventRoom, { params: { eventId } });
    for (const [writer, text] of [
      [cup.players[0], 'Hello'],
      [cup.players[1], 'Hi'],
      [cup.players[1], 'Again'],
    ] as const)
      await writer!.call(postEntry, {
        params: { roomId },
        body: { key: crypto.randomUUID(), body: text },
      });
    const ready = (await bracketOf(cup)).matches.find(({ status }) => status === 'ready')!;
    await settle(cup, ready.id);

    const chat = await cup.organizer.call(getChatReport, { params: { eventId }, query: {} });
    expect([chat.messages, chat.people]).toEqual([3, 2]);
    expect(chat.points.map(({ messages, people }) => [messages, people])).toEqual([[3, 2]]);
    const { tournaments } = await cup.organizer.call(getTournamentReport, { params: { eventId } });
    expect(tournaments).toMatchObject([
      { name: 'Friday Cup', state: 'running', entrants: 3, withdrawn: 0, dropped: 0 },
    ]);
    expect(tournaments[0]?.matches).toEqual({ played: 1, walkovers: 0, open: 1 });
  });

  it('is empty while there is nothing to count', async () => {
    expect((await report(getRegistrationReport)).points).toEqual([]);
    expect(await report(getSeatReport)).toMatchObject({ points: [], sections: [], seats: 0 });
    expect(await report(getChatReport)).toMatchObject({ points: [], messages: 0, people: 0 });
    expect(await owner.call(getTournamentReport, { params: { eventId } })).toEqual({ tournaments: [] });
  });
});

describe('the report of the site', () => {
  let server: WholeApp;
  beforeAll(async () => {
    server = await wholeApp();
  }, 60_000);
  afterAll(() => server.close());

  it('counts accounts, events, what waits for moderators, mails and live connections', async () => {
    const moderator = await server.person('moderator');
    const organizer = await server.person('organizer');
    await anEvent(server.database, { ownerId: organizer.id });
    await anEvent(server.database, { ownerId: organizer.id, state: 'submitted' });
    await moderator.socket();

    const accounts = await moderator.call(getAccountReport, { query: { zone: 'Asia/Kathmandu' } });
    expect(accounts).toMatchObject({ roles: { moderator: 1, organizer: 1, admin: 0 }, signedIn: 2, banned: 0 });
    expect(accounts.points.map(({ created, total }) => [created, total])).toEqual([[2, 2]]);
    expect(accounts.points[0]?.at).toMatch(/T18:15:00.000Z$/); // midnight in Kathmandu
    const events = await moderator.call(getEventsReport, {});
    expect(events).toMatchObject({
      states: { published: 1, submitted: 1, draft: 0 },
      waiting: { events: 1, edits: 0 },
    });
    expect(await moderator.call(getMailReport, {})).toMatchObject({ unread: 0 });
    const report = await moderator.call(getServerReport, {});
    expect(report).toMatchObject({ node: process.versions.node, sockets: 1, tasks: { failing: 0 } });
    expect(report.database.schema).toBe(
      migrations
        .map(({ name }) => name)
        .sort()
        .at(-1),
    );
    expect(report.version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('tells what must never be so, with the rows that show it, there and in the health', async () => {
    const moderator = await server.person('moderator');
    const check = () => server.app.get(InvariantsJob).check();
    const integrity = async () => (await moderator.call(getServerReport, {})).integrity;
    const health = async () => (await fetch(`${server.origin}/health/ready`)).json() as Promise<{ degraded: string[] }>;
    await check();
    expect(await integrity()).toMatchObject({ broken: 0, faults: [] });
    expect(await health()).toEqual({ status: 'ok', degraded: [] });

    const { eventId } = await anEvent(server.database, { ownerId: moderator.id });
    await moderator.call(putSeating, { params: { eventId }, body: hall });
    const { holdId } = await moderator.call(holdSeats, { params: { eventId }, body: { seatNos: seats(2) } });
    await server.database.query('update hold set cap_at = started_at where id = $1', [holdId]);
    const room = await moderator.call(getEventRoom, { params: { eventId } });
    await server.database.query('update chat_room set last_seq = last_seq + 1 where id = $1', [room.room]);
    await server.database.query(
      `insert into audit_entry (action, target_kind, target_id) values ('event.cancel', 'event', $1)`,
      [eventId],
    );
    await server.database.query(`alter table audit_entry disable trigger user`);
    await server.database.query(
      `update audit_entry set reason = 'another' where seq = (select max(seq) from audit_entry)`,
    );
    await check();
    const { broken, faults, checkedAt } = await integrity();
    expect(faults).toContainEqual({ what: 'held without the hold of its holder (seat 2)', eventId, id: holdId });
    expect(faults).toContainEqual({ what: 'chat room with a gap in its entries', eventId, id: room.room });
    expect(faults).toContainEqual(expect.objectContaining({ what: 'audit entry that is not as it was written' }));
    expect([broken, faults.length]).toEqual([3, 3]);
    expect(checkedAt).not.toBeNull();
    expect(await health()).toEqual({ status: 'ok', degraded: ['invariants'] });
  });
});
