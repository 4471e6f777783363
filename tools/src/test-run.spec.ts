import { countPlaywright } from '../test-run/browser-tests.mjs';
import { countJest } from '../test-run/jest-tests.mjs';
import { Tally } from '../test-run/tally.mjs';

describe('the last line of a test run', () => {
  it('counts what passed and what failed, and what was skipped when something was', () => {
    const tally = new Tally();
    tally.pass(3);
    tally.fail('seats', 'because');
    expect(tally.lastLine).toBe('3 passed, 1 failed');
    tally.skip(2);
    expect(tally.lastLine).toBe('3 passed, 1 failed, 2 skipped');
    expect(tally.summary).toBe('✗ seats\nbecause\n');
  });

  it('counts each test of Jest, and a file that did not load as one failure', () => {
    const tally = new Tally();
    const failed = { status: 'failed', fullName: 'a hold lapses', failureMessages: ['too early'] };
    const count = countJest(tally, {
      numPassedTests: 5,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [
        { name: `${process.cwd()}/a.spec.ts`, status: 'failed', message: '', assertionResults: [failed] },
        { name: `${process.cwd()}/b.spec.ts`, status: 'failed', message: 'cannot find module', assertionResults: [] },
        { name: `${process.cwd()}/c.spec.ts`, status: 'passed', message: '', assertionResults: [] },
      ],
    });
    expect(tally.lastLine).toBe('5 passed, 2 failed, 2 skipped');
    expect(tally.failures.map(({ title }) => title)).toEqual(['a.spec.ts: a hold lapses', 'b.spec.ts']);
    expect(count).toBe(9);
  });

  it('counts each browser story, nested or not, and one that passed only when repeated as failed', () => {
    const test = (status: string) => ({
      status,
      results: [{ errors: status === 'expected' ? [] : [{ message: 'no seat' }] }],
    });
    const spec = (title: string, status: string) => ({
      title,
      ok: status === 'expected',
      file: 'seats.e2e.ts',
      tests: [test(status)],
    });
    const tally = new Tally();
    countPlaywright(tally, {
      stats: { expected: 1, skipped: 0 },
      errors: [],
      suites: [
        {
          title: 'seats.e2e.ts',
          specs: [spec('takes', 'expected')],
          suites: [{ title: 'race', specs: [spec('loses', 'unexpected'), spec('waits', 'flaky')] }],
        },
      ],
    });
    expect(tally.lastLine).toBe('1 passed, 2 failed');
    expect(tally.failures.map(({ title }) => title)).toEqual([
      'seats.e2e.ts: loses',
      'seats.e2e.ts: waits (passed only when repeated)',
    ]);
  });

  it('counts a browser run that broke before its first story', () => {
    const tally = new Tally();
    countPlaywright(tally, {
      stats: { expected: 0, skipped: 0 },
      errors: [{ message: 'the server did not start' }],
      suites: [],
    });
    expect(tally.failures).toEqual([{ title: 'the browser tests', details: 'the server did not start' }]);
  });
});
