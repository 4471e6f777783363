import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { discardPostgres, ensurePostgres } from '../pg.mjs';
import { identityOf, stillRuns } from '../processes.mjs';

/**
 * A PostgreSQL of this run's own, empty at first and gone with its data when `discard` is called. What runs that were
 * killed left behind is removed first.
 * @param {string} folder of all runs
 */
export async function startTestDatabase(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.lock') && !stillRuns(name)) await discardPostgres(path.join(folder, name));
  }
  const root = path.join(folder, identityOf(process.pid));
  // committed data is on disk as in production; only the making of the empty cluster is not
  const { url } = await ensurePostgres({ root, durable: false, settings: { max_connections: 200 } });
  return { url, discard: () => discardPostgres(root) };
}
