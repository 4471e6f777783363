/** Somebody who holds a seat of a quiet hall and lets it go, again and again, on one node: so it is known when it works again. */
import { pause } from '../processes.mjs';
import { makeHall, makePeople } from './fill-hall.mjs';

const REST_MS = 100;

export class Prober {
  #isOver = false;
  /** When a hold or a release succeeded: when it was called and when it returned. @type {{ inv: number, ret: number }[]} */
  #successes = [];

  /**
   * @param {import('./caller.mjs').Caller} caller
   * @param {{ node: number, seat: number, eventId: string, person: import('./fill-hall.mjs').Person }} place
   */
  constructor(caller, place) {
    this.caller = caller;
    this.place = place;
  }

  /** One for each node. @param {import('pg').Client} client @param {import('./caller.mjs').Caller} caller @param {number} nodes */
  static async forEach(client, caller, nodes) {
    const eventId = await makeHall(client, caller, { seats: 10, holdMs: 60_000 });
    const people = await makePeople(client, nodes, 'player');
    return people.map((person, node) => new Prober(caller, { node, seat: node, eventId, person }));
  }

  stop() {
    this.#isOver = true;
  }

  async run() {
    const { eventId, seat } = this.place;
    while (!this.#isOver) {
      const hold = await this.#ask(`/events/${eventId}/holds`, { seatNos: [seat] });
      if (hold) await this.#ask(`/events/${eventId}/holds/${hold.holdId}/release`, {});
      await pause(REST_MS);
    }
  }

  /** How long after a moment of the clock this node first did something that was asked of it after that moment. @param {number} since in milliseconds */
  firstSuccessMs(since) {
    const first = this.#successes.find(({ inv }) => inv > since * 1000);
    return first ? Math.round(first.ret / 1000 - since) : Infinity;
  }

  /** @param {string} path @param {unknown} body */
  async #ask(path, body) {
    const { node, person } = this.place;
    const { status, answer, inv, ret } = await this.caller.call(node, person, { method: 'POST', path, body });
    if (status < 200 || status >= 300) return undefined;
    this.#successes.push({ inv, ret });
    return answer;
  }
}
