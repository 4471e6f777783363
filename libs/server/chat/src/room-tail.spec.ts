import type { Entry, Seq } from '@ringside/chat-core';
import { instant, type UserId } from '@ringside/kernel';
import fc from 'fast-check';
import { RoomTail } from './room-tail';

const anEntry = (seq: Seq): Entry => ({ seq, kind: 'message', author: 'ada' as UserId, key: `${seq}`, at: instant(0) });
const entries = (from: Seq, to: Seq) => Array.from({ length: to - from + 1 }, (_, index) => anEntry(from + index));

describe('a node’s reader of a room', () => {
  let log: Entry[];
  let delivered: Seq[];
  let reads: number;
  let tail: RoomTail;

  beforeEach(() => {
    log = [];
    delivered = [];
    reads = 0;
    tail = aTail(0);
  });

  const aTail = (from: Seq) =>
    new RoomTail(
      async (after, limit) => {
        reads += 1;
        const page = log.slice(after, after + Math.min(limit, 3));
        await Promise.resolve();
        return page;
      },
      (some) => delivered.push(...some.map(({ seq }) => seq)),
      from,
    );

  it('passes on what follows at once, without asking the log', () => {
    log.push(...entries(1, 3));
    tail.offer(entries(1, 2));
    tail.offer(entries(3, 3));
    expect([delivered, reads]).toEqual([[1, 2, 3], 0]);
  });

  it('reads what another node put in between before it passes on its own', async () => {
    log.push(...entries(1, 5));
    tail.offer(entries(4, 5));
    expect(delivered).toEqual([]);
    await tail.wake(5);
    expect(delivered).toEqual([1, 2, 3, 4, 5]);
  });

  it('begins after what needs no delivery', async () => {
    log.push(...entries(1, 9));
    tail = aTail(7);
    await tail.wake(9);
    expect(delivered).toEqual([8, 9]);
  });

  it('tries again after the log could not be read', async () => {
    log.push(...entries(1, 2));
    let isDown = true;
    tail = new RoomTail(
      (after) => (isDown ? Promise.reject(new Error('down')) : Promise.resolve(log.slice(after))),
      (some) => delivered.push(...some.map(({ seq }) => seq)),
      0,
    );
    tail.offer(entries(2, 2)); // must not end the process
    await expect(tail.wake(2)).rejects.toThrow('down');
    isDown = false;
    await tail.wake(2);
    expect(delivered).toEqual([1, 2]);
  });

  it('delivers each entry once and in order, however appends and hints fall', async () => {
    const step = fc.record({
      act: fc.constantFrom('own', 'foreign', 'hint', 'pause'),
      count: fc.integer({ min: 1, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        log = [];
        delivered = [];
        tail = aTail(0);
        for (const { act, count } of steps) {
          const added = entries(log.length + 1, log.length + count);
          if (act === 'own' || act === 'foreign') log.push(...added);
          if (act === 'own') tail.offer(added);
          if (act === 'hint') void tail.wake(log.length);
          if (act === 'pause') await new Promise(setImmediate);
        }
        await tail.wake(log.length);
        expect(delivered).toEqual(log.map(({ seq }) => seq));
      }),
    );
  });
});
