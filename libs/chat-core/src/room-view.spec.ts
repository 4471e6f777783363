import fc from 'fast-check';
import type { Entry } from './entry';
import { anEntry, pageOf } from './entry.builders';
import { joinBlocks, type MessagePage, RoomView } from './room-view';

const ALL = 1000;

/** A log of messages, edits and erasures; a change targets an earlier message. */
const logs = fc
  .array(fc.record({ roll: fc.nat({ max: 9 }), back: fc.nat({ max: 30 }) }), {
    minLength: 1,
    maxLength: 40,
    size: 'max',
  })
  .map((steps) => {
    const log: Entry[] = [];
    for (const { roll, back } of steps) {
      const seq = log.length + 1;
      const target = log.filter(({ kind }) => kind === 'message').at(-1 - back)?.seq;
      if (target === undefined || roll < 6) log.push(anEntry(seq));
      else if (roll < 9) log.push(anEntry(seq, { kind: 'edit', target, body: `edit ${seq}` }));
      else log.push(anEntry(seq, { kind: 'erase', target }));
    }
    return log;
  });

function freshView(log: readonly Entry[]): RoomView {
  const view = new RoomView();
  view.addPage(pageOf(log, 1, log.length));
  return view;
}

describe('what a reader holds of a room', () => {
  it('keeps live entries aside until the first page is there, then continues it', () => {
    const log = [1, 2, 3, 4, 5].map((seq) => anEntry(seq));
    const view = new RoomView();
    view.addEntries(log.slice(3));
    expect(view.newest(ALL)).toEqual([]);
    view.addPage(pageOf(log, 1, 4, 4));
    expect(view.newest(ALL).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it('holds what is beyond a gap back until the gap is closed', () => {
    const log = [1, 2, 3, 4, 5].map((seq) => anEntry(seq));
    const view = freshView(log.slice(0, 2));
    view.addEntries([log[4]!]);
    expect([view.last, view.head, view.isBehind]).toEqual([2, 5, true]);
    view.addEntries(log.slice(2, 4));
    expect(view.newest(ALL).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
    expect(view.isBehind).toBe(false);
  });

  it('knows it is behind when only the head was told', () => {
    const view = freshView([anEntry(1)]);
    view.noteHead(3);
    expect(view.isBehind).toBe(true);
  });

  it('begins an empty room with its first message', () => {
    const view = new RoomView();
    view.addPage({ from: 1, to: 0, messages: [] });
    view.addEntries([anEntry(1)]);
    expect(view.newest(ALL)).toHaveLength(1);
    expect(view.olderCursor).toBeUndefined();
  });

  it('offers older messages until the first one, or until what retention has left', () => {
    const log = [1, 2, 3, 4, 5, 6].map((seq) => anEntry(seq));
    const view = new RoomView();
    view.addPage(pageOf(log, 5, 6));
    expect(view.olderCursor).toBe(5);
    view.noteHead(6, 2);
    view.addPage(pageOf(log, 3, 4));
    expect(view.olderCursor).toBeUndefined();
    expect(view.newest(ALL).map(({ seq }) => seq)).toEqual([3, 4, 5, 6]);
  });

  it('shows nothing below a hole', () => {
    const log = [1, 2, 3, 4, 5, 6].map((seq) => anEntry(seq));
    const view = new RoomView();
    view.addPage(pageOf(log, 5, 6));
    view.addPage(pageOf(log, 1, 2));
    expect(view.newest(ALL).map(({ seq }) => seq)).toEqual([5, 6]);
    view.addPage(pageOf(log, 3, 4));
    expect(view.newest(ALL).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('forgets what it held when it begins anew: what was held may have been erased meanwhile', () => {
    const log = [
      anEntry(1, { body: 'secret' }),
      ...[2, 3, 4].map((seq) => anEntry(seq)),
      anEntry(5, { kind: 'erase', target: 1 }),
    ];
    const view = freshView(log.slice(0, 2));
    view.restart(pageOf(log, 4, 5));
    view.addPage(pageOf(log, 1, 3));
    expect(view.newest(ALL)[0]).toMatchObject({ seq: 1, erased: true });
    expect(JSON.stringify(view.newest(ALL))).not.toContain('secret');
  });

  it('shows a part of the newest block from a number on', () => {
    const log = Array.from({ length: 9 }, (_, index) => anEntry(index + 1));
    const view = new RoomView();
    view.addPage(pageOf(log, 4, 9));
    expect(view.startingAt(6, 2).map(({ seq }) => seq)).toEqual([6, 7]);
    expect(view.startingAt(1, ALL).map(({ seq }) => seq)).toEqual([4, 5, 6, 7, 8, 9]);
    expect(new RoomView().startingAt(1, ALL)).toEqual([]);
  });

  it('lets go of old messages and takes them back', () => {
    const log = Array.from({ length: 30 }, (_, index) => anEntry(index + 1));
    const view = freshView(log);
    view.trim(10);
    expect([view.newest(ALL).length, view.olderCursor]).toEqual([10, 21]);
    view.addPage(pageOf(log, 11, 20));
    expect(view.newest(ALL).map(({ seq }) => seq)).toEqual(log.slice(10).map(({ seq }) => seq));
  });

  it('ends as a fresh load would, for any order, loss and repetition of frames, pages and fetches', () => {
    const step = fc.record({
      act: fc.constantFrom('frame', 'frame', 'ask', 'page', 'fetch'),
      near: fc.integer({ min: -6, max: 6 }),
      length: fc.integer({ min: 1, max: 8 }),
    });
    fc.assert(
      fc.property(logs, fc.nat({ max: 39 }), fc.array(step, { maxLength: 40, size: 'max' }), (log, start, steps) => {
        const begun = Math.min(start, log.length);
        const view = new RoomView();
        let asked: MessagePage | undefined;
        view.addPage(pageOf(log, Math.max(1, begun - 4), begun, begun));
        for (const { act, near, length } of steps) {
          const from = Math.max(0, view.last + near);
          if (act === 'frame') view.addEntries(log.slice(from, from + length));
          if (act === 'ask' && view.olderCursor !== undefined) {
            const to = view.olderCursor - 1;
            // the server is at least as far as the reader
            asked ??= pageOf(log, Math.max(1, to - length), to, Math.min(log.length, view.last + length));
          }
          // its answer may come when the reader is further already
          if (act === 'page' && asked) {
            view.addPage(asked);
            asked = undefined;
          }
          if (act === 'fetch') view.addEntries(log.slice(view.last, view.last + length));
        }
        view.noteHead(log.length);
        view.addEntries(log.slice(view.last));
        while (view.olderCursor !== undefined) view.addPage(pageOf(log, 1, view.olderCursor - 1, log.length));
        expect(view.newest(ALL)).toEqual(freshView(log).newest(ALL));
        expect(view.isBehind).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('blocks', () => {
  it('are one when they touch or overlap, whatever their order', () => {
    expect(
      joinBlocks([
        { from: 5, to: 9 },
        { from: 1, to: 3 },
        { from: 4, to: 6 },
      ]),
    ).toEqual([{ from: 1, to: 9 }]);
    expect(
      joinBlocks([
        { from: 5, to: 9 },
        { from: 1, to: 3 },
      ]),
    ).toEqual([
      { from: 1, to: 3 },
      { from: 5, to: 9 },
    ]);
  });

  it('hold exactly the numbers they held before', () => {
    const block = fc.record({ from: fc.integer({ min: 1, max: 50 }), length: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(block), (given) => {
        const blocks = given.map(({ from, length }) => ({ from, to: from + length - 1 }));
        const numbers = (some: typeof blocks) =>
          new Set(some.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i)));
        const joined = joinBlocks(blocks);
        expect([...numbers(joined)].sort()).toEqual([...numbers(blocks)].sort());
        joined.slice(1).forEach((one, index) => expect(one.from).toBeGreaterThan(joined[index]!.to + 1));
      }),
    );
  });
});
