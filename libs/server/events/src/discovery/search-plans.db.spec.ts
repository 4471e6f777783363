import { type TestDatabase, testDatabase } from '@ringside/server/testing';
import { countQuery, facetsQuery, searchQuery, type SearchWish } from './event-search.query';

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
const EVENTS = 10_000;

describe(`among ${EVENTS} events and 100,000 people`, () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await database.query(
      `insert into app_user (name, username, email)
       select 'Person ' || md5(n::text), 'user-' || n, 'mail-' || n || '@example.org' from generate_series(1, 100000) n`,
    );
    // half of them over; a thousand games, of which each event has two
    await database.query(
      `with owners as (select array_agg(id) as ids from (select id from app_user order by username limit 200) chosen)
       insert into event (owner_id, title, games, venue_name, starts_at, ends_at, time_zone, capacity, state, published_at)
       select ids[1 + n % 200], 'Event ' || md5(n::text), array['Game ' || n % 1000, 'Game ' || (n + 7) % 1000],
              case when n % 3 = 0 then 'Hall ' || n end, now() + (n - ${EVENTS / 2}) * interval '1 day',
              now() + (n - ${EVENTS / 2}) * interval '1 day' + interval '8 hours', 'Europe/Berlin', 1 + n % 5000,
              case when n < ${EVENTS / 2} then 'finished' else 'published' end, now() - n * interval '1 minute'
         from generate_series(1, ${EVENTS}) n, owners`,
    );
    await database.query(
      `insert into registration (event_id, user_id, state)
       select e.id, u.id, 'accepted' from (select id from event order by id limit 300) e,
              (select id from app_user order by id limit 100) u`,
    );
    await database.query('vacuum analyze app_user, event, registration');
  }, 120_000);
  afterAll(() => database.drop());

  /** How many rows were looked at. */
  const touched = async ({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) => {
    const [row] = await database.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `explain (analyze, format json) ${sql}`,
      parameters,
    );
    const rows = (node: Plan) =>
      node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
    return nodesOf(row!['QUERY PLAN'][0].Plan)
      .filter((node) => node['Relation Name'])
      .reduce((sum, node) => sum + rows(node) * node['Actual Loops'], 0);
  };
  const wish = (change: Partial<SearchWish>): SearchWish => ({ when: 'upcoming', sort: 'start', limit: 20, ...change });

  it.each<[string, Partial<SearchWish>]>([
    ['a rare word of a title', { search: 'md5 of nothing' }],
    ['a game', { game: 'Game 7' }],
    ['a game that nobody plays', { game: 'Nothing' }],
    ['those that are over, of one game', { when: 'past', game: 'Game 7' }],
  ])('%s is found, and counted, by an index', async (_what, change) => {
    expect(await touched(searchQuery(wish(change)))).toBeLessThan(1500);
    expect(await touched(countQuery(wish(change)))).toBeLessThan(1500);
  });

  it.each<[string, Partial<SearchWish>]>([
    ['the next', {}],
    ['the last', { when: 'past' }],
    ['the largest', { sort: 'places' }],
    ['those at a venue', { place: 'onSite' }],
    ['those with free places', { free: 'only' }],
    ['the largest with free places', { free: 'only', sort: 'places' }],
  ])('%s are a page from an index, not a sort of everything', async (_what, change) => {
    expect(await touched(searchQuery(wish(change)))).toBeLessThan(1500);
  });

  it('every event is read at most once for the filters on offer', async () => {
    expect(await touched(facetsQuery('upcoming', 30))).toBeLessThanOrEqual(EVENTS);
  });
});
