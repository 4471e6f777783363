import { createHash, randomBytes } from 'node:crypto';
import { migrate } from '@ringside/server/platform';
import { migrations } from '@ringside/server/schema';
import { Client } from 'pg';

/** A database of a spec file's own, with the whole schema. */
export interface TestDatabase {
  readonly url: string;
  /** Runs SQL on a connection outside of the code under test. */
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Another connection, for forcing an overlap. The caller ends it. */
  connect(): Promise<Client>;
  drop(): Promise<void>;
}

/**
 * Makes a fresh database on the test server (`TEST_DATABASE_URL`, started by `npm test` or `node tools/test-db.mjs`) as a
 * copy of a template that has the schema, which takes a tenth of a second.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server)
    throw new Error('TEST_DATABASE_URL is not set: run the tests by `npm test`, or `node tools/test-db.mjs` first.');
  const template = await ensureTemplate(server);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, (admin) => admin.query(`create database ${name} template ${template}`));
  const url = databaseUrl(server, name);
  const own = await connectTo(url);
  return {
    url,
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await own.query(sql, [...parameters])).rows as Row[],
    connect: () => connectTo(url),
    drop: async () => {
      await own.end();
      await onServer(server, (admin) => admin.query(`drop database ${name} with (force)`));
    },
  };
}

/** One template for each state of the schema; spec files that start at once agree by a lock. */
async function ensureTemplate(server: string): Promise<string> {
  const checksum = createHash('sha256')
    .update(migrations.flatMap(({ name, up }) => [name, up]).join('\0'))
    .digest('hex');
  const name = `template_${checksum.slice(0, 12)}`;
  await onServer(server, async (admin) => {
    await admin.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
    if (rowCount) return;
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`create database ${name}`);
    await migrate(databaseUrl(server, name), migrations);
    await admin.query(`alter database ${name} is_template true`);
  });
  return name;
}

async function onServer<T>(server: string, work: (admin: Client) => Promise<T>): Promise<T> {
  const admin = await connectTo(server);
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

async function connectTo(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined); // killed on purpose by some tests
  await client.connect();
  return client;
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
