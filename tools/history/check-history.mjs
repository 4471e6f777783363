/**
 * The history checker: from what a load generator saw and what stands in the database afterwards it says what was promised
 * and not kept. S1 to S9 are the rules of the design; each violation carries the rule that it breaks.
 */
import { byCommand } from './history.mjs';
import { linearize } from './linearize.mjs';
import { seatOperations } from './seat-operations.mjs';

/** @typedef {import('./history.mjs').Operation} Operation */
/** @typedef {import('./history.mjs').EndState} EndState */
/** @typedef {import('./history.mjs').Violation} Violation */

const OVER = ['expired', 'cancelled'];

/**
 * @param {{ terms: import('./history.mjs').Terms, operations: readonly Operation[] }} history
 * @param {EndState} end
 * @param {{ mostSteps?: number }} [bounds] when the search for a seat's history gives up: that is a violation, too
 * @returns {Violation[]}
 */
export function checkHistory({ terms, operations }, end, bounds = {}) {
  const commands = [...byCommand(operations).values()];
  return [
    ...oneOrderEach(end),
    ...confirmedAreStored(operations, end),
    ...storedWereAsked(operations, end),
    ...commands.flatMap(oneAnswer),
    ...refusedLeftNothing(commands, end),
    ...addsUp(end),
    ...linearizable(operations, end, { holdUs: terms.holdMs * 1000, ...bounds }),
    ...end.seats.filter(({ isLive }) => isLive).map(({ seatNo }) => fault('S8', `seat ${seatNo} is still held`)),
    ...ordersHaveTheirSeats(operations),
  ];
}

/** @param {string} rule @param {string} what @returns {Violation} */
const fault = (rule, what) => ({ rule, what });

/** @param {readonly number[]} a @param {readonly number[]} b */
const same = (a, b) => [...a].sort().join() === [...b].sort().join();

/** How often each seat is named. @param {readonly number[]} seatNos @returns {Map<number, number>} */
function counted(seatNos) {
  const counts = new Map();
  for (const seatNo of seatNos) counts.set(seatNo, (counts.get(seatNo) ?? 0) + 1);
  return counts;
}

/** S1: one live order and one live ticket a seat, and both ways. @param {EndState} end */
function oneOrderEach({ seats, orders, tickets }) {
  const live = orders.filter(({ state }) => !OVER.includes(state));
  const owners = new Map(seats.map(({ seatNo, orderId }) => [seatNo, orderId]));
  const found = live.flatMap(({ orderId, seats: theirs }) =>
    theirs
      .filter((seatNo) => owners.get(seatNo) !== orderId)
      .map((seatNo) => fault('S1', `order ${orderId} has seat ${seatNo}, which belongs to ${owners.get(seatNo)}`)),
  );
  for (const [seatNo, times] of counted(live.flatMap(({ seats: theirs }) => theirs)))
    if (times > 1) found.push(fault('S1', `seat ${seatNo} has ${times} live orders`));
  for (const { seatNo, orderId } of seats)
    if (orderId !== null && !live.some((order) => order.orderId === orderId && order.seats.includes(seatNo)))
      found.push(fault('S1', `seat ${seatNo} belongs to order ${orderId}, which does not have it`));
  for (const [seatNo, times] of counted(tickets.map((ticket) => ticket.seatNo)))
    if (times > 1) found.push(fault('S1', `seat ${seatNo} has ${times} live tickets`));
  return found;
}

/** S2: every acknowledged order is stored, with its buyer and its seats. @param {readonly Operation[]} operations @param {EndState} end */
function confirmedAreStored(operations, end) {
  const stored = new Map(end.orders.map((order) => [order.orderId, order]));
  const mayBeOver = new Set(
    operations.filter(({ f, type }) => f === 'cancel' && type !== 'fail').map(({ order }) => order),
  );
  return operations.flatMap(({ f, type, who, res }) => {
    if (f !== 'order' || type !== 'ok' || !res) return [];
    const order = stored.get(res.id);
    if (!order) return [fault('S2', `order ${res.id} was confirmed and is not there`)];
    const isTheirs = order.buyer === who && same([...order.seats, ...order.cancelled], res.seats);
    if (!isTheirs) return [fault('S2', `order ${res.id} is not stored as it was confirmed`)];
    const isLost = OVER.includes(order.state) && !mayBeOver.has(res.id);
    return isLost ? [fault('S2', `order ${res.id} was confirmed and is ${order.state}`)] : [];
  });
}

/** S3: every stored order was asked for. @param {readonly Operation[]} operations @param {EndState} end */
function storedWereAsked(operations, end) {
  const asked = operations.filter(({ f, type }) => f === 'order' && type !== 'fail');
  return end.orders
    .filter(({ orderId, buyer, seats, cancelled }) => {
      const all = [...seats, ...cancelled];
      return !asked.some(({ who, res, seats: wanted }) =>
        res ? res.id === orderId : who === buyer && same(wanted, all),
      );
    })
    .map(({ orderId }) => fault('S3', `nobody asked for order ${orderId}`));
}

/** S4: one answer for a key, and no refusal after a success. @param {readonly Operation[]} tries */
function oneAnswer(tries) {
  const [first, ...others] = tries.filter(({ type }) => type === 'ok');
  if (!first) return [];
  const answer = JSON.stringify(first.res);
  const earliest = Math.min(first.ret, ...others.map(({ ret }) => ret));
  return [
    ...others
      .filter(({ res }) => JSON.stringify(res) !== answer)
      .map(() => fault('S4', `key ${first.key} has two answers`)),
    ...tries
      .filter(({ type, inv }) => type === 'fail' && inv > earliest)
      .map(({ code }) => fault('S4', `key ${first.key} was refused (${code}) after it had succeeded`)),
  ];
}

/** S5: a command that was only ever refused left nothing. @param {readonly (readonly Operation[])[]} commands @param {EndState} end */
function refusedLeftNothing(commands, end) {
  const stored = new Set(end.keys.map(({ actor, key }) => `${actor} ${key}`));
  return commands
    .filter((tries) => tries.every(({ f, type }) => f === 'order' && type === 'fail'))
    .flatMap(([first]) =>
      first && stored.has(`${first.who} ${first.key}`)
        ? [fault('S5', `key ${first.key} was refused and is stored`)]
        : [],
    );
}

/** S6: every seat of the plan is in one state. @param {EndState} end */
function addsUp({ seats, planSeats }) {
  const known = seats.filter(({ state }) => ['free', 'held', 'ordered', 'sold', 'blocked'].includes(state));
  const distinct = new Set(known.map(({ seatNo }) => seatNo)).size;
  return distinct === planSeats && known.length === planSeats
    ? []
    : [fault('S6', `${known.length} states of ${distinct} seats, where the plan has ${planSeats}`)];
}

/** S7: every seat has a history that can have been. @param {readonly Operation[]} operations @param {EndState} end @param {{ holdUs: number, mostSteps?: number }} bounds */
function linearizable(operations, end, bounds) {
  return [...seatOperations(operations, end)].flatMap(([seatNo, those]) => {
    const verdict = linearize(those, bounds);
    return verdict === 'linearizable' ? [] : [fault('S7', `the history of seat ${seatNo} is ${verdict}`)];
  });
}

/** S9: an order has exactly the seats that were ordered. @param {readonly Operation[]} operations */
function ordersHaveTheirSeats(operations) {
  return operations
    .filter(({ f, type, seats, res }) => f === 'order' && type === 'ok' && res && !same(seats, res.seats))
    .map(({ res }) => fault('S9', `order ${res?.id} does not have the seats that were ordered`));
}
