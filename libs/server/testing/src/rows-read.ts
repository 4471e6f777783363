import type { Database } from '@ringside/server/platform';

/**
 * How many rows of tables the statements of some work looked at, by PostgreSQL's own count. What an index alone answers is not
 * counted, since no row was looked at.
 */
export async function rowsReadBy(database: Database, work: () => Promise<unknown>): Promise<number> {
  const count = async () => {
    const [row] = await database.query<{ rows: number }>(
      'select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::int as rows from pg_stat_xact_user_tables',
    );
    return row?.rows ?? 0;
  };
  return database.transact(async () => {
    const before = await count();
    await work();
    return (await count()) - before;
  });
}
