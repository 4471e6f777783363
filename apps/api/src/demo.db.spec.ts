import { listSeatGroups } from '@ringside/contracts/booking';
import { getHome } from '@ringside/contracts/events';
import { listTournaments } from '@ringside/contracts/tournaments';
import { getEventRoom } from '@ringside/contracts/chat';
import { getLeaderboard, getPlayer } from '@ringside/contracts/registrations';
import { getCheckInReport, getSalesReport, getSeatReport } from '@ringside/contracts/reports';
import { BROKEN_INVARIANTS } from '@ringside/server/booking';
import { signIn } from '@ringside/contracts/accounts';
import { testDatabase } from '@ringside/server/testing';
import { clearHalfDemo } from './demo/clear-half-demo';
import { CHAT } from './demo/demo-chat';
import { DEMO_PASSWORD, EVERYONE } from './demo/demo-people';
import { ensureDemo } from './demo/seed-demo';
import { type WholeApp, wholeApp } from './testing';

describe('the demo', () => {
  let server: WholeApp;
  beforeAll(async () => {
    server = await wholeApp();
    expect(await ensureDemo(server.app)).toBe(true);
  }, 120_000);
  afterAll(() => server.close());
  const count = async (sql: string) =>
    Number((await server.database.query<{ n: number }>(`select count(*)::int as n from ${sql}`))[0]?.n);

  it('is made once, and not touched by the next start', async () => {
    expect(await count('app_user')).toBe(EVERYONE.length);
    await clearHalfDemo(server.database.url);
    expect(await ensureDemo(server.app)).toBe(true);
    expect(await count('app_user')).toBe(EVERYONE.length);
  });

  it('announces nothing of its past to the first pages: whatever people are told waits in their lists', async () => {
    expect(await count(`outbox where attempts = 0`)).toBe(0);
    expect(await count('notification')).toBeGreaterThan(10);
    expect(await count(`notification where created_at > clock_timestamp() - interval '30 minutes'`)).toBe(0);
  });

  it('has an event that is on, others to come and one for the moderator', async () => {
    const home = await server.visitor().call(getHome, {});
    expect([home.now.length, home.next.length]).toEqual([1, 2]);
    expect(await count(`event where state = 'submitted'`)).toBe(1);
    expect(await count(`proposed_edit where state = 'open'`)).toBe(1);
  });

  it('has a season: events that are over, with placings that everyone can read', async () => {
    const { items } = await server.visitor().call(getLeaderboard, { query: {} });
    expect(items.length).toBeGreaterThan(15);
    expect(items[0]?.rank).toBe(1);
    const { items: history } = await server
      .visitor()
      .call(getPlayer, { params: { username: items[0]!.person.username }, query: {} });
    expect(history.some(({ event, placings }) => Date.parse(event.endsAt) < Date.now() && placings.length > 0)).toBe(
      true,
    );
  });

  it('has a hall part sold, tournaments in every state and a chat with history', async () => {
    const { now } = await server.visitor().call(getHome, {});
    const eventId = now[0]!.id;
    expect(await count(`seat_state where event_id = '${eventId}'`)).toBe(565);
    expect(await count(`seat_state where event_id = '${eventId}' and state = 'sold'`)).toBeGreaterThan(100);
    expect(await count(`seat_state where event_id = '${eventId}' and state = 'held'`)).toBeGreaterThan(5);
    const tournaments = await server.visitor().call(listTournaments, { params: { eventId } });
    expect(tournaments.map(({ state }) => state).sort()).toEqual(['finished', 'open', 'running']);
    const room = await server.visitor().call(getEventRoom, { params: { eventId } });
    expect(room.messages.filter(({ kind }) => kind === 'message').map(({ body }) => body)).toEqual(
      CHAT.map(([, body]) => body),
    );
  });

  it('sells at prices of several categories, has been paid, lets people in, and keeps seats for a team', async () => {
    const { now } = await server.visitor().call(getHome, {});
    const eventId = now[0]!.id;
    const olivia = server.visitor();
    await olivia.ask(signIn, { body: { identifier: 'olivia', password: DEMO_PASSWORD } });
    const params = { eventId };
    const sales = await olivia.call(getSalesReport, { params, query: {} });
    expect(sales.types.filter(({ tickets }) => tickets > 0)).toHaveLength(4);
    expect(sales.providers.map(({ provider }) => provider)).toEqual(['sandbox']);
    expect(sales.providers[0]!.refunded).toBeGreaterThan(0);
    expect(sales.due).toBeGreaterThan(0);
    expect(sales.points.filter(({ tickets }) => tickets > 0).length).toBeGreaterThan(7);
    const door = await olivia.call(getCheckInReport, { params, query: {} });
    expect(door.arrived).toBeGreaterThan(50);
    expect(door.conflicts).toBe(0);
    const { areas } = await olivia.call(getSeatReport, { params, query: {} });
    expect(areas).toMatchObject([{ name: 'Standing', capacity: 80, taken: expect.any(Number) }]);
    const { groups } = await olivia.call(listSeatGroups, { params });
    expect(groups.map(({ tag, seatNos, members }) => [tag, seatNos.length, members.length])).toEqual([
      ['FRND', 8, 0],
      ['OWL', 6, 1],
    ]);
    expect(await server.database.query(BROKEN_INVARIANTS, [eventId])).toEqual([]);
  });

  it('lets every one of its people sign in', async () => {
    for (const { username, role } of EVERYONE.slice(0, 6)) {
      const answer = await server.visitor().ask(signIn, { body: { identifier: username, password: DEMO_PASSWORD } });
      expect([username, answer.status, answer.body.role]).toEqual([username, 201, role]);
    }
  });

  it('leaves a database with people of its own alone', async () => {
    const other = await wholeApp();
    await other.person();
    expect(await ensureDemo(other.app)).toBe(false);
    expect(await other.database.query('select title from event')).toEqual([]);
    await other.close();
  });

  it('begins anew where a start was killed half-way, unless a person has come since', async () => {
    const half = await testDatabase();
    const add = (name: string, mail: string) =>
      half.query('insert into app_user (name, email, username) values ($1, $2, $1)', [name, mail]);
    await half.query(`insert into site_mark (name) values ('demo-begun')`);
    await add('half', 'half@demo.example');
    await add('real', 'real@example.org');
    await clearHalfDemo(half.url);
    expect(await half.query('select name from app_user order by name')).toEqual([{ name: 'half' }, { name: 'real' }]);
    await half.query(`delete from app_user where name = 'real'`);
    await clearHalfDemo(half.url);
    expect(await half.query(`select to_regclass('app_user') as people`)).toEqual([{ people: null }]);
    await half.drop();
  });
});
