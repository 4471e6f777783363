/**
 * `npm run bench:claims`: holds over HTTP against what they are compared with, in the same run on the same database: a route that
 * does nothing behind the same guards (T1), and the claim alone in its own transaction through the bare driver (T2). Losers of
 * a rush against winners where it is quiet (T3), the best seats against seats that were named, both settled alone (T8). Rounds
 * are interleaved, the median of the rounds counts; every round checks that nobody has what another has. `--quick`: two rounds.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { buildApps, isBuilt } from '../tools/launcher/build.mjs';
import { Caller } from '../tools/storm/caller.mjs';
import { makeHall, makePeople } from '../tools/storm/fill-hall.mjs';
import { Fleet } from '../tools/storm/fleet.mjs';
import { cpuOf } from './map/cpu.mjs';
import { median, Report } from './map/report.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const ROUNDS = process.argv.includes('--quick') ? 2 : 5;
const AT_ONCE = 64;
const TIMES = 640;
const SEATS = 2000;
const POOL = 16;
const PARTIES = 160;
const PARTY = 3;

/** The very statement of the product. */
const CLAIM = /export const CLAIM = hot\(`([^`]+)`\)/.exec(
  readFileSync(path.join(ROOT, 'libs/server/booking/src/seats/seat-state.repository.ts'), 'utf8'),
)?.[1];
if (!CLAIM) throw new Error('The claim is not where it was.');

if (!isBuilt(ROOT)) await buildApps(ROOT);
const fleet = new Fleet(path.join(ROOT, '.data/bench-claims'), { shifts: [0], env: { DATABASE_POOL: String(POOL) } });
const caller = new Caller(fleet);
async function measure() {
  const { eventId, people } = await fleet.withDatabase(async (client) => ({
    eventId: await makeHall(client, caller, { seats: SEATS, holdMs: 600_000 }),
    people: await makePeople(client, TIMES, 'player'),
  }));
  const pool = new pg.Pool({ connectionString: fleet.databaseUrl, max: POOL });
  const bench = new Bench(eventId, people, pool);
  const kinds = ['hold', 'nothing', 'claim', 'rush', 'quiet', 'best', 'named'];
  const results = Object.fromEntries(kinds.map((kind) => [kind, []]));
  for (const kind of kinds) await bench[kind](); // warm
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of round % 2 === 0 ? kinds : kinds.toReversed()) results[kind].push(await bench[kind]());
  }
  await pool.end();
  tell(results);
}

function tell({ hold, nothing, claim, rush, quiet, best, named }) {
  const report = new Report();
  const each = ({ ms }) => ms;
  report.compare('T1 a hold over HTTP ÷ a route that does nothing, ms', hold, nothing, each, 1 / 0.6);
  report.compare('T2 a hold over HTTP ÷ the claim by the bare driver, ms', hold, claim, each, 1 / 0.2);
  report.compare('T3 p95: losers of a rush ÷ winners elsewhere, ms', rush, quiet, ({ p95 }) => p95, 2);
  report.compare('T8 CPU: best seats for a party ÷ named seats alone, ms', best, named, ({ cpu }) => cpu, 4);
  report.limit(
    '   holds a second over HTTP',
    hold.map(({ ms }) => ({ rate: 1000 / ms })),
    ({ rate }) => rate,
    undefined,
  );
  report.conclude('claims', ROUNDS);
}

class Bench {
  constructor(eventId, people, pool) {
    Object.assign(this, { eventId, people, pool });
  }

  hold = () => this.holds((turn) => [turn]);
  quiet = () => this.holds((turn) => seatsOf(turn, 4), AT_ONCE * 4);
  /** Without a key a claim is not gathered with others. */
  named = () => this.timed(PARTIES, (turn) => this.demand(turn, '/holds', { seatNos: seatsOf(turn, PARTY) }, null));

  nothing = () => this.timed(TIMES, (turn) => this.ask(turn, { method: 'GET', path: '/session' }, 200));

  /** The claim alone, each in its own transaction, by as many connections as the server has. */
  async claim() {
    const capAt = new Date(Date.now() + 3_600_000);
    return this.timed(TIMES, async (turn) => {
      const client = await this.pool.connect();
      const of = [this.eventId, [turn], this.people[turn].id, randomUUID(), '10 minutes', capAt, []];
      await client.query('begin');
      const { rowCount } = await client.query({ name: 'claim', text: CLAIM, values: of });
      await client.query('commit');
      client.release();
      if (rowCount !== 1) throw new Error(`Seat ${turn} was not had.`);
    });
  }

  /** Everybody wants the four seats in front; what counts is how long those wait who do not get them. */
  async rush() {
    const waits = [];
    for (let wave = 0; wave < 4; wave++) {
      await this.clear();
      const body = { seatNos: [0, 1, 2, 3] };
      const all = await Promise.all(this.people.slice(0, AT_ONCE).map((_, turn) => this.post(turn, '/holds', body)));
      if (all.filter(({ status }) => status === 201).length !== 1) throw new Error('Not exactly one has them.');
      waits.push(...all.filter(({ status }) => status !== 201).map(({ inv, ret }) => (ret - inv) / 1000));
    }
    return { p95: percentile(waits, 0.95) };
  }

  best = () => this.timed(PARTIES, (turn) => this.demand(turn, '/holds/best', { size: PARTY }));

  holds(seatNosOf, times = TIMES) {
    return this.timed(times, (turn) => this.demand(turn, '/holds', { seatNos: seatNosOf(turn) }));
  }

  /** Has so many of them done, so many at once, in an empty hall. */
  async timed(times, act) {
    await this.clear();
    const waits = [];
    let next = 0;
    const work = async () => {
      for (let turn = next++; turn < times; turn = next++) {
        const from = performance.now();
        await act(turn);
        waits.push(performance.now() - from);
      }
    };
    const [from, cpu] = [performance.now(), this.cpu()];
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    const ms = (performance.now() - from) / times;
    return { ms, p95: percentile(waits, 0.95), cpu: (this.cpu() - cpu) / times };
  }

  cpu = () => cpuOf(fleet.nodes[0].child.pid) + cpuOf(fleet.postgres.pid);

  async demand(turn, where, body, key = randomUUID()) {
    const { status, answer } = await this.post(turn, where, body, key);
    if (status !== 201) throw new Error(`${where}: ${status} ${JSON.stringify(answer)}`);
  }

  post(turn, where, body, key = randomUUID()) {
    const call = { method: 'POST', path: `/events/${this.eventId}${where}`, body, ...(key ? { key } : {}) };
    return caller.call(0, this.people[turn], call);
  }

  async ask(turn, call, wanted) {
    const { status } = await caller.call(0, this.people[turn], call);
    if (status !== wanted) throw new Error(`${call.path}: ${status}`);
  }

  async clear() {
    await this.pool.query(
      `update seat_state set state = 'free', holder = null, hold_id = null, held_until = null, rev = rev + 1
        where event_id = $1 and state = 'held'`,
      [this.eventId],
    );
    await this.pool.query('delete from hold_line where event_id = $1', [this.eventId]);
    await this.pool.query('delete from hold where event_id = $1', [this.eventId]);
    await this.pool.query('vacuum analyze seat_state, hold, hold_line, idempotency');
  }
}

const seatsOf = (turn, count) => Array.from({ length: count }, (_, seat) => turn * 5 + seat);

function percentile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? median(values);
}

try {
  await fleet.start();
  await measure();
} finally {
  caller.close();
  await fleet.stop();
}
