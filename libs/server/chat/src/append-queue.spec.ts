import { AsyncLocalStorage } from 'node:async_hooks';
import { jest } from '@jest/globals';
import type { Outcome, StampedDraft } from '@ringside/chat-core';
import { instant } from '@ringside/kernel';
import { AppendQueue } from './append-queue';
import { aDraft } from './chat-log.suite';

const LINGER_MS = 5;

/** A log that commits when the spec says so. */
class HeldLog {
  readonly batches: (readonly StampedDraft[])[] = [];
  private head = 0;
  private readonly settle: { readonly pass: () => void; readonly fail: (error: Error) => void }[] = [];

  readonly commit = (drafts: readonly StampedDraft[]): Promise<readonly Outcome[]> => {
    this.batches.push(drafts);
    return new Promise((resolve, reject) => {
      const pass = () => resolve(drafts.map(() => ({ state: 'appended', seq: ++this.head, at: instant(0) })));
      this.settle.push({ pass, fail: reject });
    });
  };

  async pass(): Promise<void> {
    this.settle.shift()?.pass();
    await jest.advanceTimersByTimeAsync(LINGER_MS);
  }

  async fail(): Promise<void> {
    this.settle.shift()?.fail(new Error('gone'));
    await jest.advanceTimersByTimeAsync(LINGER_MS);
  }

  sizes = () => this.batches.map(({ length }) => length);
}

describe('the appends of one room on one node', () => {
  let log: HeldLog;
  let queue: AppendQueue;
  beforeEach(() => {
    jest.useFakeTimers();
    log = new HeldLog();
    queue = new AppendQueue(log.commit);
  });

  afterEach(() => jest.useRealTimers());

  const appendMany = (count: number) => Array.from({ length: count }, () => queue.append(aDraft()));
  const append = (count: number): void => void appendMany(count);

  it('go one at a time, and what arrives meanwhile goes together', async () => {
    append(1);
    append(3);
    expect(log.sizes()).toEqual([1]);
    await log.pass();
    append(2);
    expect(log.sizes()).toEqual([1, 3]);
    await log.pass();
    expect(log.sizes()).toEqual([1, 3, 2]);
    await log.pass();
    expect(queue.isIdle).toBe(true);
  });

  it('keep the order of the calls and give each its own outcome', async () => {
    const drafts = Array.from({ length: 5 }, () => aDraft());
    const outcomes = drafts.map((draft) => queue.append(draft));
    await log.pass();
    await log.pass();
    expect(log.batches.flat()).toEqual(drafts);
    expect((await Promise.all(outcomes)).map((outcome) => 'seq' in outcome && outcome.seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it('are never more than 256 at once', async () => {
    append(600);
    for (let i = 0; i < 4; i++) await log.pass();
    expect(log.sizes()).toEqual([1, 256, 256, 87]);
  });

  it('all fail with their batch, and the next batch goes on', async () => {
    const doomed = appendMany(1).map((one) => one.catch((error: Error) => error.message));
    const spared = appendMany(1);
    await log.fail();
    await log.pass();
    expect(await Promise.all(doomed)).toEqual(['gone']);
    expect(await Promise.all(spared)).toMatchObject([{ state: 'appended' }]);
  });

  it('are refused when too many wait, instead of filling the memory', async () => {
    append(2049);
    await expect(queue.append(aDraft())).rejects.toMatchObject({ code: 'BUSY' });
    await log.pass();
    await expect(Promise.race([queue.append(aDraft()), Promise.resolve('waits')])).resolves.toBe('waits');
  });

  it('are not part of the transaction of whoever started them', async () => {
    const running = new AsyncLocalStorage<string>();
    const seen: unknown[] = [];
    queue = new AppendQueue((drafts) => {
      seen.push(running.getStore());
      return log.commit(drafts);
    });
    const first = running.run('a transaction', () => queue.append(aDraft()));
    append(1);
    await log.pass();
    await log.pass();
    await first;
    expect(seen).toEqual([undefined, undefined]);
  });

  it('linger for 5 ms in a busy room only, so that commits do not grow with the messages', async () => {
    let now = 0;
    queue = new AppendQueue(log.commit, () => now);
    append(60);
    await log.pass();
    await log.pass(); // 60 within this second: busy from here on
    append(1);
    append(4);
    expect(log.sizes()).toEqual([1, 59]);
    await jest.advanceTimersByTimeAsync(LINGER_MS);
    expect(log.sizes()).toEqual([1, 59, 5]);
    await log.pass();
    now = 5000;
    append(1);
    expect(log.sizes()).toEqual([1, 59, 5, 1]);
  });
});
