/**
 * What a load generator saw: one operation a line, its call and its return read from one monotonic clock in microseconds.
 */
import { readFileSync } from 'node:fs';

/**
 * `ok`: it succeeded. `fail`: it was refused and had no effect. `info`: its answer never came, or says that nobody knows; it
 * may have happened, may happen later, or never.
 * @typedef {object} Operation
 * @property {'hold' | 'order' | 'cancel' | 'release'} f
 * @property {string} who the buyer
 * @property {string} key the idempotency key; every further try of the same command has the same
 * @property {number} inv
 * @property {number} ret
 * @property {'ok' | 'fail' | 'info'} type
 * @property {readonly number[]} seats the seats that were asked for; for a hold also those that the buyer may have had in it
 * @property {string | null} hold the hold that is ordered or released
 * @property {string | null} order the order that is cancelled
 * @property {string | null} code the refusal's code
 * @property {Result | null} res what a success answered
 * @property {readonly number[]} [lost] of a refused hold: the seats that it says are taken or held by another
 */

/** What a success answers: the hold with its seats, or the order with its seats. @typedef {{ id: string, seats: readonly number[] }} Result */

/** @typedef {{ holdMs: number, event: string }} Terms how long holds last, and what was sold */

/** The state of everything after the storm. @typedef {object} EndState
 * @property {readonly { seatNo: number, state: string, orderId: string | null, isLive: boolean }[]} seats `isLive`: held and not lapsed
 * @property {number} planSeats how many seats the plan has
 * @property {readonly { orderId: string, buyer: string, state: string, seats: readonly number[], cancelled: readonly number[] }[]} orders
 * @property {readonly { key: string, actor: string, orderId: string | null }[]} keys the commands that placed an order
 * @property {readonly { seatNo: number, orderId: string }[]} tickets those that are live
 */

/** @typedef {{ rule: string, what: string }} Violation */

export const SLACK_US = 50_000;

/**
 * Reads a history file: its first line holds the terms.
 * @param {string} file
 * @returns {{ terms: Terms, operations: Operation[] }}
 */
export function readHistory(file) {
  const [terms, ...operations] = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  if (typeof terms?.holdMs !== 'number' || typeof terms.event !== 'string')
    throw new Error(`${file} does not begin with the terms of a history.`);
  return { terms, operations };
}

/**
 * The tries of each command, in the order of their calls.
 * @param {readonly Operation[]} operations
 * @returns {Map<string, Operation[]>}
 */
export function byCommand(operations) {
  const commands = /** @type {Map<string, Operation[]>} */ (new Map());
  for (const operation of [...operations].sort((a, b) => a.inv - b.inv)) {
    const id = `${operation.who} ${operation.f} ${operation.key}`;
    const tries = commands.get(id);
    if (tries) tries.push(operation);
    else commands.set(id, [operation]);
  }
  return commands;
}
