import { type Instant, instant, no, type Or, type UserId, yes } from '@ringside/kernel';
import type { Draft, Entry, Seq } from './entry';

/** The figures that a room's rules work with. */
export interface RoomTerms {
  /** Most characters of a message. */
  readonly bodyMax: number;
  /** At most `burst` messages of one person within any `windowMs`. */
  readonly rate: { readonly burst: number; readonly windowMs: number };
}

/** What the judge must know of a room's log up to entry `known`. A value: a later fold is another one. */
export interface RoomFold {
  readonly known: Seq;
  /** When each person wrote within the last rate window before the newest known entry, oldest first. */
  readonly recent: ReadonlyMap<UserId, readonly Instant[]>;
}

export const emptyFold = (known: Seq = 0): RoomFold => ({ known, recent: new Map() });

/** The fold after more entries, in order; those it already knows change nothing. */
export function advanceFold(fold: RoomFold, entries: readonly Entry[], terms: RoomTerms): RoomFold {
  const news = entries.filter(({ seq }) => seq > fold.known);
  const last = news.at(-1);
  if (!last) return fold;
  const since = instant(last.at - terms.rate.windowMs);
  const recent = new Map<UserId, readonly Instant[]>();
  for (const [author, times] of fold.recent) keepRecent(recent, author, times, since);
  for (const { kind, author, at } of news) {
    if (kind === 'message') keepRecent(recent, author, [...(recent.get(author) ?? []), at], since);
  }
  return { known: last.seq, recent };
}

function keepRecent(into: Map<UserId, readonly Instant[]>, author: UserId, times: readonly Instant[], since: Instant) {
  const kept = times.filter((at) => at > since);
  if (kept.length > 0) into.set(author, kept);
}

export interface Case {
  readonly draft: Draft;
  /** When the draft would enter the log. */
  readonly at: Instant;
  /** Entries that the fold may not know yet, ascending; those it knows are passed over. */
  readonly since: readonly Entry[];
}

export type JudgeCode = 'TOO_LONG' | 'RATE_LIMITED';

/** Whether a draft may enter the log now. Repeats of what is stored are not asked about. */
export function judgeDraft(fold: RoomFold, { draft, at, since }: Case, terms: RoomTerms): Or<undefined, JudgeCode> {
  if (draft.kind !== 'message') return yes(undefined);
  const length = draft.body?.length ?? 0;
  if (length > terms.bodyMax) return no('TOO_LONG', { max: terms.bodyMax });
  return judgeRate(fold, { draft, at, since }, terms);
}

/** A sliding window over what the log holds: a refused draft leaves no trace in it, so it uses up no turn. */
function judgeRate(fold: RoomFold, { draft, at, since }: Case, { rate }: RoomTerms): Or<undefined, JudgeCode> {
  const opened = at - rate.windowMs;
  const news = since.filter(
    ({ seq, kind, author }) => seq > fold.known && kind === 'message' && author === draft.author,
  );
  const times = [...(fold.recent.get(draft.author) ?? []), ...news.map((entry) => entry.at)].filter(
    (time) => time > opened,
  );
  const oldest = times.at(-rate.burst);
  if (oldest === undefined) return yes(undefined);
  const waitMs = oldest + rate.windowMs - at;
  return no('RATE_LIMITED', { waitMs, retryAfterSeconds: Math.ceil(waitMs / 1000) });
}
