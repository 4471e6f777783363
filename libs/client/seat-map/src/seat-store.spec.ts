import type { SeatBatch, SeatCode } from '@ringside/booking-core';
import type { SeatSnapshot, SeatsSince } from '@ringside/contracts/booking';
import { jest } from '@jest/globals';
import fc from 'fast-check';
import { SeatStore } from './seat-store';
import { SeatHistory } from './testing/seat-history';

const SEATS = 16;

/** A server whose answers are as of the question, and arrive when the test says so. */
class SlowServer {
  readonly history = new SeatHistory(SEATS);
  questions = 0;
  private readonly onTheWay: (() => void)[] = [];

  readonly fetch = (known: { since: number; epoch: string } | undefined): Promise<SeatSnapshot | SeatsSince> => {
    this.questions += 1;
    const answer = this.history.answer(known);
    return new Promise((resolve) => this.onTheWay.push(() => resolve(answer)));
  };

  async deliver(): Promise<void> {
    this.onTheWay.shift()?.();
    await Promise.resolve().then(() => undefined);
  }

  /** Answers everything that is asked, until the store is content. */
  async deliverAll(store: SeatStore): Promise<void> {
    let isSettled = false;
    const settled = store.settled().then(() => (isSettled = true));
    while (!isSettled) await this.deliver();
    await settled;
  }
}

const anyStep = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('begin' as const), seatNo: fc.nat(SEATS - 1), code: fc.nat(3) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('commit' as const), pick: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('tell' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('hear' as const), pick: fc.nat(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('ask' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('deliver' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('replace' as const) }) },
);
type Step = typeof anyStep extends fc.Arbitrary<infer S> ? S : never;

async function play(steps: readonly Step[]) {
  const server = new SlowServer();
  const store = new SeatStore(server.fetch, () => false);
  const post: (() => void)[] = [];
  store.ask();
  for (const step of steps) await take(step, server, store, post);
  return { server, store };
}

async function take(step: Step, server: SlowServer, store: SeatStore, post: (() => void)[]): Promise<void> {
  const { history } = server;
  if (step.do === 'begin') history.begin(step.seatNo, step.code as SeatCode);
  if (step.do === 'commit') history.commit(step.pick);
  if (step.do === 'replace') history.replace();
  if (step.do === 'ask') store.ask();
  if (step.do === 'deliver') await server.deliver();
  if (step.do === 'hear') post[step.pick % Math.max(1, post.length)]?.(); // any of them, any number of times
  const told = step.do === 'tell' ? history.tell() : undefined;
  if (told) post.push(() => ('batch' in told ? store.hear(told.batch) : store.hearHead(told.head)));
}

describe('the picture of the seats on a screen', () => {
  it('equals a fresh snapshot after any mix of snapshots, batches, drops, doubles, reordering and another plan', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 80 }), async (steps) => {
        const { server, store } = await play(steps);
        store.ask();
        await server.deliverAll(store);
        expect(store.picture()?.states).toEqual(server.history.codes());
        expect(store.picture()?.epoch).toBe(server.history.epoch);
      }),
      { numRuns: 400 },
    );
  });

  it('notices by the position alone that it missed the last batch', async () => {
    const { server, store } = await play([]);
    await server.deliverAll(store);
    server.history.begin(3, 2);
    server.history.commit(0);
    const told = server.history.tell();
    if (!told || !('batch' in told)) throw new Error('Nothing was told.');
    store.hearHead(told.batch); // the heartbeat that follows a lost batch
    await server.deliverAll(store);
    expect(store.picture()?.states[3]).toBe(2);
  });

  it('asks nothing while every batch arrives', async () => {
    const { server, store } = await play([]);
    await server.deliverAll(store);
    for (let seatNo = 0; seatNo < 8; seatNo++) {
      server.history.begin(seatNo, 1);
      server.history.commit(0);
      const told = server.history.tell();
      if (told && 'batch' in told) store.hear(told.batch);
    }
    expect(server.questions).toBe(1);
    expect(store.picture()?.states).toEqual(server.history.codes());
  });

  it('tells which seats are to be drawn anew, and nothing when nothing is', async () => {
    const { server, store } = await play([]);
    await server.deliverAll(store);
    const patched = jest.fn();
    store.subscribe(patched);
    server.history.begin(5, 2);
    server.history.commit(0);
    const told = server.history.tell() as { batch: SeatBatch };
    store.hear(told.batch);
    store.hear(told.batch);
    expect(patched.mock.calls).toEqual([[[5]]]);
  });

  it('has no more than one question under way, and asks once more for what came meanwhile', async () => {
    const { server, store } = await play([]);
    store.ask();
    store.ask();
    expect(server.questions).toBe(1);
    await server.deliverAll(store);
    expect(server.questions).toBe(2);
  });

  it('keeps showing what it knows when a question fails, and asks again', async () => {
    jest.useFakeTimers();
    try {
      const history = new SeatHistory(SEATS);
      let isDown = false;
      const fetch = (known: Parameters<SeatHistory['answer']>[0]) =>
        isDown ? Promise.reject(new Error('away')) : Promise.resolve(history.answer(known));
      const store = new SeatStore(fetch, () => true);
      store.ask();
      await store.settled();
      isDown = true;
      store.ask();
      await store.settled();
      expect([store.error(), store.picture()?.states.length]).toEqual([undefined, SEATS]);
      isDown = false;
      history.begin(1, 1);
      history.commit(0);
      await jest.runOnlyPendingTimersAsync();
      expect(store.picture()?.states[1]).toBe(1);
      store.stop();
    } finally {
      jest.useRealTimers();
    }
  });

  it('says why when there never was one', async () => {
    const store = new SeatStore(
      () => Promise.reject(new Error('no seats here')),
      () => false,
    );
    store.ask();
    await store.settled();
    expect(store.error()).toEqual(new Error('no seats here'));
  });
});
