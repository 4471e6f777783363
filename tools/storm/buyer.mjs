/** Somebody who wants a seat, and how such people are: hasty, undecided, at the last moment, gone. */
import { randomUUID } from 'node:crypto';
import { pause } from '../processes.mjs';

/**
 * @typedef {object} Sale
 * @property {string} eventId
 * @property {number} seats
 * @property {number} holdMs
 * @property {number} arriveMs within which all of them come
 * @property {number} tries how often each of them tries to hold a seat
 * @property {number} nodes
 * @property {import('./caller.mjs').Caller} caller
 * @property {import('../history/history.mjs').Operation[]} operations where all of them write down what they did
 */

const REPEATS = 6;

export class Buyer {
  /** Seats of holds whose answer was lost: they may be in any later hold. */
  #maybe = new Set();
  #refused = new Set();

  /**
   * @param {Sale} sale
   * @param {import('./fill-hall.mjs').Person} person
   * @param {import('./dice.mjs').Dice} dice
   */
  constructor(sale, person, dice) {
    this.sale = sale;
    this.person = person;
    this.dice = dice;
  }

  /** Comes, and goes when it has what it wants or has tried often enough. */
  async shop() {
    await pause(this.dice.upTo(this.sale.arriveMs));
    for (let attempt = 0; attempt < this.sale.tries; attempt++) {
      if (attempt > 0) await pause(this.dice.upTo(1000));
      const hold = await this.hold(this.#choose(attempt));
      if (!hold) continue;
      if (this.dice.isLucky(0.15)) return this.#walkAway(hold);
      await this.#dither(hold);
      const order = await this.#order(hold);
      if (!order) continue;
      if (this.dice.isLucky(0.08)) await this.#cancel(order);
      return;
    }
  }

  /** Front seats are wanted most, less so by who was refused; some want two side by side. @param {number} attempt */
  #choose(attempt) {
    const { seats } = this.sale;
    let first = 0;
    for (let look = 0; look < 5; look++) {
      first = Math.floor(seats * this.dice.next() ** (1 + 2 / (1 + attempt)));
      if (!this.#refused.has(first)) break;
    }
    const hasNeighbour = first % 10 < 9 && first + 1 < seats;
    return hasNeighbour && this.dice.isLucky(0.2) ? [first, first + 1] : [first];
  }

  /** @param {number[]} seats */
  async hold(seats) {
    const asked = { f: /** @type {const} */ ('hold'), seats, hold: null, order: null };
    const ended = await this.#command(asked, '/holds', { seatNos: seats });
    if (ended?.type !== 'ok') {
      if (ended?.type === 'info') for (const seat of seats) this.#maybe.add(seat);
      for (const seat of ended?.lost ?? []) this.#refused.add(seat);
      return undefined;
    }
    return { ...ended.answer, inv: ended.inv };
  }

  /** Most decide at once; one in ten pays at the very moment at which the hold ends. @param {{ inv: number }} hold */
  async #dither({ inv }) {
    const { holdMs } = this.sale;
    if (!this.dice.isLucky(0.1)) return pause(this.dice.upTo(0.7 * holdMs));
    const left = inv / 1000 + holdMs - performance.now();
    await pause(Math.max(0, left - 40 + this.dice.upTo(80)));
  }

  /** @param {any} hold */
  async #walkAway({ holdId, seatNos }) {
    if (this.dice.isLucky(0.7)) return;
    await this.#command({ f: 'release', seats: seatNos, hold: holdId, order: null }, `/holds/${holdId}/release`, {});
  }

  /** @param {any} hold */
  async #order({ holdId, seatNos, lines }) {
    const lineIds = lines.map((/** @type {any} */ line) => line.lineId);
    const ended = await this.#command({ f: 'order', seats: seatNos, hold: holdId, order: null }, '/orders', {
      holdId,
      lineIds,
    });
    return ended?.type === 'fail' ? undefined : (ended?.answer ?? { isUnknown: true });
  }

  /** @param {any} order */
  async #cancel({ orderId, lines }) {
    if (!orderId) return;
    const seats = lines.map((/** @type {any} */ line) => line.seatNo);
    await this.#command({ f: 'cancel', seats, hold: null, order: orderId }, `/orders/${orderId}/cancel`, {});
  }

  /**
   * Sends a command until somebody answers it; the key is the same each time. Some answered commands are sent again, twice at
   * once: they must have the same answer.
   * @param {{ f: import('../history/history.mjs').Operation['f'], seats: number[], hold: string | null, order: string | null }} asked
   * @param {string} path
   * @param {unknown} body
   */
  async #command(asked, path, body) {
    const key = randomUUID();
    const seats = asked.f === 'hold' ? [...new Set([...asked.seats, ...this.#maybe])] : asked.seats;
    const once = () => this.#send({ ...asked, seats, key }, path, asked.f === 'cancel' ? undefined : body);
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const ended = await once();
      if (ended.type === 'info' && repeat < REPEATS - 1) {
        await pause(250 * 2 ** repeat * (0.5 + this.dice.next()));
        continue;
      }
      if (ended.type === 'ok' && this.dice.isLucky(0.12)) await Promise.all([once(), once()]);
      return ended;
    }
    return undefined;
  }

  /** @param {any} asked @param {string} path @param {unknown} body */
  async #send(asked, path, body) {
    const { eventId, nodes, caller, operations } = this.sale;
    const call = { method: 'POST', path: `/events/${eventId}${path}`, body, key: asked.key };
    const { status, answer, inv, ret } = await caller.call(this.dice.upTo(nodes), this.person, call);
    const type = status === 0 || status >= 500 ? 'info' : status < 300 ? 'ok' : 'fail';
    const operation = {
      ...asked,
      ...{ who: this.person.id, inv, ret, type, code: type === 'ok' ? null : (answer?.code ?? null) },
      res: type === 'ok' ? resultOf(asked, answer) : null,
      lost: type === 'fail' && asked.f === 'hold' ? lostOf(answer) : [],
    };
    operations.push(operation);
    return { ...operation, answer };
  }
}

/** @param {any} asked @param {any} answer */
function resultOf({ f }, answer) {
  if (f === 'hold') return { id: answer.holdId, seats: answer.seatNos };
  if (f !== 'order') return null;
  return { id: answer.orderId, seats: answer.lines.map((/** @type {any} */ line) => line.seatNo) };
}

/** The seats that a refusal says are another's. @param {any} answer @returns {number[]} */
const lostOf = (answer) =>
  (answer?.details?.seats ?? [])
    .filter((/** @type {any} */ { reason }) => reason === 'taken' || reason === 'held')
    .map((/** @type {any} */ { seatNo }) => seatNo);
