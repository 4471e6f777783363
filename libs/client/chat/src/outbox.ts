import {
  beginSending,
  discard,
  enqueue,
  forgetSeen,
  hurry,
  loseAnswer,
  nextToSend,
  type QueuedDraft,
  restoreQueue,
  retryDraft,
  type SendQueue,
  type Seq,
  settleRefused,
  settleSent,
  wakeAt,
} from '@ringside/chat-core';
import { type RefusalError, refusalOf } from '@ringside/client/api';
import { DRAFT_LIFE_MS, type EntryReceipt, type MessageDraft } from '@ringside/contracts/chat';
import { instant } from '@ringside/kernel';
import type { QueueStore } from './queue-store';

const RETRY_MS = 1500;

export interface OutboxOptions {
  /** Whose drafts, and in which room. */
  readonly owner: string;
  readonly store: QueueStore;
  readonly send: (draft: MessageDraft) => Promise<EntryReceipt>;
  readonly changed: () => void;
  readonly makeKey: () => string;
}

/** A person's own messages on their way into one room: kept on the device, sent one at a time until each is settled. */
export class Outbox {
  private drafts: SendQueue = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;

  constructor(private readonly options: OutboxOptions) {}

  get queue(): SendQueue {
    return this.drafts;
  }

  /** Takes up what an earlier page left behind. */
  async restore(): Promise<void> {
    const stored = await this.options.store.load(this.options.owner).catch(() => []);
    if (this.stopped) return;
    const known = new Set(this.drafts.map(({ key }) => key));
    const left = restoreQueue(stored, now(), DRAFT_LIFE_MS).filter(({ key }) => !known.has(key));
    this.become([...left, ...this.drafts]);
    this.pump();
  }

  add(body: string): void {
    this.become(enqueue(this.drafts, this.options.makeKey(), body, now()));
    this.pump();
  }

  retry(key: string): void {
    this.become(retryDraft(this.drafts, key, now()));
    this.pump();
  }

  discard(key: string): void {
    this.become(discard(this.drafts, key));
  }

  /** The connection is new: what waits only for it is tried at once. */
  hurry(): void {
    this.become(hurry(this.drafts));
    this.pump();
  }

  /** The log was seen as far as `last`, with these keys in it. */
  noteSeen(keys: ReadonlySet<string>, last: Seq): void {
    const placed = new Map(this.drafts.map(({ key, seq }) => [key, seq]));
    this.become(
      forgetSeen(this.drafts, (key) => keys.has(key) || (placed.get(key) ?? Number.POSITIVE_INFINITY) <= last),
    );
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private pump(): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    const draft = nextToSend(this.drafts, now());
    if (draft) void this.send(draft);
    else {
      const at = wakeAt(this.drafts);
      if (at !== undefined) this.timer = setTimeout(() => this.pump(), Math.max(0, at - now()));
    }
  }

  private async send({ key, body }: QueuedDraft): Promise<void> {
    this.become(beginSending(this.drafts, key));
    try {
      const { seq } = await this.options.send({ key, body });
      this.become(settleSent(this.drafts, key, seq));
    } catch (error) {
      this.refuse(key, refusalOf(error));
    }
    this.pump();
  }

  private refuse(key: string, { code, details }: RefusalError): void {
    if (code === 'OFFLINE') this.become(loseAnswer(this.drafts, key, instant(now() + RETRY_MS)));
    else this.become(settleRefused(this.drafts, key, { code, details, ...patienceFor(code, details) }, now()));
  }

  /** Puts the new queue in place, and on the device what is unsent in it. */
  private become(next: SendQueue): void {
    if (next === this.drafts) return;
    const before = new Map(this.drafts.map((draft) => [draft.key, draft]));
    this.drafts = next;
    for (const draft of next) {
      if (isUnsent(draft) && before.get(draft.key) !== draft) this.keep(draft);
      if (isUnsent(draft)) before.delete(draft.key);
    }
    for (const gone of before.values()) if (isUnsent(gone)) this.forget(gone.key);
    if (!this.stopped) this.options.changed();
  }

  private keep(draft: QueuedDraft): void {
    this.options.store.put(this.options.owner, draft).catch(() => undefined);
  }

  private forget(key: string): void {
    this.options.store.remove(this.options.owner, key).catch(() => undefined);
  }
}

const now = () => instant(Date.now());
const isUnsent = ({ state }: QueuedDraft) => state !== 'sent';

/** Whether a refusal passes by itself, and when to try again. */
function patienceFor(code: string, details: Readonly<Record<string, unknown>>): { passing: boolean; waitMs?: number } {
  if (code === 'UNAVAILABLE' || code === 'BUSY') return { passing: true, waitMs: RETRY_MS };
  if (code !== 'RATE_LIMITED') return { passing: false };
  const { waitMs, retryAfterSeconds } = details;
  if (typeof waitMs === 'number') return { passing: true, waitMs };
  return { passing: true, waitMs: typeof retryAfterSeconds === 'number' ? retryAfterSeconds * 1000 : RETRY_MS };
}
