import type { Entry, Judge, Outcome, Seq, StampedDraft } from '@ringside/chat-core';
import type { RoomId } from '@ringside/kernel';

/**
 * The log of every room: what it holds *is* the chat, sockets only hint at it. Each adapter passes the contract suite of
 * `chat-log.suite.ts`:
 * L1 numbers are 1 … head, no gap, no double. L2 whoever can read n can read 1 … n−1. L3 (room, author, key) is unique for
 * the life of the log. L4 an outcome is given only after a durable commit. L5 entry n was judged knowing every entry below
 * n. L6 a refused draft does not sink its neighbours. L7 one author's drafts keep their order. L8 after an unknown outcome
 * the same drafts under the same keys settle it. L9 pages have no holes, also while others append.
 */
export abstract class ChatLog {
  /**
   * Appends what `judge` lets in, in order, and resolves after the commit with one outcome for each draft. `judge` is pure,
   * sees every entry after `known` and the accepted drafts before it, and may be asked again.
   * @throws Refusal NOT_FOUND for a room that is not there; anything else leaves the outcome unknown (L8)
   */
  abstract append(room: RoomId, known: Seq, drafts: readonly StampedDraft[], judge: Judge): Promise<readonly Outcome[]>;
  /** The last number of each room that exists. */
  abstract heads(rooms: readonly RoomId[]): Promise<ReadonlyMap<RoomId, Seq>>;
  /** Entries with a greater number, ascending, without holes. */
  abstract after(room: RoomId, seq: Seq, limit: number): Promise<readonly Entry[]>;
  /** Entries with a lesser number, newest first, without holes. */
  abstract before(room: RoomId, seq: Seq, limit: number): Promise<readonly Entry[]>;
  /** Entries that change one of the targets, ascending. */
  abstract touching(room: RoomId, targets: readonly Seq[]): Promise<readonly Entry[]>;
}
