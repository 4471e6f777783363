import type { Instant } from '@ringside/kernel';
import fc from 'fast-check';
import type { Draft, Entry } from './entry';
import { anEntry, at, aUser } from './entry.builders';
import { advanceFold, emptyFold, judgeDraft, type RoomTerms } from './judge-draft';

const terms: RoomTerms = { bodyMax: 20, rate: { burst: 3, windowMs: 1000 } };
const aDraft = (facts: Partial<Draft> = {}): Draft => ({
  ...{ kind: 'message', author: aUser('ada'), key: 'new', body: 'hello' },
  ...facts,
});

describe('the judge of a room', () => {
  it('refuses a text that is longer than the room allows', () => {
    const verdict = judgeDraft(emptyFold(), { draft: aDraft({ body: 'x'.repeat(21) }), at: at(0), since: [] }, terms);
    expect(verdict).toMatchObject({ ok: false, code: 'TOO_LONG', details: { max: 20 } });
    expect(judgeDraft(emptyFold(), { draft: aDraft({ body: 'x'.repeat(20) }), at: at(0), since: [] }, terms).ok).toBe(
      true,
    );
  });

  it('refuses what is too fast and says when it may come', () => {
    const since = [0, 100, 200].map((ms, index) => anEntry(index + 1, { at: at(ms) }));
    const verdict = judgeDraft(emptyFold(), { draft: aDraft(), at: at(300), since }, terms);
    expect(verdict).toMatchObject({ ok: false, code: 'RATE_LIMITED', details: { waitMs: 700, retryAfterSeconds: 1 } });
    expect(judgeDraft(emptyFold(), { draft: aDraft(), at: at(1000), since }, terms).ok).toBe(true);
  });

  it('counts each person alone, and lets the system speak at any rate', () => {
    const since = [1, 2, 3].map((seq) => anEntry(seq, { at: at(0) }));
    expect(judgeDraft(emptyFold(), { draft: aDraft({ author: aUser('bob') }), at: at(0), since }, terms).ok).toBe(true);
    expect(judgeDraft(emptyFold(), { draft: aDraft({ kind: 'system' }), at: at(0), since }, terms).ok).toBe(true);
  });
});

/** Moments and authors of attempts, in order of time. */
const attempts = fc
  .array(fc.record({ gapMs: fc.nat({ max: 600 }), who: fc.constantFrom('ada', 'bob') }), { maxLength: 60 })
  .map((steps) => {
    let now = 0;
    return steps.map(({ gapMs, who }) => ({ author: aUser(who), at: at((now += gapMs)) }));
  });

function logOf(tries: readonly { author: Entry['author']; at: Instant }[], cuts: readonly number[]): Entry[] {
  const log: Entry[] = [];
  let fold = emptyFold();
  tries.forEach(({ author, at: moment }, index) => {
    if (cuts.includes(index)) fold = advanceFold(fold, log, terms);
    const draft = aDraft({ author, key: `k${index}` });
    if (judgeDraft(fold, { draft, at: moment, since: log }, terms).ok) {
      log.push({ ...draft, seq: log.length + 1, at: moment });
    }
  });
  return log;
}

describe('the rate of a room', () => {
  it('never lets more than the burst into any window, however the attempts fall', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const log = logOf(tries, []);
        for (const { author, at: moment } of log) {
          const inWindow = log.filter((one) => one.author === author && one.at <= moment && one.at > moment - 1000);
          expect(inWindow.length).toBeLessThanOrEqual(terms.rate.burst);
        }
      }),
    );
  });

  it('judges the same whether entries come by the fold, as news, or by both', () => {
    fc.assert(
      fc.property(attempts, fc.array(fc.nat({ max: 60 })), (tries, cuts) => {
        expect(logOf(tries, cuts)).toEqual(logOf(tries, []));
      }),
    );
  });

  it('forgets people who have not written for a window', () => {
    const fold = advanceFold(
      emptyFold(),
      [anEntry(1, { at: at(0) }), anEntry(2, { at: at(5000), author: aUser('bob') })],
      terms,
    );
    expect([...fold.recent.keys()]).toEqual([aUser('bob')]);
    expect(fold.known).toBe(2);
  });
});
