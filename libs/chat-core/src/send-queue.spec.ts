import fc from 'fast-check';
import { at } from './entry.builders';
import * as queueOf from './send-queue';
import type { SendQueue } from './send-queue';

const two = queueOf.enqueue(queueOf.enqueue([], 'a', 'first', at(0)), 'b', 'second', at(0));

describe('the send queue', () => {
  it('sends one at a time, oldest first', () => {
    expect(queueOf.nextToSend(two, at(0))?.key).toBe('a');
    const sending = queueOf.beginSending(two, 'a');
    expect(queueOf.nextToSend(sending, at(0))).toBeUndefined();
    expect(queueOf.nextToSend(queueOf.settleSent(sending, 'a', 1), at(0))?.key).toBe('b');
  });

  it('sends the same key again when no answer came, before anything newer', () => {
    const lost = queueOf.loseAnswer(queueOf.beginSending(two, 'a'), 'a', at(1000));
    expect(queueOf.nextToSend(lost, at(0))).toBeUndefined();
    expect(queueOf.wakeAt(lost)).toBe(at(1000));
    expect(queueOf.nextToSend(lost, at(1000))?.key).toBe('a');
    expect(queueOf.nextToSend(queueOf.hurry(lost), at(0))?.key).toBe('a');
  });

  it('holds a draft back that was too fast, and everything behind it', () => {
    const refused = { code: 'RATE_LIMITED', passing: true, waitMs: 700 };
    const held = queueOf.settleRefused(queueOf.beginSending(two, 'a'), 'a', refused, at(0));
    expect(held[0]).toMatchObject({ state: 'waiting', code: 'RATE_LIMITED', notBefore: at(700) });
    expect(queueOf.nextToSend(held, at(699))).toBeUndefined();
    expect(queueOf.nextToSend(queueOf.hurry(held), at(699))).toBeUndefined();
    expect(queueOf.nextToSend(held, at(700))?.key).toBe('a');
  });

  it('leaves a refused draft to the person and goes on with the next', () => {
    const refused = { code: 'TOO_LONG', details: { max: 5 }, passing: false };
    const after = queueOf.settleRefused(queueOf.beginSending(two, 'a'), 'a', refused, at(0));
    expect(queueOf.nextToSend(after, at(0))?.key).toBe('b');
    const again = queueOf.retryDraft(after, 'a', at(50));
    expect(again.map(({ key, state }) => [key, state])).toEqual([
      ['b', 'waiting'],
      ['a', 'waiting'],
    ]);
    expect(queueOf.discard(after, 'a').map(({ key }) => key)).toEqual(['b']);
    expect(queueOf.retryDraft(after, 'b', at(50))).toBe(after);
  });

  it('keeps a sent draft as an echo until its entry is seen', () => {
    const sent = queueOf.settleSent(queueOf.beginSending(two, 'a'), 'a', 9);
    expect(sent[0]).toMatchObject({ state: 'sent', seq: 9 });
    expect(queueOf.forgetSeen(sent, (key) => key === 'a').map(({ key }) => key)).toEqual(['b']);
    expect(queueOf.forgetSeen(sent, () => false)).toBe(sent);
  });

  it('comes back from the device in order, asks about what is old, and tries again what was in flight', () => {
    const stored: SendQueue = [...queueOf.beginSending(two, 'a')].reverse();
    const restored = queueOf.restoreQueue(stored, at(500), 1000);
    expect(restored.map(({ key, state }) => [key, state])).toEqual([
      ['a', 'waiting'],
      ['b', 'waiting'],
    ]);
    expect(queueOf.restoreQueue(stored, at(5000), 1000).map(({ code }) => code)).toEqual([
      queueOf.DRAFT_OLD,
      queueOf.DRAFT_OLD,
    ]);
  });

  it('puts everything into the log once and in order, whatever is lost on the way', () => {
    const fate = fc.constantFrom('stored', 'answer lost', 'never arrived', 'too fast', 'reload');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(fate, { maxLength: 30 }), (count, fates) => {
        let queue: SendQueue = [];
        for (let i = 0; i < count; i++) queue = queueOf.enqueue(queue, `k${i}`, `text ${i}`, at(0));
        const log: string[] = [];
        const store = (key: string) => (log.includes(key) ? log.indexOf(key) : log.push(key) - 1) + 1;
        let now = 0;
        for (const step of [...fates, ...Array.from({ length: count }, () => 'stored' as const)]) {
          const draft = queueOf.nextToSend(queue, at((now += 1000)));
          if (!draft) continue;
          queue = queueOf.beginSending(queue, draft.key);
          if (step === 'stored') queue = queueOf.settleSent(queue, draft.key, store(draft.key));
          if (step === 'answer lost') store(draft.key);
          if (step === 'answer lost' || step === 'never arrived')
            queue = queueOf.loseAnswer(queue, draft.key, at(now + 500));
          if (step === 'too fast')
            queue = queueOf.settleRefused(
              queue,
              draft.key,
              { code: 'RATE_LIMITED', passing: true, waitMs: 900 },
              at(now),
            );
          if (step === 'reload') queue = queueOf.restoreQueue([...queue].reverse(), at(now), 1e9);
        }
        expect(log).toEqual(Array.from({ length: count }, (_, i) => `k${i}`));
      }),
    );
  });
});
