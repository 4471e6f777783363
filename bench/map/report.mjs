import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

export const median = (values) => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
};

/** A baseline whose rounds differ by more than this makes no verdict. */
const MOST_SPREAD = 1.6;

/** Collects ratios and their verdicts. */
export class Report {
  lines = [];

  /** @param target the most that the ratio of the product to its baseline may be; none for what is only told */
  compare(what, product, baseline, pick, target) {
    const [ours, theirs] = [product.map(pick), baseline.map(pick)];
    const ratio = median(ours) / median(theirs);
    const spread = Math.max(...theirs) / Math.min(...theirs);
    const isSure = spread <= MOST_SPREAD || ratio * spread <= target; // far below it, noise changes nothing
    const verdict = target === undefined ? '' : !isSure ? 'inconclusive' : ratio <= target ? 'met' : 'MISSED';
    this.lines.push({ what, product: median(ours), baseline: median(theirs), ratio, target, verdict, ours, theirs });
  }

  /** A figure that has a bound of its own. */
  limit(what, product, pick, target) {
    const ours = product.map(pick);
    const value = median(ours);
    const verdict = target === undefined ? '' : value <= target ? 'met' : 'MISSED';
    this.lines.push({ what, product: value, target, verdict, ours });
  }

  /** Prints what was found, with the commit and the machine, and writes it to `dist/bench-<name>.json`. */
  conclude(name, rounds, more = {}) {
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT }).toString().trim();
    const load = os
      .loadavg()
      .map((value) => value.toFixed(1))
      .join(' ');
    const cpu = `${os.cpus().length} × ${os.cpus()[0]?.model}`;
    const machine = { cpu, node: process.version, load: `load ${load}`, ...more };
    this.#print([commit, `${rounds} rounds`, ...Object.values(machine)].join(' · '));
    mkdirSync(path.join(ROOT, 'dist'), { recursive: true });
    const found = { commit, machine, lines: this.lines };
    writeFileSync(path.join(ROOT, `dist/bench-${name}.json`), `${JSON.stringify(found, null, 2)}\n`);
  }

  #print(about) {
    console.log(about);
    const number = (value) =>
      value === undefined ? '' : value >= 1000 ? Math.round(value).toString() : value.toPrecision(3);
    console.log(
      `${'what'.padEnd(62)} ${['product', 'baseline', 'ratio', 'target'].map((word) => word.padStart(10)).join('')}`,
    );
    for (const { what, product, baseline, ratio, target, verdict } of this.lines) {
      const figures = [product, baseline, ratio, target].map((value) => number(value).padStart(10)).join('');
      console.log(`${what.padEnd(62)} ${figures}  ${verdict}`);
    }
  }
}
