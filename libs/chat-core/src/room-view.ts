import type { SeenEntry, Seq } from './entry';
import { applyChange, beginMessage, isChange, type Message } from './fold-message';

/** A run of consecutive entries that a reader holds: all from `from` to `to`, both included. */
export interface Block {
  readonly from: Seq;
  readonly to: Seq;
}

/** A page of folded messages: all that the entries of its block hold. An empty room's page is 1 … 0. */
export interface MessagePage extends Block {
  readonly messages: readonly Message[];
}

/** The fewest blocks that hold the same entries, ascending. Two that touch are one, so a hole is never hidden. */
export function joinBlocks(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && block.from <= last.to + 1) {
      joined[joined.length - 1] = { from: last.from, to: Math.max(last.to, block.to) };
    } else joined.push(block);
  }
  return joined;
}

/**
 * What a reader holds of a room, merged from pages, fetched entries and live entries in whatever order and as often as
 * they come. The newest block ends where the reader has come without a hole; live entries beyond a gap wait aside until it
 * is closed. It changes in place: a busy room would otherwise copy its whole list for each new message.
 */
export class RoomView {
  private blocks: Block[] = [];
  private readonly messages = new Map<Seq, Message>();
  /** Changes heard so far, by target: a page that was read before them gets them when it comes. */
  private readonly changes = new Map<Seq, SeenEntry[]>();
  private readonly aside = new Map<Seq, SeenEntry>();
  private highest: Seq = 0;
  private removed: Seq = 0;

  /** The highest number known to exist. */
  get head(): Seq {
    return this.highest;
  }

  /** The last number that retention has removed. */
  get floor(): Seq {
    return this.removed;
  }

  /** How far the reader has come without a hole; 0 before the first page. */
  get last(): Seq {
    return this.blocks.at(-1)?.to ?? 0;
  }

  /** Where the newest block begins; 1 before the first page. */
  get first(): Seq {
    return this.blocks.at(-1)?.from ?? 1;
  }

  get isEmpty(): boolean {
    return this.blocks.length === 0;
  }

  /** Whether something is known to be missing above what the reader has. */
  get isBehind(): boolean {
    return this.highest > this.last;
  }

  /** The cursor to ask older messages with; nothing when the newest block reaches the beginning. */
  get olderCursor(): Seq | undefined {
    const first = this.blocks.at(-1)?.from;
    return first !== undefined && first > this.removed + 1 ? first : undefined;
  }

  /** The newest messages of the newest block, ascending, at most `most`. What stands below a hole is not shown. */
  newest(most: number): Message[] {
    const shown: Message[] = [];
    const first = this.blocks.at(-1)?.from ?? Number.POSITIVE_INFINITY;
    for (let seq = this.last; seq >= first && shown.length < most; seq--) {
      const message = this.messages.get(seq);
      if (message) shown.push(message);
    }
    return shown.reverse();
  }

  /** The messages of the newest block from `seq` on, ascending, at most `most`. */
  startingAt(seq: Seq, most: number): Message[] {
    const shown: Message[] = [];
    const first = Math.max(seq, this.blocks.at(-1)?.from ?? Number.POSITIVE_INFINITY);
    for (let next = first; next <= this.last && shown.length < most; next++) {
      const message = this.messages.get(next);
      if (message) shown.push(message);
    }
    return shown;
  }

  /** Notes how far the log goes and what retention has removed. */
  noteHead(head: Seq, floor: Seq = this.removed): void {
    this.highest = Math.max(head, this.highest);
    this.removed = Math.max(floor, this.removed);
  }

  /** Takes a page in. Its messages get the changes heard meanwhile; a message that both hold is the newer one's. */
  addPage({ from, to, messages }: MessagePage): void {
    for (const message of messages) {
      const held = this.messages.get(message.seq);
      const newer = held && held.rev >= message.rev ? held : message;
      this.messages.set(message.seq, (this.changes.get(message.seq) ?? []).reduce(applyChange, newer));
    }
    this.blocks = joinBlocks([...this.blocks, { from, to }]);
    this.noteHead(to);
    this.drainAside();
  }

  /** Begins anew at the log's end. What was held missed the changes of the entries between, so it is forgotten. */
  restart(page: MessagePage): void {
    this.blocks = [];
    this.messages.clear();
    this.changes.clear();
    this.addPage(page);
  }

  /** Takes entries in, live or fetched. Before the first page they all wait aside. */
  addEntries(entries: readonly SeenEntry[]): void {
    for (const entry of entries) {
      if (entry.seq > this.last) this.aside.set(entry.seq, entry);
      this.noteHead(entry.seq);
    }
    this.drainAside();
  }

  /** Forgets all but the newest `keep` messages; older ones are asked for again when wanted. */
  trim(keep: number): void {
    if (this.messages.size <= keep) return;
    const kept = this.newest(keep);
    const from = kept[0]?.seq;
    if (from === undefined || kept.length < keep) return;
    for (const seq of this.messages.keys()) if (seq < from) this.messages.delete(seq);
    this.blocks = [{ from, to: this.last }];
  }

  /** Moves what follows the newest block without a gap from aside into it. */
  private drainAside(): void {
    const tip = this.blocks.at(-1);
    if (!tip || this.aside.size === 0) return;
    let to = tip.to;
    for (let entry = this.aside.get(to + 1); entry; entry = this.aside.get(to + 1)) {
      this.apply(entry);
      to = entry.seq;
    }
    for (const seq of this.aside.keys()) if (seq <= to) this.aside.delete(seq);
    this.blocks[this.blocks.length - 1] = { from: tip.from, to };
  }

  private apply(entry: SeenEntry): void {
    const begun = beginMessage(entry);
    if (begun && !this.messages.has(begun.seq)) this.messages.set(begun.seq, begun);
    if (!isChange(entry)) return;
    this.changes.set(entry.target, [...(this.changes.get(entry.target) ?? []), entry]);
    const target = this.messages.get(entry.target);
    if (target) this.messages.set(target.seq, applyChange(target, entry));
  }
}
