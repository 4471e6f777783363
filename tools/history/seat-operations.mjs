/** What each seat went through, as a history and the end state tell it. */
import { byCommand } from './history.mjs';

/**
 * @typedef {object} SeatOperation
 * @property {'hold' | 'order' | 'cancel' | 'release' | 'end'} f `end`: the seat as it was found afterwards
 * @property {string} who
 * @property {string} key
 * @property {number} inv
 * @property {number} ret Infinity when nobody knows whether and when it took effect
 * @property {'ok' | 'fail' | 'info'} type
 * @property {string | null} hold
 * @property {string | null} order
 */

/**
 * @param {readonly import('./history.mjs').Operation[]} operations
 * @param {import('./history.mjs').EndState} end
 * @returns {Map<number, SeatOperation[]>}
 */
export function seatOperations(operations, end) {
  const seats = /** @type {Map<number, SeatOperation[]>} */ (new Map(end.seats.map(({ seatNo }) => [seatNo, []])));
  for (const tries of byCommand(operations).values()) {
    for (const { seatNo, ...operation } of effectsOf(tries)) seats.get(seatNo)?.push(operation);
  }
  const last = operations.reduce((latest, { ret }) => Math.max(latest, ret), 0) + 1e12; // long after the last hold
  for (const { seatNo, orderId } of end.seats)
    seats
      .get(seatNo)
      ?.push({ f: 'end', who: '', key: '', inv: last, ret: last, type: 'ok', hold: null, order: orderId });
  return seats;
}

/**
 * A command that succeeded took effect once, after its first call and before its first success; what came back later is the
 * same answer again. Refusals are looked at each by itself, and of lost answers that nothing followed the last is enough.
 * @param {readonly import('./history.mjs').Operation[]} tries
 * @returns {(SeatOperation & { seatNo: number })[]}
 */
function effectsOf(tries) {
  const [first] = tries;
  const success = tries.filter(({ type }) => type === 'ok').sort((a, b) => a.ret - b.ret)[0];
  if (!first) return [];
  if (success) return onSeats({ ...success, inv: first.inv }, success.res?.seats ?? success.seats);
  const refused = tries.filter(({ type }) => type === 'fail').flatMap((each) => onSeats(each, judgedBy(each)));
  const lost = tries.find(({ type }) => type === 'info');
  return lost ? [...refused, ...onSeats({ ...lost, ret: Infinity }, lost.seats)] : refused;
}

/**
 * The seats that a refusal says something about: those that another has, or the only seat of an order that came too late.
 * @param {import('./history.mjs').Operation} refused
 */
function judgedBy({ f, code, seats, lost = [] }) {
  if (f === 'hold' && code === 'SEAT_TAKEN') return lost;
  return f === 'order' && code === 'HOLD_LAPSED' && seats.length === 1 ? seats : [];
}

/**
 * @param {import('./history.mjs').Operation} operation
 * @param {readonly number[]} seats
 */
function onSeats({ f, who, key, inv, ret, type, hold, order, res }, seats) {
  const of = { f, who, key, inv, ret, type };
  const ids = {
    hold: f === 'hold' ? (res?.id ?? null) : hold,
    order: f === 'order' ? (res?.id ?? null) : order,
  };
  return seats.map((seatNo) => ({ ...of, ...ids, seatNo }));
}
