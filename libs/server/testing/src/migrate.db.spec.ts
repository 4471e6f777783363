import { migrate, type Migration } from '@ringside/server/platform';
import { migrations } from '@ringside/server/schema';
import { type TestDatabase, testDatabase } from './index';

const later: Migration = { name: '9000-later', up: 'create table later (n int)' };

describe('the schema', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase();
  }, 60_000);
  afterEach(() => database.drop());

  it('is brought up to date once by five nodes that start together', async () => {
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(database.url, [...migrations, later])));
    expect(applied.flat()).toEqual(['9000-later']);
  });

  it('is left as it was by a migration that fails', async () => {
    const broken: Migration = { name: '9000-later', up: 'create table half (n int); select no_such_column' };
    await expect(migrate(database.url, [...migrations, broken])).rejects.toThrow('no_such_column');
    expect(await database.query(`select to_regclass('half') as half`)).toEqual([{ half: null }]);
    expect(await migrate(database.url, [...migrations, later])).toEqual(['9000-later']);
  });

  it('is not touched when it is newer than this version', async () => {
    await migrate(database.url, [...migrations, later]);
    await expect(migrate(database.url, migrations)).rejects.toThrow(/newer than this version.*9000-later/);
  });

  it('is not touched when an applied migration was changed', async () => {
    await migrate(database.url, [...migrations, later]);
    await expect(
      migrate(database.url, [...migrations, { ...later, up: 'create table other (n int)' }]),
    ).rejects.toThrow('was changed since');
  });
});
