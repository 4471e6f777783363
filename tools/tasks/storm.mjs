/**
 * `npm run storm [-- --quick] [-- --seed N] [-- --runs N] [-- --bug NAME]`: sells 150 seats to 1,500 people who come at once, on three nodes whose
 * clocks are ten minutes slow, right and ten minutes fast; kills nodes and the database on the way; checks everything afterwards.
 * With `--bug` the database is made to break a promise, and the run must find it. Every other run goes without the job that frees lapsed holds. Each run's history is kept below `.data/storm`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildApps, isBuilt } from '../launcher/build.mjs';
import { report, step } from '../progress.mjs';
import { BUGS, storm } from '../storm/storm.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, seed: { type: 'string' }, runs: { type: 'string' }, bug: { type: 'string' } },
});
const size = values.quick
  ? { buyers: 120, seats: 20, holdMs: 1500, arriveMs: 2000, tries: 5 }
  : { buyers: 1500, seats: 150, holdMs: 3000, arriveMs: 5000, tries: 8 };
const seed = Number(values.seed ?? Date.now() % 100_000);
const runs = Number(values.runs ?? 2);
const bug = /** @type {keyof typeof BUGS | undefined} */ (values.bug);
if (bug && !Object.hasOwn(BUGS, bug)) throw new Error(`There is no bug "${bug}": ${Object.keys(BUGS).join(', ')}.`);

try {
  if (!isBuilt(root)) await step('Building', () => buildApps(root));
  let broken = 0;
  for (let run = 0; run < runs; run++) {
    const folder = path.join(root, '.data/storm');
    const of = { ...size, seed: seed + run, sweeps: run % 2 === 0, ...(bug && { bug }) };
    const { violations, figures, operations, terms } = await storm(path.join(folder, 'run'), of);
    mkdirSync(folder, { recursive: true });
    const history = path.join(folder, `history-${of.seed}.jsonl`);
    writeFileSync(history, [terms, ...operations].map((line) => `${JSON.stringify(line)}\n`).join(''));
    console.log(figures);
    for (const { rule, what } of violations) console.log(`${rule}  ${what}`);
    console.log(`${violations.length} violations; the history is ${path.relative(root, history)}\n`);
    broken += violations.length;
  }
  process.exit(broken > 0 === (bug !== undefined) ? 0 : 1);
} catch (error) {
  process.exit(report(error));
}
