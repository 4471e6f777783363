import type { Message, Seq } from '@ringside/chat-core';

/** What stands before a message in the log. */
export interface Row {
  readonly message: Message;
  /** The first of its day. */
  readonly startsDay: boolean;
  /** The first of its author's run: the name stands above it. */
  readonly startsRun: boolean;
  /** The first that came while the reader looked elsewhere. */
  readonly startsNew: boolean;
}

const RUN_MS = 5 * 60_000;

/** Groups messages by day and author. `seen`: the last number the reader has seen, when something came after it. */
export function groupMessages(messages: readonly Message[], dayOf: (at: number) => string, seen?: Seq): Row[] {
  return messages.map((message, index) => {
    const before = messages[index - 1];
    const startsDay = !before || dayOf(before.at) !== dayOf(message.at);
    const startsNew = seen !== undefined && message.seq > seen && (before?.seq ?? 0) <= seen;
    return { message, startsDay, startsNew, startsRun: startsDay || startsNew || !continues(before, message) };
  });
}

const continues = (before: Message, { kind, author, at }: Message) =>
  before.kind === kind && before.author === author && at - before.at < RUN_MS;
