import { setImmediate as aTurn } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import {
  Database,
  type Fault,
  Invariants,
  InvariantsJob,
  InvariantsRepository,
  Logs,
  Metrics,
} from '@ringside/server/platform';
import { Registry } from 'prom-client';
import { type TestDatabase, testDatabase, testPlatform } from './index';

describe('the check of the invariants', () => {
  let store: TestDatabase;
  const nodes: INestApplicationContext[] = [];
  /** How many nodes look at once, and what they find. */
  const looking = { now: 0, most: 0, times: 0, found: [] as Fault[], isHeldUp: false, met: 1 };
  beforeAll(async () => {
    store = await testDatabase();
    while (nodes.length < 3) {
      const node = await testPlatform(store);
      node.get(Invariants).add({ faults: look });
      nodes.push(node);
    }
  }, 60_000);
  beforeEach(async () => {
    await store.query('delete from integrity_check');
    Object.assign(looking, { now: 0, most: 0, times: 0, found: [], isHeldUp: false, met: 1 });
  });
  afterAll(async () => {
    for (const node of nodes) await node.close();
    await store.drop();
  });

  async function* look() {
    looking.times++;
    looking.most = Math.max(looking.most, ++looking.now);
    if (looking.isHeldUp) throw new Error('the database went away');
    for (let turn = 0; turn < 20 || looking.most < looking.met; turn++) await aTurn();
    yield looking.found;
    looking.now--;
  }
  const jobs = () => nodes.map((node) => node.get(InvariantsJob));
  const first = () => jobs()[0]!;
  const figure = async (name: string) => {
    const text = await nodes[0]!.get(Metrics).registry.getSingleMetricAsString(name);
    return Number(/ (\S+)$/.exec(text.trim())?.[1]);
  };
  const aFault = (id: string): Fault => ({ what: 'sold without its live ticket', eventId: null, id });

  it('is one node’s at a time, whoever looks', async () => {
    await Promise.all(jobs().flatMap((job) => [job.drain(), job.drain()]));
    expect(looking).toMatchObject({ most: 1, times: 1 }); // and not again before a minute is over
    await store.query(`update integrity_check set checked_at = clock_timestamp() - interval '61 seconds'`);
    await Promise.all(jobs().map((job) => job.drain()));
    expect(looking).toMatchObject({ most: 1, times: 2 });
  });

  it('would be several nodes’ at once if the turn ended while one looks (negative control)', async () => {
    class NoTurns extends InvariantsRepository {
      override takeTurn = () => Promise.resolve(true);
      override keepTurn = () => Promise.resolve(true);
    }
    const careless = nodes.map((node) => {
      const turns = new NoTurns(node.get(Database));
      return new InvariantsJob(node.get(Invariants), turns, node.get(Logs), { registry: new Registry() });
    });
    looking.met = 2;
    await Promise.all(careless.map((job) => job.drain()));
    expect(looking.most).toBeGreaterThan(1);
  });

  it('is taken over from a node that died at it', async () => {
    await store.query(`insert into integrity_check (taken_by, taken_until, started_at)
      values (uuidv7(), clock_timestamp() + interval '20 seconds', clock_timestamp())`);
    await first().drain();
    expect(looking.times).toBe(0);
    await store.query(`update integrity_check set taken_until = clock_timestamp() - interval '1 millisecond'`);
    await first().drain();
    expect(looking.times).toBe(1);
  });

  it('is given back when it fails, so that another node may try', async () => {
    looking.isHeldUp = true;
    await expect(first().drain()).rejects.toThrow('went away');
    looking.isHeldUp = false;
    await jobs()[1]!.drain();
    expect(await jobs()[1]!.check()).toMatchObject({ broken: 0, faults: [] });
  });

  it('is told by every node: as figures, and whether anything is broken', async () => {
    await first().check();
    expect([first().isBroken, await figure('ringside_broken_invariants')]).toEqual([false, 0]);
    looking.found = [aFault('a'), aFault('b')];
    const report = await jobs()[1]!.check();
    expect(report).toMatchObject({ broken: 2, faults: looking.found });
    await first().drain(); // it has not looked itself
    expect([first().isBroken, await figure('ringside_broken_invariants')]).toEqual([true, 2]);
    expect(await figure('ringside_invariants_checked_seconds')).toBeCloseTo(report.checkedAt!.getTime() / 1000, 0);
  });

  it('keeps the first twenty faults, and counts all', async () => {
    looking.found = Array.from({ length: 250 }, (_, n) => aFault(String(n)));
    const { broken, faults } = await first().check();
    expect([broken, faults.length]).toEqual([250, 20]);
  });

  it('finds a task that nobody does', async () => {
    await store.query(
      `insert into outbox (name, payload, due_at) values ('nobody.knows', '{}', clock_timestamp() - interval '2 minutes')`,
    );
    expect(await first().check()).toMatchObject({ broken: 1, faults: [{ what: 'task that nobody does' }] });
    await store.query('delete from outbox');
  });
});
