/**
 * `npm run bench:stream`: seats that change before 1,000 viewers, against one Socket.IO frame for each change from a bare
 * server (T4: CPU and bytes for each change and viewer, at 100 and at 1,000 changes a second), and the memory of an open page
 * against a bare connection (T10). In the same run, rounds interleaved, the median counts. Only the servers' own CPU is
 * counted, without that of the database; every round waits until all viewers have heard of the last change. `--quick`: two rounds.
 */
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { buildApps, isBuilt } from '../tools/launcher/build.mjs';
import { Caller } from '../tools/storm/caller.mjs';
import { makeHall } from '../tools/storm/fill-hall.mjs';
import { Fleet, PUBLIC_URL } from '../tools/storm/fleet.mjs';
import { cpuOf } from './map/cpu.mjs';
import { Report } from './map/report.mjs';

const ROOT = path.resolve(import.meta.dirname, '..');
const ROUNDS = process.argv.includes('--quick') ? 2 : 5;
const VIEWERS = 1000;
const SEATS = 3000;
const SECONDS = 3;
const STEP_MS = 10;
const RATES = [
  [100, 0.45],
  [1000, 0.1],
];

/** What a node does at its commits: the change, and the hint that it makes others look. */
const CHANGE = `
  with changed as (
    update seat_state set on_sale = not on_sale, rev = rev + 1, changed_in = pg_current_xact_id()
     where event_id = $1 and seat_no = any($2::int[]))
  select pg_notify('ringside_nodes', json_build_object('from', 'bench', 'name', 'seats.changedElsewhere',
                   'told', json_build_object('eventId', $1::text, 'buyers', '[]'::json))::text)`;

const memoryOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]);
const heard = (child) => new Promise((resolve) => child.once('message', resolve));

/** A server with its viewers. */
class Side {
  /** @param {{ pid: number, address: string, topic: string, change: (seatNos: number[]) => unknown, isLast: (text: string, seatNo: number) => boolean }} server */
  constructor(server) {
    Object.assign(this, server);
  }

  async open() {
    const before = memoryOf(this.pid);
    const of = [this.address, String(VIEWERS), this.topic, PUBLIC_URL];
    this.viewers = fork(path.join(import.meta.dirname, 'stream/viewers.mjs'), of);
    await heard(this.viewers);
    return { kib: (memoryOf(this.pid) - before) / VIEWERS };
  }

  async seen() {
    const answer = heard(this.viewers);
    this.viewers.send('?');
    return answer;
  }

  /** So many changes a second, for some seconds, until the last one was heard. */
  async run(rate) {
    const [from, cpu] = [await this.seen(), cpuOf(this.pid)];
    const changes = rate * SECONDS;
    const perStep = (rate * STEP_MS) / 1000;
    const start = performance.now();
    for (let done = 0; done < changes; done += perStep) {
      const seatNos = Array.from({ length: perStep }, (_, index) => (done + index) % (SEATS - 1));
      await this.change(seatNos);
      await pause(Math.max(0, start + (done / rate) * 1000 + STEP_MS - performance.now()));
    }
    await this.change([SEATS - 1]); // no other change is one of this seat
    while (!this.isLast((await this.seen()).last, SEATS - 1)) await pause(20);
    const to = await this.seen();
    const each = changes * VIEWERS;
    return { cpu: (cpuOf(this.pid) - cpu) / each, bytes: (to.bytes - from.bytes) / each };
  }

  close() {
    this.viewers?.kill('SIGKILL');
  }
}

async function productSide(fleet, caller, pool) {
  const eventId = await fleet.withDatabase((client) => makeHall(client, caller, { seats: SEATS, holdMs: 600_000 }));
  const { port, child } = fleet.nodes[0];
  return new Side({
    ...{ pid: child.pid, address: `ws://127.0.0.1:${port}`, topic: `seats:${eventId}` },
    change: (seatNos) => pool.query({ name: 'change', text: CHANGE, values: [eventId, seatNos] }),
    isLast: (text, seatNo) => [0, 1, 2, 3].some((state) => new RegExp(`[[,]${seatNo * 4 + state}[\\],]`).test(text)),
  });
}

async function bareSide() {
  const child = fork(path.join(import.meta.dirname, 'stream/bare-server.mjs'));
  const port = await heard(child);
  const side = new Side({
    ...{ pid: child.pid, address: `ws://127.0.0.1:${port}`, topic: 'seats' },
    change: (seatNos) => child.send(seatNos.map((seatNo) => ({ seatNo, state: 'held' }))),
    isLast: (text, seatNo) => text.includes(`"seatNo":${seatNo},`),
  });
  return { side, stop: () => child.kill('SIGKILL') };
}

async function measure(fleet, caller, pool) {
  const product = await productSide(fleet, caller, pool);
  const bare = await bareSide();
  const memory = { product: await product.open(), bare: await bare.side.open() };
  const results = RATES.map(([rate, target]) => ({ rate, target, product: [], bare: [] }));
  for (const { rate } of results) for (const side of [product, bare.side]) await side.run(rate); // warm
  for (let round = 0; round < ROUNDS; round++) {
    for (const { rate, product: ours, bare: theirs } of results) {
      const turns = [
        async () => ours.push(await product.run(rate)),
        async () => theirs.push(await bare.side.run(rate)),
      ];
      for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
    }
  }
  product.close();
  bare.side.close();
  bare.stop();
  tell(results, memory);
}

function tell(results, memory) {
  const report = new Report();
  for (const { rate, target, product, bare } of results) {
    report.compare(
      `T4 ${rate} changes/s: CPU per change and viewer, µs`,
      product,
      bare,
      ({ cpu }) => cpu * 1000,
      target,
    );
    report.compare(`T4 ${rate} changes/s: bytes per change and viewer`, product, bare, ({ bytes }) => bytes, 0.35);
  }
  report.compare('T10 memory of an open page, KiB', [memory.product], [memory.bare], ({ kib }) => kib, 1.5);
  report.conclude('stream', ROUNDS);
}

if (!isBuilt(ROOT)) await buildApps(ROOT);
const fleet = new Fleet(path.join(ROOT, '.data/bench-stream'), { shifts: [0] });
const caller = new Caller(fleet);
try {
  await fleet.start();
  const pool = new pg.Pool({ connectionString: fleet.databaseUrl, max: 4 });
  await measure(fleet, caller, pool);
  await pool.end();
} finally {
  caller.close();
  await fleet.stop();
}
