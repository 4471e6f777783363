import { createHash } from 'node:crypto';
import { Client } from 'pg';

/** One step of the schema: plain SQL, applied once, in the order of the names, never changed after a release. */
export interface Migration {
  /** `0003-events`: the number orders, the noun tells. */
  readonly name: string;
  readonly up: string;
}

/** The database has another schema than this version can serve. The message says what to do. */
export class SchemaMismatch extends Error {}

/** Any number; all nodes must take the same lock. */
const LOCK = 4_710_231;

/**
 * Brings the database to the schema of this version: each migration once, in a transaction of its own, one node at a time
 * (advisory lock on a direct connection). @throws SchemaMismatch when the database has migrations that this version does not know
 * or knows otherwise: it then must not be served.
 */
export async function migrate(databaseUrl: string, migrations: readonly Migration[]): Promise<readonly string[]> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(${LOCK})`);
    await client.query(`create table if not exists schema_migration (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`);
    const missing = missingMigrations(migrations, await applied(client));
    for (const migration of missing) await apply(client, migration);
    return missing.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

async function applied(client: Client): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_migration',
  );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function missingMigrations(migrations: readonly Migration[], done: ReadonlyMap<string, string>): Migration[] {
  const known = new Set(migrations.map((migration) => migration.name));
  const foreign = [...done.keys()].filter((name) => !known.has(name));
  if (foreign.length > 0) {
    throw new SchemaMismatch(
      `The database is newer than this version of Ringside (it has ${foreign.join(', ')}). Use the newer version.`,
    );
  }
  return migrations.filter((migration) => {
    const checksum = done.get(migration.name);
    if (checksum !== undefined && checksum !== checksumOf(migration)) {
      throw new SchemaMismatch(
        `The database was made by another build of Ringside (${migration.name} was changed since). Use that build, or another database.`,
      );
    }
    return checksum === undefined;
  });
}

async function apply(client: Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = '5s'`);
    await client.query(migration.up);
    await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [
      migration.name,
      checksumOf(migration),
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

const checksumOf = (migration: Migration) => createHash('sha256').update(migration.up).digest('hex');
