import type { Database } from '@ringside/server/platform';
import type { TestDatabase } from './test-database';

/** Two commands of the same moment. */
export interface Overlap<T> {
  readonly database: Database;
  readonly first: () => Promise<T>;
  readonly second: () => Promise<T>;
  /** Resolves when the first may commit: once the second waits, or is done where it waits for nobody. */
  readonly untilSecondIsThere: (second: Promise<unknown>) => Promise<unknown>;
}

/** The second comes when the first has done all that it does and has not committed; what became of each. */
export async function overlapped<T>({ database, first, second, untilSecondIsThere }: Overlap<T>) {
  const isDone = Promise.withResolvers<void>();
  const mayCommit = Promise.withResolvers<void>();
  const one = database.transact(async () => {
    const answer = await first();
    isDone.resolve();
    await mayCommit.promise;
    return answer;
  });
  await Promise.race([isDone.promise, one]);
  const other = database.transact(second);
  await untilSecondIsThere(other.catch(() => undefined));
  mayCommit.resolve();
  return Promise.allSettled([one, other]);
}

/** Resolves once one of this database's statements waits for a lock. */
export async function untilOneWaits(tables: TestDatabase): Promise<void> {
  for (;;) {
    const [row] = await tables.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if ((row?.count ?? 0) > 0) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
