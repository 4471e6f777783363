/**
 * The storm: an on-sale that far more people come to than there are seats, on several nodes with wrong clocks, while nodes and
 * the database are killed. Afterwards everything is checked: the history of every seat, the invariants, and that it stayed alive.
 */
import { checkHistory } from '../history/check-history.mjs';
import { readEndState } from '../history/read-end-state.mjs';
import { pause } from '../processes.mjs';
import { Buyer } from './buyer.mjs';
import { Caller } from './caller.mjs';
import { Dice } from './dice.mjs';
import { makeHall, makePeople } from './fill-hall.mjs';
import { Fleet } from './fleet.mjs';
import { Prober } from './prober.mjs';

/** What makes the database, and so the product, break a promise: a storm that does not find it proves nothing. */
export const BUGS = {
  /** Nobody remembers which commands were done. */
  keys: `create function forget() returns trigger language plpgsql as $$ begin delete from idempotency where key = new.key; return null; end $$;
         create trigger forget after insert on idempotency for each row execute function forget()`,
  /** Commits are answered before they are on disk. */
  commit: `do $$ begin execute format('alter database %I set synchronous_commit = off', current_database()); end $$`,
};

/** What share of the seats is sold, or of the buyers has gone, when something is killed. */
const KILLS = /** @type {const} */ ([
  [0.2, 'node'],
  [0.45, 'database'],
  [0.7, 'node'],
]);
const ALIVE_WITHIN_MS = 5000;
const SHIFTS = [-600_000, 0, 600_000];
/** How long the check of the invariants may take until one node has had its turn. */
const CHECKED_WITHIN_MS = 30_000;

/** @typedef {{ buyers: number, seats: number, holdMs: number, arriveMs: number, tries: number, seed: number, sweeps: boolean, bug?: keyof typeof BUGS }} Size */

/**
 * @param {string} folder where the database and the logs of the run are
 * @param {Size} size
 */
export async function storm(folder, size) {
  const fleet = new Fleet(folder, { shifts: SHIFTS, env: { SWEEP_LAPSED_HOLDS: size.sweeps ? '1' : '0' } });
  const caller = new Caller(fleet);
  const probing = new Caller(fleet); // with connections of its own: it does not queue behind the crowd
  try {
    await fleet.start();
    return await new Storm(fleet, { caller, probing }, size).run();
  } finally {
    caller.close();
    probing.close();
    await fleet.stop();
  }
}

class Storm {
  /** @type {import('../history/history.mjs').Operation[]} */
  operations = [];
  /** @type {string[]} */
  killed = [];
  /** @type {{ backAt: number, awayMs: number } | undefined} */
  outage;

  gone = 0;

  /** @param {Fleet} fleet @param {{ caller: Caller, probing: Caller }} callers @param {Size} size */
  constructor(fleet, { caller, probing }, size) {
    this.fleet = fleet;
    this.caller = caller;
    this.probing = probing;
    this.size = size;
    this.dice = new Dice(size.seed);
  }

  async run() {
    const { seats, holdMs, arriveMs, tries, buyers, bug } = this.size;
    if (bug) await this.fleet.withDatabase((client) => client.query(BUGS[bug]));
    const { eventId, people, probers } = await this.fleet.withDatabase(async (client) => ({
      eventId: await makeHall(client, this.caller, { seats, holdMs }),
      people: await makePeople(client, buyers + 1, 'player'),
      probers: await Prober.forEach(client, this.probing, SHIFTS.length),
    }));
    const { caller, operations } = this;
    const sale = { eventId, seats, holdMs, arriveMs, tries, nodes: SHIFTS.length, caller, operations };
    const [last, ...crowd] = people;
    const begun = performance.now();
    const probing = Promise.all(probers.map((prober) => prober.run()));
    const shopping = Promise.all(
      crowd.map((who, index) =>
        new Buyer(sale, who, new Dice(this.size.seed * 100_003 + index)).shop().finally(() => this.gone++),
      ),
    );
    const isOver = { now: false };
    const killing = this.#killOnTheWay(isOver);
    killing.catch(() => undefined); // its failure is told when it is awaited
    await shopping;
    const soldWithinMs = Math.round(performance.now() - begun);
    isOver.now = true;
    await killing;
    await pause(holdMs + 100); // until the last hold has lapsed
    for (const prober of probers) prober.stop();
    await probing;
    await this.#tryEverySeat(sale, /** @type {import('./fill-hall.mjs').Person} */ (last));
    return this.#judge(eventId, { probers, soldWithinMs });
  }

