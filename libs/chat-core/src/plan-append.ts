import { type Instant, instant, type No, type Or } from '@ringside/kernel';
import type { Draft, Entry, Seq } from './entry';

/** What became of a draft. `repeated`: the same act stood in the log already, and this is where. */
export type Outcome =
  | { readonly state: 'appended' | 'repeated'; readonly seq: Seq; readonly at: Instant }
  | { readonly state: 'refused'; readonly refusal: No };

/** A draft with a keyed hash of its content, so that a key used for other content is found even after an erasure. */
export interface StampedDraft extends Draft {
  readonly contentHash: string;
}
export interface StampedEntry extends Entry {
  readonly contentHash: string;
}

/** Whether a draft may enter at `at`, knowing `since`: every entry after what the judge knew, in order. Pure. */
export type Judge = (draft: Draft, at: Instant, since: readonly Entry[]) => Or<undefined>;

/** What a store found before an append: nothing is added to the room until the plan is done, or the plan is made anew. */
export interface RoomFacts {
  readonly head: Seq;
  /** When the head entered, so that time never runs backwards in a room. */
  readonly headAt: Instant;
  readonly now: Instant;
  /** Entries that the judge has not seen, in order. */
  readonly news: readonly Entry[];
  /** Stored entries that share author and key with a draft. */
  readonly stored: readonly StampedEntry[];
}

export interface AppendPlan {
  /** To be stored, numbered from head + 1 on. */
  readonly entries: readonly StampedEntry[];
  /** One for each draft, in order. */
  readonly outcomes: readonly Outcome[];
}

/**
 * Numbers the drafts that may enter. Each is judged knowing everything below it, the accepted drafts before it included;
 * a refused one does not sink its neighbours; a repeat, of the log or within the batch, gets the first one's place.
 */
export function planAppend(facts: RoomFacts, drafts: readonly StampedDraft[], judge: Judge): AppendPlan {
  const at = instant(Math.max(facts.now, facts.headAt));
  const standing = new Map(facts.stored.map((entry) => [identityOf(entry), entry]));
  const since: Entry[] = [...facts.news];
  const entries: StampedEntry[] = [];
  const outcomes = drafts.map((draft): Outcome => {
    const twin = standing.get(identityOf(draft));
    if (twin) return answerRepeat(twin, draft);
    const verdict = judge(draft, at, since);
    if (!verdict.ok) return { state: 'refused', refusal: verdict };
    const entry = { ...draft, seq: facts.head + entries.length + 1, at };
    standing.set(identityOf(draft), entry);
    since.push(entry);
    entries.push(entry);
    return { state: 'appended', seq: entry.seq, at };
  });
  return { entries, outcomes };
}

const identityOf = ({ author, key }: Draft) => `${author} ${key}`;

function answerRepeat(twin: StampedEntry, draft: StampedDraft): Outcome {
  if (twin.contentHash === draft.contentHash) return { state: 'repeated', seq: twin.seq, at: twin.at };
  return { state: 'refused', refusal: { ok: false, code: 'KEY_REUSED', details: {} } };
}
