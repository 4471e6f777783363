/**
 * node tools/check-history.mjs FILE: checks what a load generator recorded in FILE against the database that DATABASE_URL
 * names, seat by seat, once everything has come to rest. docs/operations.md describes the file. Exit status 1: something that
 * was promised was not kept.
 */
import pg from 'pg';
import { checkHistory } from './history/check-history.mjs';
import { readHistory } from './history/history.mjs';
import { readEndState } from './history/read-end-state.mjs';

const [file] = process.argv.slice(2);
const { DATABASE_URL: connectionString } = process.env;
if (!file || !connectionString) {
  process.stderr.write('Usage: DATABASE_URL=postgres://… node tools/check-history.mjs FILE\n');
  process.exit(64);
}
const history = readHistory(file);
const client = new pg.Client({ connectionString });
await client.connect();
const violations = checkHistory(history, await readEndState(client, history.terms.event));
await client.end();
for (const { rule, what } of violations) process.stdout.write(`${rule}  ${what}\n`);
process.stdout.write(`${history.operations.length} operations, ${violations.length} violations\n`);
process.exitCode = violations.length > 0 ? 1 : 0;
