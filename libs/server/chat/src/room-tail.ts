import type { Entry, Seq } from '@ringside/chat-core';

const PAGE = 500;

type Read = (after: Seq, limit: number) => Promise<readonly Entry[]>;
type Deliver = (entries: readonly Entry[]) => void;

/**
 * This node's reader of one room. It delivers committed entries only, each once and in the order of their numbers:
 * what follows at once is passed on, anything else makes it read the log.
 */
export class RoomTail {
  private goal: Seq;
  private reading: Promise<void> | undefined;

  /** @param delivered the last entry that need not be delivered */
  constructor(
    private readonly read: Read,
    private readonly deliver: Deliver,
    private delivered: Seq,
  ) {
    this.goal = delivered;
  }

  get last(): Seq {
    return this.delivered;
  }

  /** Entries that this node has just committed, ascending. */
  offer(entries: readonly Entry[]): void {
    const [first] = entries;
    const last = entries.at(-1);
    if (!first || !last) return;
    if (first.seq === this.delivered + 1 && !this.reading) this.pass(entries);
    // a log that cannot be read now is read at the next hint
    else this.wake(last.seq).catch(() => undefined);
  }

  /** A hint that the log goes as far as `head`; resolves once that much is delivered. @throws when the log cannot be read */
  async wake(head: Seq): Promise<void> {
    this.goal = Math.max(this.goal, head);
    if (this.goal <= this.delivered) return;
    this.reading ??= this.catchUp().finally(() => (this.reading = undefined));
    await this.reading;
  }

  private async catchUp(): Promise<void> {
    while (this.delivered < this.goal) {
      const page = await this.read(this.delivered, PAGE);
      if (page.length === 0) return;
      this.pass(page);
    }
  }

  private pass(entries: readonly Entry[]): void {
    this.delivered = entries.at(-1)?.seq ?? this.delivered;
    this.deliver(entries);
  }
}
