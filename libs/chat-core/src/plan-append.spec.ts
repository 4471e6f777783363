import { no, yes } from '@ringside/kernel';
import fc from 'fast-check';
import { anEntry, at, aUser } from './entry.builders';
import { type Judge, planAppend, type RoomFacts, type StampedDraft } from './plan-append';

const anyone: Judge = () => yes(undefined);
const empty: RoomFacts = { head: 0, headAt: at(0), now: at(100), news: [], stored: [] };
const aDraft = (key: string, facts: Partial<StampedDraft> = {}): StampedDraft => ({
  ...{ kind: 'message', author: aUser('ada'), key, body: key, contentHash: `#${key}` },
  ...facts,
});

describe('an append', () => {
  it('numbers drafts from the head on, in their order', () => {
    const plan = planAppend({ ...empty, head: 41 }, [aDraft('a'), aDraft('b')], anyone);
    expect(plan.entries.map(({ seq, key }) => [seq, key])).toEqual([
      [42, 'a'],
      [43, 'b'],
    ]);
    expect(plan.outcomes).toEqual([
      { state: 'appended', seq: 42, at: at(100) },
      { state: 'appended', seq: 43, at: at(100) },
    ]);
  });

  it('never lets time run backwards in a room, whatever the clock says', () => {
    const plan = planAppend({ ...empty, head: 1, headAt: at(5000), now: at(100) }, [aDraft('a')], anyone);
    expect(plan.entries[0]?.at).toBe(at(5000));
  });

  it('answers a repeat with the first one’s place and stores nothing', () => {
    const stored = [{ ...anEntry(7, { key: 'a' }), contentHash: '#a' }];
    const plan = planAppend({ ...empty, head: 9, stored }, [aDraft('a'), aDraft('b'), aDraft('b')], anyone);
    expect(plan.outcomes.map((outcome) => outcome.state)).toEqual(['repeated', 'appended', 'repeated']);
    expect(plan.outcomes.map((outcome) => 'seq' in outcome && outcome.seq)).toEqual([7, 10, 10]);
    expect(plan.entries).toHaveLength(1);
  });

  it('refuses a key that stands for other content', () => {
    const plan = planAppend(empty, [aDraft('a'), aDraft('a', { contentHash: '#other' })], anyone);
    expect(plan.outcomes[1]).toMatchObject({ state: 'refused', refusal: { code: 'KEY_REUSED' } });
  });

  it('takes the same key of two people for two acts', () => {
    const plan = planAppend(empty, [aDraft('a'), aDraft('a', { author: aUser('bob') })], anyone);
    expect(plan.entries).toHaveLength(2);
  });

  it('lets a refused draft sink no neighbour and take no number', () => {
    const choosy: Judge = (draft) => (draft.key === 'b' ? no('RATE_LIMITED') : yes(undefined));
    const plan = planAppend(empty, [aDraft('a'), aDraft('b'), aDraft('c')], choosy);
    expect(plan.outcomes.map((outcome) => outcome.state)).toEqual(['appended', 'refused', 'appended']);
    expect(plan.entries.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('judges each draft knowing everything below it', () => {
    const news = [anEntry(4), anEntry(5)];
    const seen: number[][] = [];
    const noting: Judge = (_draft, _at, since) => {
      seen.push(since.map(({ seq }) => seq));
      return yes(undefined);
    };
    planAppend({ ...empty, head: 5, news }, [aDraft('a'), aDraft('b')], noting);
    expect(seen).toEqual([
      [4, 5],
      [4, 5, 6],
    ]);
  });

  it('gives every draft one outcome and the accepted ones consecutive numbers, for any batch', () => {
    const keys = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), ok: fc.boolean() }), { maxLength: 30 });
    fc.assert(
      fc.property(keys, fc.nat({ max: 1000 }), (tries, head) => {
        const fickle: Judge = (draft) => (draft.body === 'yes' ? yes(undefined) : no('FILTERED'));
        const drafts = tries.map(({ key, ok }) => aDraft(key, { body: ok ? 'yes' : 'no' }));
        const plan = planAppend({ ...empty, head }, drafts, fickle);
        expect(plan.outcomes).toHaveLength(drafts.length);
        expect(plan.entries.map(({ seq }) => seq)).toEqual(plan.entries.map((_, index) => head + 1 + index));
        expect(new Set(plan.entries.map(({ key }) => key)).size).toBe(plan.entries.length);
      }),
    );
  });
});
