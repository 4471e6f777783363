/** node tools/bundle-budget.mjs: first-load JavaScript of each page in bundle-budget.json; over its budget it fails. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findHeaviestFirstLoad, gzipBytes } from './bundles/first-load.mjs';
import { weighReactAlone } from './bundles/react-alone.mjs';
import { Tally } from './test-run/tally.mjs';

/**
 * A page and what it may weigh. `modules`: what it loads before it works, beside what those import statically; `scripts`: what it
 * loads as it stands in the build.
 * @typedef {{ page: string, app: string, modules?: string[], scripts?: string[], maxBytes: number }} Budget
 */

/**
 * One check for each page.
 * @param {string} root
 * @param {Tally} tally
 * @returns {Promise<string>} a table
 */
export async function measureBundles(root, tally) {
  const budgets = /** @type {Budget[]} */ (
    JSON.parse(readFileSync(path.join(root, 'bundle-budget.json'), 'utf8')).pages
  );
  const react = await weighReactAlone(root);
  const rows = [['first-load JavaScript, gzip', 'kB', 'budget', '× react + react-dom']];
  rows.push(['react + react-dom alone', kB(react), '', '1.00']);
  for (const { page, app, modules, scripts = [], maxBytes } of budgets) {
    const folder = path.join(root, 'dist/apps', app);
    const { files, bytes } = modules
      ? findHeaviestFirstLoad(folder, modules)
      : { files: scripts, bytes: gzipBytes(folder, scripts) };
    rows.push([page, kB(bytes), kB(maxBytes), (bytes / react).toFixed(2)]);
    if (bytes <= maxBytes) tally.pass();
    else
      tally.fail(
        `first-load JavaScript of the ${page}`,
        `${kB(bytes)} kB, and the budget is ${kB(maxBytes)} kB:\n${weigh(folder, files)}`,
      );
  }
  return table(rows);
}

/** @param {number} bytes */
const kB = (bytes) => (bytes / 1000).toFixed(1);

/**
 * @param {string} folder
 * @param {string[]} files
 */
const weigh = (folder, files) => table(files.map((file) => [file, kB(gzipBytes(folder, [file]))]));

/** @param {string[][]} rows */
function table(rows) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

if (process.argv[1] === import.meta.filename) {
  const tally = new Tally();
  process.stdout.write(`${await measureBundles(path.resolve(import.meta.dirname, '..'), tally)}\n`);
  if (tally.failures.length > 0) {
    process.stderr.write(`${tally.summary}\n`);
    process.exitCode = 1;
  }
}