  /** @param {string} event @param {{ probers: Prober[], soldWithinMs: number }} seen */
  async #judge(event, { probers, soldWithinMs }) {
    const end = await this.fleet.withDatabase((client) => readEndState(client, event));
    const terms = { holdMs: this.size.holdMs, event };
    const violations = checkHistory({ terms, operations: this.operations }, end);
    const backAt = this.outage?.backAt ?? Infinity;
    const waits = probers.map((prober, node) =>
      prober.firstSuccessMs(Math.max(backAt, this.fleet.nodes[node]?.readyAt ?? 0)),
    );
    const firstSuccessMs = Math.max(...waits); // of the node that took longest
    violations.push(...this.#alive(firstSuccessMs), ...(await this.#brokenInvariants()));
    return {
      violations,
      figures: { ...this.#figures(end), soldWithinMs, firstSuccessMs },
      operations: this.operations,
      terms,
    };
  }

  /** @param {{ now: boolean }} isOver */
  async #killOnTheWay(isOver) {
    const restarts = [];
    for (const [share, what] of KILLS) {
      while (this.#progress() < share && !isOver.now) await pause(10);
      if (isOver.now) break;
      this.killed.push(what);
      if (what === 'node') restarts.push(this.fleet.killNode(restarts.length));
      else restarts.push(this.fleet.killDatabase().then((outage) => (this.outage = outage)));
    }
    await Promise.all(restarts);
  }

  /** How much of the sale is over: of the seats those that somebody knows to be theirs, or of the buyers those that have gone. */
  #progress() {
    const orders = this.operations.filter(({ f, type }) => f === 'order' && type === 'ok');
    const sold = new Set(orders.flatMap(({ seats }) => seats)).size;
    return Math.max(sold / this.size.seats, this.gone / this.size.buyers);
  }

  /** Somebody comes last and may have every seat that is not sold: none has leaked, whether a sweeper ran or not. @param {import('./buyer.mjs').Sale} sale @param {import('./fill-hall.mjs').Person} person */
  async #tryEverySeat(sale, person) {
    const buyer = new Buyer(sale, person, this.dice);
    for (let seat = 0; seat < sale.seats; seat++) await buyer.hold([seat]);
    await pause(sale.holdMs + 100);
  }

  /** @param {number} firstSuccessMs of the node that took longest */
  #alive(firstSuccessMs) {
    const dead = (/** @type {string} */ what) => ({ rule: 'G1b', what });
    const violations = this.fleet.unplannedExits.map(dead);
    const missed = KILLS.length - this.killed.length;
    if (missed > 0) violations.push(dead(`${missed} kills did not happen`));
    if (firstSuccessMs > ALIVE_WITHIN_MS)
      violations.push(dead(`a node's first success came ${firstSuccessMs} ms after the database`));
    const unknown = this.#unknownShare();
    if (unknown > 0.1) violations.push(dead(`${Math.round(unknown * 100)} % of the answers are unknown`));
    return violations;
  }

  /** Of all commands, those that nobody ever answered. */
  #unknownShare() {
    const answered = new Set(this.operations.filter(({ type }) => type !== 'info').map(({ key }) => key));
    const all = new Set(this.operations.map(({ key }) => key));
    return 1 - answered.size / Math.max(1, all.size);
  }

  /** What the server itself finds broken, once one of its nodes has looked after the storm. */
  async #brokenInvariants() {
    return this.fleet.withDatabase(async (client) => {
      const { rows: begun } = await client.query(
        `update integrity_check set checked_at = clock_timestamp() - interval '5 minutes' returning 1`,
      );
      const { rows: now } = await client.query('select clock_timestamp() as at');
      for (let waited = 0; waited < CHECKED_WITHIN_MS; waited += 100) {
        const { rows } = await client.query(
          'select faults from integrity_check where started_at > $1 and checked_at > $1',
          [now[0].at],
        );
        if (rows[0])
          return rows[0].faults.map((/** @type {any} */ { what, id }) => ({
            rule: 'invariant',
            what: `${what} ${id}`,
          }));
        await pause(100);
      }
      return [{ rule: 'invariant', what: `nobody checked the invariants (${begun.length})` }];
    });
  }

  /** @param {import('../history/history.mjs').EndState} end */
  #figures(end) {
    const count = (/** @type {string} */ type) => this.operations.filter((operation) => operation.type === type).length;
    return {
      ...this.size,
      operations: this.operations.length,
      ok: count('ok'),
      refused: count('fail'),
      unknown: count('info'),
      neverAnswered: Number((this.#unknownShare() * 100).toFixed(2)),
      sold: end.seats.filter(({ state }) => state === 'sold').length,
      orders: end.orders.length,
      killed: this.killed.join(', '),
      databaseAwayMs: this.outage?.awayMs,
    };
  }
}
