import { type Details, type Instant, instant } from '@ringside/kernel';
import type { Seq } from './entry';

/**
 * A person's own message on its way into the log. `sent`: acknowledged, its entry has not been seen yet; `refused`: the
 * person decides whether it is tried again.
 */
export interface QueuedDraft {
  readonly key: string;
  readonly body: string;
  readonly queuedAt: Instant;
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused';
  /** Why it waits or was refused. */
  readonly code?: string;
  readonly details?: Details;
  /** Not tried before this moment of the device's clock. */
  readonly notBefore?: Instant;
  readonly seq?: Seq;
}

/** Oldest first. One is in flight at a time, so order survives retries. */
export type SendQueue = readonly QueuedDraft[];

export interface Refused {
  readonly code: string;
  readonly details?: Details;
  /** The same draft may well get in later, by itself. */
  readonly passing: boolean;
  readonly waitMs?: number;
}

/** The code of a draft that waited so long that the person decides whether it is still meant. */
export const DRAFT_OLD = 'DRAFT_OLD';

/** Adds a draft at the end; its time is later than its predecessor's, so that a stored queue keeps its order. */
export function enqueue(queue: SendQueue, key: string, body: string, now: Instant): SendQueue {
  const queuedAt = instant(Math.max(now, (queue.at(-1)?.queuedAt ?? 0) + 1));
  return [...queue, { key, body, queuedAt, state: 'waiting' }];
}

/** The draft to send now: the oldest that waits, unless one is in flight or its time has not come. */
export function nextToSend(queue: SendQueue, now: Instant): QueuedDraft | undefined {
  if (queue.some(({ state }) => state === 'sending')) return undefined;
  const oldest = queue.find(({ state }) => state === 'waiting');
  return oldest && (oldest.notBefore ?? now) <= now ? oldest : undefined;
}

/** When to look for the next draft again, if time alone will bring it. */
export const wakeAt = (queue: SendQueue): Instant | undefined =>
  queue.some(({ state }) => state === 'sending')
    ? undefined
    : queue.find(({ state }) => state === 'waiting')?.notBefore;

export const beginSending = (queue: SendQueue, key: string): SendQueue =>
  replace(queue, key, (draft) => ({ ...plain(draft), state: 'sending' }));

/** It stands in the log as `seq`. It stays as an echo until its entry is seen. */
export const settleSent = (queue: SendQueue, key: string, seq: Seq): SendQueue =>
  replace(queue, key, (draft) => ({ ...plain(draft), state: 'sent', seq }));

/** It was refused: for good, or it waits for its turn. */
export const settleRefused = (queue: SendQueue, key: string, refused: Refused, now: Instant): SendQueue =>
  replace(queue, key, (draft) => {
    const told = { ...plain(draft), code: refused.code, ...(refused.details ? { details: refused.details } : {}) };
    if (!refused.passing) return { ...told, state: 'refused' };
    return { ...told, state: 'waiting', notBefore: instant(now + (refused.waitMs ?? 0)) };
  });

/** No answer came, so nobody knows what became of it; the same key again settles it. */
export const loseAnswer = (queue: SendQueue, key: string, notBefore: Instant): SendQueue =>
  replace(queue, key, (draft) =>
    draft.state === 'sending' ? { ...plain(draft), state: 'waiting', notBefore } : draft,
  );

/** The connection is new: whatever was in flight or held back is tried at once. */
export const hurry = (queue: SendQueue): SendQueue =>
  queue.map((draft) =>
    draft.state === 'waiting' && draft.code === undefined ? { ...plain(draft), state: 'waiting' } : draft,
  );

/** The person wants a refused draft tried again, now. It goes to the end: what was written after it may be in already. */
export function retryDraft(queue: SendQueue, key: string, now: Instant): SendQueue {
  const draft = queue.find((one) => one.key === key);
  if (draft?.state !== 'refused') return queue;
  return enqueue(discard(queue, key), key, draft.body, now);
}

export const discard = (queue: SendQueue, key: string): SendQueue => queue.filter((draft) => draft.key !== key);

/** Drafts whose entries are in the log need no echo any more. */
export const forgetSeen = (queue: SendQueue, isSeen: (key: string) => boolean): SendQueue =>
  queue.some(({ key }) => isSeen(key)) ? queue.filter(({ key }) => !isSeen(key)) : queue;

/** A queue that was kept on the device. What was in flight is tried again; what is older than `lifeMs` is asked about. */
export function restoreQueue(stored: SendQueue, now: Instant, lifeMs: number): SendQueue {
  return stored
    .toSorted((a, b) => a.queuedAt - b.queuedAt)
    .map((draft) => {
      if (draft.state === 'refused') return draft;
      if (now - draft.queuedAt > lifeMs) return { ...plain(draft), state: 'refused', code: DRAFT_OLD };
      return { ...plain(draft), state: 'waiting' };
    });
}

const plain = ({ key, body, queuedAt, state }: QueuedDraft): QueuedDraft => ({ key, body, queuedAt, state });

const replace = (queue: SendQueue, key: string, change: (draft: QueuedDraft) => QueuedDraft): SendQueue =>
  queue.map((draft) => (draft.key === key ? change(draft) : draft));
