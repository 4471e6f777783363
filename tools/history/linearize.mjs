/**
 * Is there one order of a seat's operations that explains all answers? A search after Wing and Gong with Lowe's memory: of the
 * operations that are not placed yet, each may go next that was called before the first of them returned. A refusal that the
 * state of the moment explains goes first and alone.
 */
import { nameOf, step } from './seat-model.mjs';

/** @typedef {import('./seat-operations.mjs').SeatOperation} SeatOperation */
/** @typedef {import('./seat-model.mjs').SeatState} SeatState */

export const MOST_STEPS = 300_000;
/** How many operations with an unknown end may have happened: a few explain nearly everything, and are tried first. */
const BUDGETS = [0, 1, 2, 3, 5, 8, Infinity];

/**
 * @param {readonly SeatOperation[]} operations
 * @param {{ holdUs: number, mostSteps?: number }} bounds how long holds last, and when the search gives up
 * @returns {'linearizable' | 'impossible' | 'undecided'}
 */
export function linearize(operations, { holdUs, mostSteps = MOST_STEPS }) {
  const sorted = [...operations].sort((a, b) => a.inv - b.inv);
  const unknown = sorted.filter(({ type }) => type === 'info').length;
  let isUndecided = false;
  for (const budget of BUDGETS) {
    const verdict = new Search(sorted, holdUs, budget).run(mostSteps);
    if (verdict === 'linearizable') return verdict;
    isUndecided = verdict === 'undecided';
    if (budget >= unknown) break;
  }
  return isUndecided ? 'undecided' : 'impossible';
}

/** A place of the search: what is placed, and the state that it leads to. @typedef {{ placed: Uint8Array, low: number, used: number, state: SeatState }} Place */

class Search {
  #seen = new Set();
  #steps = 0;
  /** @type {Place[]} */
  #open;

  /**
   * @param {readonly SeatOperation[]} operations by their calls
   * @param {number} holdUs
   * @param {number} budget
   */
  constructor(operations, holdUs, budget) {
    this.operations = operations;
    this.holdUs = holdUs;
    this.budget = budget;
    this.#open = [{ placed: new Uint8Array(operations.length), low: 0, used: 0, state: { is: 'free' } }];
  }

  /** @param {number} mostSteps */
  run(mostSteps) {
    for (let place = this.#open.pop(); place; place = this.#open.pop()) {
      if (this.#isDone(place)) return 'linearizable';
      if (++this.#steps > mostSteps) return 'undecided';
      const candidates = this.#candidates(place);
      const witness = candidates.find((index) => this.#changesNothing(place, index));
      for (const next of witness === undefined ? candidates.reverse() : [witness]) this.#place(place, next);
    }
    return 'impossible';
  }

  /** @param {Place} place */
  #isDone({ placed, low }) {
    for (let index = low; index < placed.length; index++)
      if (!placed[index] && this.operations[index]?.type !== 'info') return false;
    return true;
  }

  /** Those that may go next, the one that returned first in front. @param {Place} place */
  #candidates({ placed, low, used }) {
    let earliest = Infinity;
    const found = [];
    for (let index = low; index < placed.length; index++) {
      const operation = /** @type {SeatOperation} */ (this.operations[index]);
      if (operation.inv > earliest) break; // so are all that follow
      if (placed[index]) continue;
      if (operation.type !== 'info') earliest = Math.min(earliest, operation.ret);
      else if (used >= this.budget) continue;
      found.push(index);
    }
    const retOf = (/** @type {number} */ index) => this.operations[index]?.ret ?? Infinity;
    return found.filter((index) => (this.operations[index]?.inv ?? 0) <= earliest).sort((a, b) => retOf(a) - retOf(b));
  }

  /**
   * Whether it is a refusal that this state explains. Where it may stand now it need not stand later: any order without it is
   * one with it, so that nothing else has to be tried first.
   * @param {Place} place @param {number} index
   */
  #changesNothing({ state }, index) {
    const operation = /** @type {SeatOperation} */ (this.operations[index]);
    if (operation.type !== 'fail') return false;
    return step(state, operation, this.holdUs).some((next) => nameOf(next) === nameOf(state));
  }

  /** @param {Place} from @param {number} index */
  #place(from, index) {
    const operation = /** @type {SeatOperation} */ (this.operations[index]);
    const placed = Uint8Array.from(from.placed);
    placed[index] = 1;
    let { low } = from;
    while (placed[low]) low++;
    const used = from.used + (operation.type === 'info' ? 1 : 0);
    for (const state of step(from.state, operation, this.holdUs)) {
      const name = `${Buffer.from(placed.subarray(low)).toString('latin1').replace(/\0+$/, '')} ${low} ${used} ${nameOf(state)}`;
      if (this.#seen.has(name)) continue;
      this.#seen.add(name);
      this.#open.push({ placed, low, used, state });
    }
  }
}
