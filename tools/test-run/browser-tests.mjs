import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runScript } from './run-program.mjs';

const PLAYWRIGHT = 'node_modules/@playwright/test/cli.js';

/** The part of Playwright's report that we read. @typedef {{ stats: { expected: number, skipped: number }, errors: { message?: string }[], suites: Suite[] }} PlaywrightReport */
/** @typedef {{ title: string, suites?: Suite[], specs: { title: string, ok: boolean, file: string, tests: { status: string, results: { errors: { message?: string }[] }[] }[] }[] }} Suite */

/**
 * Runs the stories in a real browser and counts each. One that passes only when repeated has failed.
 * @param {import('./tally.mjs').Tally} tally
 * @param {{ browser: string, args: string[], env?: Record<string, string | undefined>, live?: boolean, isRequired?: boolean }} options
 *   `isRequired`: finding no story at all is a failure
 */
export async function runBrowserTests(tally, { browser, args, env, live = false, isRequired = true }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'ringside-playwright-'));
  const file = path.join(folder, 'report.json');
  try {
    const { output } = await runScript(
      PLAYWRIGHT,
      ['test', '-c', 'apps/e2e', '--reporter=line,json', '--pass-with-no-tests', ...args],
      {
        env: { ...env, CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file, NODE_OPTIONS: '' },
        live,
      },
    );
    const report = /** @type {PlaywrightReport} */ (JSON.parse(readFileSync(file, 'utf8')));
    countPlaywright(tally, report, output);
    if (isRequired && report.suites.length === 0 && report.errors.length === 0)
      tally.fail('the browser tests', 'There are none.');
  } catch (error) {
    tally.fail('the browser tests did not finish', String(error));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {import('./tally.mjs').Tally} tally
 * @param {PlaywrightReport} report
 * @param {string} [output]
 */
export function countPlaywright(tally, report, output = '') {
  tally.pass(report.stats.expected);
  tally.skip(report.stats.skipped);
  const before = tally.failures.length;
  for (const suite of report.suites) countSuite(tally, suite);
  if (report.errors.length > 0 && tally.failures.length === before) {
    tally.fail('the browser tests', report.errors.map((error) => error.message).join('\n') || output.slice(-4000));
  }
}

/**
 * @param {import('./tally.mjs').Tally} tally
 * @param {Suite} suite
 */
function countSuite(tally, suite) {
  for (const inner of suite.suites ?? []) countSuite(tally, inner);
  for (const { title, file, tests } of suite.specs) {
    for (const { status, results } of tests) {
      if (status !== 'unexpected' && status !== 'flaky') continue;
      const messages = results.flatMap((result) => result.errors.map((error) => error.message));
      tally.fail(`${file}: ${title}${status === 'flaky' ? ' (passed only when repeated)' : ''}`, messages.join('\n'));
    }
  }
}
