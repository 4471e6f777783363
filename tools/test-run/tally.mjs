import { stripVTControlCharacters } from 'node:util';

/** One check that failed. @typedef {{ title: string, details: string }} Failure */

/** Counts the checks of a test run and keeps what failed. */
export class Tally {
  passed = 0;
  skipped = 0;
  /** @type {Failure[]} */ failures = [];

  /** @param {number} [count] */
  pass(count = 1) {
    this.passed += count;
  }

  /** @param {number} count */
  skip(count) {
    this.skipped += count;
  }

  /**
   * @param {string} title
   * @param {string} [details] output that explains it
   */
  fail(title, details = '') {
    this.failures.push({ title, details: stripVTControlCharacters(details).trim() });
  }

  /** The last line of a run, which scripts read. */
  get lastLine() {
    const skipped = this.skipped > 0 ? `, ${this.skipped} skipped` : '';
    return `${this.passed} passed, ${this.failures.length} failed${skipped}`;
  }

  /** All that failed, once more and together. */
  get summary() {
    const part = (/** @type {Failure} */ { title, details }) => `✗ ${title}\n${details && `${details}\n`}`;
    return this.failures.map(part).join('\n');
  }
}
