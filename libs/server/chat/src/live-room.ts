import {
  advanceFold,
  emptyFold,
  type Entry,
  judgeDraft,
  type Outcome,
  type RoomFold,
  type RoomTerms,
  type Seq,
  type StampedDraft,
} from '@ringside/chat-core';
import type { RoomId } from '@ringside/kernel';
import { AppendQueue } from './append-queue';
import type { ChatLog } from './chat-log';
import { RoomTail } from './room-tail';

const PAGE = 100;

/** One room in use on this node: what arrives is judged and appended in batches, what is committed is delivered in order. */
export class LiveRoom {
  private readonly queue: AppendQueue;
  private readonly tail: RoomTail;

  private constructor(
    private readonly room: RoomId,
    private readonly log: ChatLog,
    private readonly terms: RoomTerms,
    private fold: RoomFold,
    deliver: (entries: readonly Entry[]) => void,
  ) {
    this.queue = new AppendQueue((drafts) => this.commit(drafts));
    this.tail = new RoomTail(
      (after, limit) => log.after(room, after, limit),
      (entries) => {
        this.fold = advanceFold(this.fold, entries, terms);
        deliver(entries);
      },
      fold.known,
    );
  }

  /** Begins at the log's head: what was there before is for pages. */
  static async open(
    room: RoomId,
    log: ChatLog,
    terms: RoomTerms,
    deliver: (entries: readonly Entry[]) => void,
  ): Promise<LiveRoom> {
    return new LiveRoom(room, log, terms, await warmFold(room, log, terms), deliver);
  }

  /** The last entry that was delivered here. */
  get last(): Seq {
    return this.tail.last;
  }

  get isIdle(): boolean {
    return this.queue.isIdle;
  }

  append(draft: StampedDraft): Promise<Outcome> {
    return this.queue.append(draft);
  }

  /** A hint that the log goes as far as `head`. */
  wake(head: Seq): Promise<void> {
    return this.tail.wake(head);
  }

  settled(): Promise<void> {
    return this.queue.settled();
  }

  private async commit(drafts: readonly StampedDraft[]): Promise<readonly Outcome[]> {
    const { fold, terms } = this;
    const outcomes = await this.log.append(this.room, fold.known, drafts, (draft, at, since) =>
      judgeDraft(fold, { draft, at, since }, terms),
    );
    this.tail.offer(
      drafts.map((draft, index) => entered(draft, outcomes[index])).filter((entry) => entry !== undefined),
    );
    return outcomes;
  }
}

function entered(draft: StampedDraft, outcome: Outcome | undefined): Entry | undefined {
  if (outcome?.state !== 'appended') return undefined;
  const { contentHash: _kept, ...entry } = draft;
  return { ...entry, seq: outcome.seq, at: outcome.at };
}

/** What the judge must know at the head: every entry of the rate window before it. */
async function warmFold(room: RoomId, log: ChatLog, terms: RoomTerms): Promise<RoomFold> {
  const head = (await log.heads([room])).get(room) ?? 0;
  const entries: Entry[] = [];
  for (let before = head + 1; before > 1;) {
    const page = await log.before(room, before, PAGE);
    entries.unshift(...page.toReversed());
    const [oldest, newest] = [entries[0], entries.at(-1)];
    if (!oldest || !newest || page.length < PAGE || oldest.at <= newest.at - terms.rate.windowMs) break;
    before = oldest.seq;
  }
  return advanceFold(emptyFold(entries.length > 0 ? 0 : head), entries, terms);
}
