import type { UserId } from '@ringside/kernel';
import { anEvent, aUser, type TestDatabase, testDatabase } from '@ringside/server/testing';
import { gamesQuery, rankQuery, seasonsQuery } from './placing.repository';

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
const PLACED = 50_000;

describe(`a season with ${PLACED} people who have points in forty games`, () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await database.query(
      `insert into app_user (name, username, email)
       select 'Person ' || n, 'user-' || n, 'mail-' || n || '@example.org' from generate_series(1, ${PLACED}) n`,
    );
    const { eventId } = await anEvent(database, { state: 'finished' });
    await database.query(
      `insert into registration (event_id, user_id, state, is_listed)
       select $1, id, 'joined', true from app_user where username like 'user-%'`,
      [eventId],
    );
    await database.query(
      `insert into event_placing (event_id, user_id, game, place, points, season)
       select $1, user_id, 'Game ' || row_number() over () % 40, row_number() over (), row_number() over () % 5000, 2090
         from registration where event_id = $1`,
      [eventId],
    );
    await database.query('vacuum analyze season_score');
  }, 120_000);
  afterAll(() => database.drop());

  /** How many rows were looked at. */
  const touched = async ({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) => {
    const [row] = await database.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `explain (analyze, format json) ${sql}`,
      parameters,
    );
    return nodesOf(row!['QUERY PLAN'][0].Plan)
      .filter((node) => node['Relation Name'])
      .reduce(
        (sum, node) => sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
        0,
      );
  };

  it.each([
    ['its first page', rankQuery({ season: 2090, limit: 50 })],
    ['its first page in one game', rankQuery({ season: 2090, game: 'Game 7', limit: 50 })],
    ['a game without points', rankQuery({ season: 2090, game: 'Chess', limit: 50 })],
    ['the seasons', seasonsQuery],
    ['its games', gamesQuery(2090)],
  ])('%s: read from an index, not summed up', async (_what, query) => {
    expect(await touched(query)).toBeLessThan(300);
  });
});

describe('two events that give the same person points at the same moment', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  }, 60_000);
  afterAll(() => database.drop());

  /** Resolves once one of this database's statements waits for a lock. */
  const waiting = async () => {
    for (;;) {
      const [row] = await database.query<{ count: number }>(
        `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      if ((row?.count ?? 0) > 0) return;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  /** The second gives its placing when the first has and not committed; the points that are kept. */
  const overlapped = async (userId: UserId): Promise<number | undefined> => {
    const [first, second] = [await database.connect(), await database.connect()];
    const give = async (client: typeof first, points: number) => {
      const { eventId } = await anEvent(database, { state: 'finished' });
      await database.query(
        `insert into registration (event_id, user_id, state, is_listed) values ($1, $2, 'joined', true)`,
        [eventId, userId],
      );
      await client.query('begin');
      return () =>
        client.query(
          `insert into event_placing (event_id, user_id, place, points, season) values ($1, $2, 1, $3, 2090)`,
          [eventId, userId, points],
        );
    };
    try {
      const [giveFirst, giveSecond] = [await give(first, 10), await give(second, 5)];
      await giveFirst();
      const given = giveSecond();
      await waiting();
      await first.query('commit');
      await given;
      await second.query('commit');
    } finally {
      await Promise.all([first.end(), second.end()]);
    }
    const [score] = await database.query<{ points: number }>(
      `select points from season_score where user_id = $1 and game = ''`,
      [userId],
    );
    return score?.points;
  };

  it('are both counted', async () => {
    expect(await overlapped(await aUser(database))).toBe(15);
  });

  it('would not be if neither waited for the season (negative control)', async () => {
    await database.query(
      'create or replace function lock_season(season int) returns void language sql as $$ select $$',
    );
    // the second now waits for the first one's row instead, and has not seen its placing
    await expect(overlapped(await aUser(database))).rejects.toThrow(/duplicate key/);
  });
});
