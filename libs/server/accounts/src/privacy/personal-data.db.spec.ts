import { type TestDatabase, testDatabase } from '@ringside/server/testing';
import { erasedAccount, noPersons, personalLinks } from './personal-data';

/** Columns that link to an account or may: by reference, by name, or as an id that the schema links to nothing. */
const SUSPECTS = `
  select c.relname || '.' || a.attname as link
    from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
   where a.attnum > 0 and not a.attisdropped and (
     exists (select from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid and f.confrelid = 'app_user'::regclass
               and a.attnum = any(f.conkey))
     or (a.attname = 'user_id' or (a.attname like '%\\_by' and a.atttypid = 'uuid'::regtype))
     or (a.atttypid = 'uuid'::regtype and a.attname <> 'id'
         and not exists (select from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid and a.attnum = any(f.conkey))))
   order by 1`;

describe('what is personal', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  }, 60_000);
  afterAll(() => database.drop());
  const suspects = async () => (await database.query<{ link: string }>(SUSPECTS)).map(({ link }) => link);

  it('is decided for every column that links to an account or could', async () => {
    const decided = new Set([...Object.keys(personalLinks), ...noPersons]);
    expect((await suspects()).filter((link) => !decided.has(link))).toEqual([]);
  });

  it('would be asked about a new column of any of the three kinds', async () => {
    await database.query(`create table novelty (
      fan uuid references app_user (id), scored_by uuid, user_id text, rival uuid, event_id uuid references event (id))`);
    const found = (await suspects()).filter((link) => link.startsWith('novelty.'));
    expect(found).toEqual(['novelty.fan', 'novelty.rival', 'novelty.scored_by', 'novelty.user_id']);
    await database.query('drop table novelty');
  });

  it('names only columns that there are, conditions and left out columns included', async () => {
    for (const [link, { fate, told }] of Object.entries(personalLinks)) {
      const [table, column] = link.split('.');
      const conditions = typeof fate === 'string' ? ['true'] : 'where' in fate ? [fate.where] : [fate.deleteWhere];
      const leftOut = Array.isArray(told) ? told : [];
      await database.query(
        `select ${[column, ...leftOut].join(', ')} from ${table} where ${conditions.join(' and ')} limit 0`,
      );
    }
    const { length } = await database.query(
      `select from information_schema.columns where table_schema = 'public' and table_name || '.' || column_name = any($1)`,
      [noPersons],
    );
    expect(length).toBe(noPersons.length);
  });

  it('is decided for every column of an account itself', async () => {
    const columns = await database.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = 'app_user'`,
    );
    expect(columns.map(({ name }) => name).sort()).toEqual(Object.keys(erasedAccount).sort());
  });
});
