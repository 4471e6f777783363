/* eslint-disable max-lines-per-function -- specs that every adapter shares */
import { randomUUID } from 'node:crypto';
import type { Entry, Judge, Outcome, Seq, StampedDraft } from '@ringside/chat-core';
import { no, type RoomId, type UserId, yes } from '@ringside/kernel';
import type { ChatLog } from './chat-log';

/** What the contract suite needs of a store. */
export interface ChatLogHarness {
  /** Another node's adapter on the same store. */
  node(): ChatLog;
  /** A new, empty room. */
  room(): Promise<RoomId>;
  /** Runs an append whose connection is killed after it has begun and before it is committed. */
  killed(room: RoomId, append: () => Promise<unknown>): Promise<void>;
  close(): Promise<void>;
}

const anyone: Judge = () => yes(undefined);
export const aPerson = (): UserId => randomUUID() as UserId;

export function aDraft(facts: Partial<StampedDraft> = {}): StampedDraft {
  const body = facts.body ?? `text ${randomUUID()}`;
  return { kind: 'message', author: aPerson(), key: randomUUID(), contentHash: body, ...facts, body };
}

const seqOf = (outcome: Outcome | undefined): Seq => (outcome && 'seq' in outcome ? outcome.seq : -1);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);
const seqsOf = (entries: readonly Entry[]) => entries.map(({ seq }) => seq);

/** Reads a whole log by pages of `limit`. */
async function readAll(log: ChatLog, room: RoomId, limit = 100): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (;;) {
    const page = await log.after(room, entries.at(-1)?.seq ?? 0, limit);
    if (page.length === 0) return entries;
    entries.push(...page);
  }
}

