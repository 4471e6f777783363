import { type TestDatabase, testDatabase } from '@ringside/server/testing';
import { auditQuery, fewQuery } from './audit.repository';
import { userListQuery } from './user-list.repository';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly Plan[];
}

const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
const page = { limit: 20 };

describe('among 100,000 people and as many entries of the log', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await database.query(
      `insert into app_user (name, username, email, role)
       select 'Person ' || md5(n::text), 'user-' || n, 'mail-' || n || '@example.org',
              case when n % 5000 = 0 then 'moderator' else 'player' end from generate_series(1, 100000) n`,
    );
    await database.query(
      `insert into user_ban (user_id, reason) select id, 'Spam' from app_user order by username limit 100`,
    );
    await database.query('alter table audit_entry disable trigger user'); // only the number of rows matters here
    await database.query(
      `insert into audit_entry (seq, at, actor_id, action, target_kind, target_id, target_name, reason, hash)
       select row_number() over (), clock_timestamp(), id, 'event.approve', 'event', id::text, 'Event ' || md5(username), '', ''
         from app_user`,
    );
    await database.query(`update audit_entry set target_name = 'Zebra crossing' where seq = 1`);
    await database.query('vacuum analyze app_user, audit_entry, user_ban');
  }, 120_000);
  afterAll(() => database.drop());

  /** How many rows of the large tables were looked at for one page. */
  const touched = async ({ sql, parameters }: { sql: string; parameters: unknown[] }) => {
    const [row] = await database.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `explain (analyze, format json) ${sql}`,
      parameters,
    );
    const nodes = nodesOf(row!['QUERY PLAN'][0].Plan).filter((node) => node['Relation Name']);
    const rows = (node: Plan) =>
      node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
    return nodes.reduce((sum, node) => sum + rows(node) * node['Actual Loops'], 0);
  };

  it.each([
    ['the first page', {}],
    ['a rare role', { role: 'moderator' as const }],
    ['part of a username', { search: 'ser-4711' }],
    ['part of an e-mail address', { search: 'ail-4711@' }],
    ['a common part', { search: 'person' }],
    ['a beginning of two letters that nobody has', { search: 'zq' }],
    ['the banned', { banned: 'only' as const }],
  ])('%s is found by an index, not by reading everyone', async (_what, wish) => {
    expect(await touched(userListQuery({ ...page, ...wish, byMail: true }))).toBeLessThan(1500);
  });

  it.each([
    ['the latest entries', {}],
    ['one kind that never happened', { action: 'user.ban' as const }],
    ['the name of an event', { search: 'md5 of nothing' }],
  ])('%s of the log: by an index', async (_what, wish) => {
    expect(await touched(auditQuery({ ...page, ...wish }))).toBeLessThan(1500);
  });

  it.each([
    ['a word of one entry, the oldest', 'zebra crossing', 1],
    ['a word of no entry', 'nowhere to be found', 0],
    ['a part of many words', 'abc', undefined],
    ['a word of every entry', 'event', undefined],
    ['one person', 'user-4711', undefined],
  ])('%s is searched without reading the log', async (_what, search, count) => {
    const { sql, parameters } = fewQuery(search);
    const found = (await database.query<{ seq: string }>(sql, parameters)).map(({ seq }) => seq);
    if (count !== undefined) expect(found).toHaveLength(count);
    const few = found.length > 1000 ? undefined : found;
    const read = (await touched(fewQuery(search))) + (await touched(auditQuery({ ...page, search }, few)));
    expect(read).toBeLessThan(6000);
  });
});
