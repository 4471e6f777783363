import { Outbox } from '@ringside/server/platform';
import type { WholeApp } from './whole-app';

/**
 * Resolves once every durable task is done that was there, with those that they left, also one that a worker has in hand
 * while nothing else is left to take: asking for its row waits for that worker's COMMIT. What the COMMIT left is not in
 * that answer, so it is asked for anew. A task that failed before is not waited for.
 */
export async function untilTasksAreDone({ app, database }: Pick<WholeApp, 'app' | 'database'>): Promise<void> {
  const isAnyLeft = async () => (await database.query('select from outbox where attempts = 0 limit 1')).length > 0;
  do {
    await app.get(Outbox).drain();
    await database.query('select from outbox where attempts = 0 for update');
  } while (await isAnyLeft());
}
