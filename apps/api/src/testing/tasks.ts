import { Outbox } from '@ringside/server/platform';
import type { WholeApp } from './whole-app';

/**
 * Resolves once every durable task is done that was there, also one that a worker has in hand while nothing else is left to
 * take: asking for its row waits for that worker's COMMIT. A task that failed before is not waited for.
 */
export async function untilTasksAreDone({ app, database }: Pick<WholeApp, 'app' | 'database'>): Promise<void> {
  do await app.get(Outbox).drain();
  while ((await database.query('select id from outbox where attempts = 0 for update')).length > 0);
}