/** The guarantees L1–L9 that every adapter of the chat log meets. */
export function describeChatLog(store: string, start: () => Promise<ChatLogHarness>): void {
  describe(`the chat log in ${store}`, () => {
    let harness: ChatLogHarness;
    let log: ChatLog;
    let other: ChatLog;
    let room: RoomId;

    beforeAll(async () => {
      harness = await start();
      log = harness.node();
      other = harness.node();
    }, 60_000);
    beforeEach(async () => {
      room = await harness.room();
    });
    afterAll(() => harness.close());

    /** Appends one draft at a time from both nodes at once, `each` on either. */
    const appendFromBoth = async (each: number, judge: Judge = anyone): Promise<Outcome[]> => {
      const lane = async (node: ChatLog) => {
        const outcomes: Outcome[] = [];
        for (let i = 0; i < each; i++) outcomes.push(...(await node.append(room, 0, [aDraft()], judge)));
        return outcomes;
      };
      return (await Promise.all([lane(log), lane(other), lane(log), lane(other)])).flat();
    };

    it('L1 numbers entries 1, 2, 3 … without gap or double, whoever appends', async () => {
      const outcomes = await appendFromBoth(25);
      expect(outcomes.map(seqOf).sort((a, b) => a - b)).toEqual(upTo(100));
      expect(seqsOf(await readAll(log, room))).toEqual(upTo(100));
      expect((await log.heads([room])).get(room)).toBe(100);
    });

    it('L2 never shows an entry before all below it', async () => {
      let done = false;
      const appending = appendFromBoth(25).finally(() => (done = true));
      let longest = 0;
      while (!done) {
        const seen = seqsOf(await other.after(room, 0, 500));
        expect(seen).toEqual(upTo(seen.length));
        expect(seen.length).toBeGreaterThanOrEqual(longest);
        longest = seen.length;
      }
      await appending;
    });

    it('L3 stores an act once, however often and wherever it is repeated', async () => {
      const draft = aDraft();
      const tries = await Promise.all(
        upTo(20).map((index) => (index % 2 ? log : other).append(room, 0, [aDraft(), draft, draft], anyone)),
      );
      const outcomes = tries.flatMap((outcome) => outcome.slice(1));
      expect(new Set(outcomes.map(seqOf)).size).toBe(1);
      expect(outcomes.filter(({ state }) => state === 'appended')).toHaveLength(1);
      expect((await readAll(log, room)).filter(({ key }) => key === draft.key)).toHaveLength(1);
    });

    it('L3 still knows an act when thousands have followed', async () => {
      const draft = aDraft();
      const [first] = await log.append(room, 0, [draft], anyone);
      for (let i = 0; i < 10; i++)
        await log.append(
          room,
          1,
          upTo(250).map(() => aDraft()),
          anyone,
        );
      const [again] = await other.append(room, 2500, [draft], () => no('RATE_LIMITED'));
      expect(again).toEqual({ ...first, state: 'repeated' });
    });

    it('L3 refuses a key that was used for other content, and lets others use it', async () => {
      const draft = aDraft();
      await log.append(room, 0, [draft], anyone);
      const outcomes = await other.append(
        room,
        0,
        [
          { ...draft, body: 'other', contentHash: 'other' },
          { ...draft, author: aPerson() },
        ],
        anyone,
      );
      expect(outcomes).toMatchObject([
        { state: 'refused', refusal: { code: 'KEY_REUSED' } },
        { state: 'appended', seq: 2 },
      ]);
      const elsewhere = await harness.room();
      expect(await log.append(elsewhere, 0, [draft], anyone)).toMatchObject([{ state: 'appended', seq: 1 }]);
    });

    it('L4 gives an outcome only when every other node can read the entry', async () => {
      for (let i = 1; i <= 20; i++) {
        const [outcome] = await log.append(room, 0, [aDraft()], anyone);
        expect(seqsOf(await other.after(room, seqOf(outcome) - 1, 10))).toEqual([i]);
      }
    });

    it('L5 judges each entry knowing everything below it, also what another node appends meanwhile', async () => {
      const known: Record<string, Seq[]> = {};
      const noting: Judge = (draft, _at, since) => {
        known[draft.key] = seqsOf(since);
        return yes(undefined);
      };
      await appendFromBoth(15, noting);
      for (const { key, seq } of await readAll(log, room)) expect(known[key]).toEqual(upTo(seq - 1));
    });

    it('L5 lets a limit hold over two nodes', async () => {
      const author = aPerson();
      const atMostThree: Judge = (draft, _at, since) =>
        since.filter((entry) => entry.author === draft.author).length < 3 ? yes(undefined) : no('RATE_LIMITED');
      const tries = await Promise.all(
        upTo(12).map((index) => (index % 2 ? log : other).append(room, 0, [aDraft({ author })], atMostThree)),
      );
      expect(tries.flat().filter(({ state }) => state === 'appended')).toHaveLength(3);
    });

    it('L6 lets a refused draft sink no neighbour, and shows it to nobody', async () => {
      const drafts = ['a', 'bad', 'b', 'bad', 'c'].map((body) => aDraft({ body }));
      const outcomes = await log.append(room, 0, drafts, (draft) =>
        draft.body === 'bad' ? no('FILTERED') : yes(undefined),
      );
      expect(outcomes.map(({ state }) => state)).toEqual(['appended', 'refused', 'appended', 'refused', 'appended']);
      expect((await readAll(other, room)).map(({ seq, body }) => [seq, body])).toEqual([
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ]);
    });

    it('L7 keeps the order of a batch, also while another node appends', async () => {
      const authors = [aPerson(), aPerson()];
      const lane = async (node: ChatLog, author: UserId) => {
        for (let batch = 0; batch < 5; batch++) {
          await node.append(
            room,
            0,
            upTo(20).map((index) => aDraft({ author, body: String(batch * 20 + index) })),
            anyone,
          );
        }
      };
      await Promise.all([lane(log, authors[0]!), lane(other, authors[1]!)]);
      const entries = await readAll(log, room);
      for (const author of authors) {
        expect(entries.filter((entry) => entry.author === author).map(({ body }) => Number(body))).toEqual(upTo(100));
      }
    });

    it('L8 settles an unknown outcome by the same keys: the connection died before the commit', async () => {
      const drafts = [aDraft(), aDraft()];
      await harness.killed(room, () => log.append(room, 0, drafts, anyone));
      expect(await other.append(room, 0, drafts, anyone)).toMatchObject([{ seq: 1 }, { seq: 2 }]);
      expect(await log.append(room, 0, drafts, anyone)).toMatchObject([
        { state: 'repeated', seq: 1 },
        { state: 'repeated', seq: 2 },
      ]);
      expect(seqsOf(await readAll(log, room))).toEqual([1, 2]);
    });

    it('L8 settles an unknown outcome by the same keys: the answer was lost after the commit', async () => {
      const drafts = [aDraft(), aDraft()];
      await log.append(room, 0, drafts.slice(0, 1), anyone); // nobody heard the answer
      expect(await other.append(room, 0, drafts, anyone)).toMatchObject([
        { state: 'repeated', seq: 1 },
        { state: 'appended', seq: 2 },
      ]);
    });

    it('L9 gives pages without holes in both directions, also while others append', async () => {
      await log.append(
        room,
        0,
        upTo(100).map(() => aDraft()),
        anyone,
      );
      let done = false;
      const appending = appendFromBoth(10).finally(() => (done = true));
      while (!done) {
        expect(seqsOf(await log.after(room, 40, 30))).toEqual(upTo(70).slice(40));
        const newest = seqsOf(await log.before(room, 1_000_000, 30));
        expect(newest).toEqual(newest.map((_, index) => newest[0]! - index));
      }
      await appending;
      expect(seqsOf(await log.before(room, 31, 10))).toEqual(upTo(30).slice(20).reverse());
      expect(await log.after(room, 140, 10)).toEqual([]);
      expect(await log.before(room, 1, 10)).toEqual([]);
    });

    it('never lets time run backwards in a room', async () => {
      await appendFromBoth(15);
      const times = (await readAll(log, room)).map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    });

    it('gives everything back as it was written', async () => {
      const body = 'quote " \' \\ {curly} , null NULL\nline\t🎮 \u202eevil <script>';
      const data = { code: 'result', params: { a: '"{}"', n: 3, list: [null, 'x'] } };
      await log.append(room, 0, [aDraft({ body, data }), aDraft({ kind: 'edit', target: 1, body: '' })], anyone);
      expect(await log.after(room, 0, 10)).toMatchObject([
        { body, data },
        { kind: 'edit', target: 1, body: '' },
      ]);
    });

    it('finds what changes a message, and nothing else', async () => {
      const edit = (target: Seq) => aDraft({ kind: 'edit', target });
      await log.append(room, 0, [aDraft(), aDraft(), edit(1), edit(2), edit(1)], anyone);
      expect(seqsOf(await other.touching(room, [1]))).toEqual([3, 5]);
      expect(seqsOf(await other.touching(room, [1, 2]))).toEqual([3, 4, 5]);
      expect(await other.touching(room, [])).toEqual([]);
    });

    it('knows no room that was never made', async () => {
      const nowhere = randomUUID() as RoomId;
      await expect(log.append(nowhere, 0, [aDraft()], anyone)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect((await log.heads([nowhere, room])).get(nowhere)).toBeUndefined();
    });
  });
}
