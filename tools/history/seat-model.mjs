/**
 * One seat as everybody may see it: free, held or taken. It says which states may follow when an operation takes effect.
 */
import { SLACK_US } from './history.mjs';

/** @typedef {import('./seat-operations.mjs').SeatOperation} SeatOperation */
/** @typedef {{ is: 'free' }} Free */
/** @typedef {{ is: 'held', hold: string | null, who: string, from: number, to: number }} Held `from` and `to`: when it began */
/** @typedef {{ is: 'taken', order: string | null, who: string, key: string }} Taken */
/** @typedef {Free | Held | Taken} SeatState */

const FREE = /** @type {Free} */ ({ is: 'free' });

/**
 * The states in which an operation finds the seat: a hold may have lapsed by then, or must have.
 * @param {SeatState} state
 * @param {SeatOperation} operation
 * @param {number} holdUs
 * @returns {SeatState[]}
 */
function found(state, operation, holdUs) {
  if (state.is !== 'held') return [state];
  const mustHave = operation.inv > state.to + holdUs + SLACK_US;
  const mayHave = operation.ret >= state.from + holdUs;
  return [...(mustHave ? [] : [state]), ...(mayHave ? [FREE] : [])];
}

/**
 * @param {SeatState} state
 * @param {SeatOperation} operation
 * @param {number} holdUs how long holds last
 * @returns {SeatState[]} the states that may follow; none when the operation cannot have seen this state
 */
export function step(state, operation, holdUs) {
  return found(state, operation, holdUs).flatMap((each) => EFFECTS[operation.f](each, operation));
}

/** @param {SeatState} state @param {SeatOperation} operation */
const isOwn = (state, operation) => state.is === 'held' && state.who === operation.who;

/** Whether a held seat may be in this hold; of a hold whose answer was lost nobody knows the id. @param {SeatState} state @param {SeatOperation} operation */
const isIn = (state, operation) =>
  state.is === 'held' && state.who === operation.who && (state.hold === null || state.hold === operation.hold);

/** @type {Record<SeatOperation['f'], (state: SeatState, operation: SeatOperation) => SeatState[]>} */
const EFFECTS = {
  hold(state, operation) {
    const { who, hold, inv, type } = operation;
    const isPossible = state.is === 'free' || isOwn(state, operation);
    if (type === 'fail') return isPossible ? [] : [state];
    return isPossible ? [{ is: 'held', hold, who, from: inv, to: type === 'info' ? Infinity : operation.ret }] : [];
  },
  order(state, operation) {
    const isPossible = isIn(state, operation);
    if (operation.type === 'fail') return isPossible && state.is === 'held' && state.hold !== null ? [] : [state];
    const { order, who, key } = operation;
    return isPossible ? [{ is: 'taken', order, who, key }] : [];
  },
  cancel(state, operation) {
    const isIts = state.is === 'taken' && (state.order === null || state.order === operation.order);
    return isIts && state.who === operation.who ? [FREE] : [];
  },
  release(state, operation) {
    return isIn(state, operation) ? [FREE] : [state]; // what the buyer no longer holds is left alone
  },
  end(state, operation) {
    if (operation.order === null) return state.is === 'free' ? [state] : [];
    const isIts = state.is === 'taken' && (state.order === null || state.order === operation.order);
    return isIts ? [state] : [];
  },
};

/** @param {SeatState} state */
export const nameOf = (state) => (state.is === 'free' ? 'f' : Object.values(state).join(' '));
