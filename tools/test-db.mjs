/**
 * node tools/test-db.mjs        starts (or finds) a PostgreSQL for tests and prints `TEST_DATABASE_URL=…`; it runs on
 * node tools/test-db.mjs stop   stops it
 */
import path from 'node:path';
import { ensurePostgres } from './pg.mjs';

const { url, stop } = await ensurePostgres({
  root: path.resolve(import.meta.dirname, '../.data/postgres-test'),
  keep: true,
  durable: false,
  settings: { max_connections: 200 },
});
if (process.argv[2] === 'stop') await stop();
else process.stdout.write(`TEST_DATABASE_URL=${url}\n`);
