import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '@ringside/server/platform';
import { type TestDatabase, testDatabase } from './test-database';
import { testPlatform } from './test-platform';

describe('two statements at once', () => {
  let tables: TestDatabase;
  let app: NestFastifyApplication;
  let database: Database;
  beforeAll(async () => {
    tables = await testDatabase();
    app = await testPlatform(tables);
    database = app.get(Database);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await tables.drop();
  });
  const both = () => Promise.all([database.query('select 1 as one'), database.now()]);

  it('are refused within a transaction, whose one connection cannot answer both', async () => {
    await expect(database.transact(both)).rejects.toThrow('at once');
  });

  it('are fine outside of one, and within one after the other', async () => {
    expect(await both()).toMatchObject([[{ one: 1 }], expect.any(Date)]);
    const inTurn = async () => [await database.query('select 1 as one'), await database.now()];
    expect(await database.transact(inTurn)).toMatchObject([[{ one: 1 }], expect.any(Date)]);
  });
});
