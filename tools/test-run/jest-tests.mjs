import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runScript } from './run-program.mjs';

const JEST = 'node_modules/jest/bin/jest.js';

/** The part of Jest's report that we read. @typedef {{ numPassedTests: number, numPendingTests: number, numTodoTests: number, testResults: { name: string, message: string, status: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[] }} JestReport */

/**
 * Runs Jest and counts each test. A file that does not even load is one failure.
 * @param {import('./tally.mjs').Tally} tally
 * @param {{ args: string[], env?: Record<string, string | undefined>, live?: boolean, isRequired?: boolean }} options
 *   `isRequired`: finding no test at all is a failure
 */
export async function runJest(tally, { args, env, live = false, isRequired = true }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'ringside-jest-'));
  const file = path.join(folder, 'report.json');
  try {
    const { output } = await runScript(
      JEST,
      ['--json', `--outputFile=${file}`, '--maxWorkers=2', '--passWithNoTests', ...args],
      {
        env: { ...env, NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
        live,
      },
    );
    const report = readReport(file);
    if (!report) tally.fail('Jest did not finish', output.slice(-6000));
    else if (countJest(tally, report) === 0 && isRequired) tally.fail(`Jest found no test (${args.join(' ')})`, output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {import('./tally.mjs').Tally} tally
 * @param {JestReport} report
 * @returns {number} how many tests there were
 */
export function countJest(tally, report) {
  tally.pass(report.numPassedTests);
  tally.skip(report.numPendingTests + report.numTodoTests);
  const before = tally.failures.length;
  for (const { name, status, message, assertionResults } of report.testResults) {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    const where = path.relative(process.cwd(), name);
    for (const test of failed) tally.fail(`${where}: ${test.fullName}`, test.failureMessages.join('\n'));
    if (status === 'failed' && failed.length === 0) tally.fail(where, message);
  }
  return report.numPassedTests + report.numPendingTests + report.numTodoTests + tally.failures.length - before;
}

/**
 * @param {string} file
 * @returns {JestReport | undefined}
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
