import type { INestApplicationContext } from '@nestjs/common';
import { Database, hot } from '@ringside/server/platform';
import { type TestDatabase, testDatabase, testPlatform } from './index';

const COUNTED = hot('select count(*)::int as things from thing where n = any($1::int[])');
const ADDED = hot('insert into thing (n) values ($1) returning n');
const CHANGED = hot('update thing set n = n + 10 where n = $1');

describe('a hot statement', () => {
  let store: TestDatabase;
  let app: INestApplicationContext;
  let database: Database;
  beforeAll(async () => {
    store = await testDatabase();
    await store.query('create table thing (n int primary key)');
    app = await testPlatform(store);
    database = app.get(Database);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await store.drop();
  });

  it('is planned once by a connection, and answers what it would answer otherwise', async () => {
    const prepared = await database.transact(async () => {
      for (const n of [1, 2, 3]) expect(await database.write(ADDED, [n])).toEqual([{ n }]);
      expect(await database.change(CHANGED, [3])).toBe(1);
      expect(await database.query(COUNTED, [[1, 2, 3]])).toEqual([{ things: 2 }]);
      return database.query<{ statement: string; uses: number }>(
        'select statement, (generic_plans + custom_plans)::int as uses from pg_prepared_statements order by prepare_time',
      );
    });
    expect(prepared).toEqual(
      expect.arrayContaining([
        { statement: ADDED, uses: 3 },
        { statement: CHANGED, uses: 1 },
      ]),
    );
  });

  it('fails as any other, and its connection can be used again', async () => {
    const twice = database.transact(() => database.write(ADDED, [1]));
    await expect(twice).rejects.toMatchObject({ driverError: { code: '23505' } });
    expect(await database.query(COUNTED, [[1]])).toEqual([{ things: 1 }]);
  });

  it('leaves other statements without a name, with and without parameters', async () => {
    const others = await database.transact(async () => {
      await database.query('select 1 as one');
      await database.query('select $1::int as one', [1]);
      return database.query<{ statement: string }>('select statement from pg_prepared_statements');
    });
    expect(others.filter(({ statement }) => statement.includes('as one'))).toEqual([]);
  });
});
