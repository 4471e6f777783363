import type { Details, Instant, UserId } from '@ringside/kernel';
import type { Author, Entry, SeenEntry, Seq } from './entry';

/** An entry that people read, with what later entries did to it. */
export interface Message extends Author {
  readonly seq: Seq;
  /** The last entry that touched it. */
  readonly rev: Seq;
  readonly kind: 'message' | 'system';
  readonly author: UserId;
  readonly key: string;
  readonly at: Instant;
  readonly body?: string;
  readonly data?: Details;
  readonly edited?: boolean;
  readonly erased?: boolean;
}

/** The message that an entry begins; nothing for an entry that only changes others. */
export function beginMessage(entry: SeenEntry): Message | undefined {
  if (entry.kind !== 'message' && entry.kind !== 'system') return undefined;
  const { kind, seq, author, key, at, name, picture, body, data } = entry;
  return {
    ...{ seq, rev: seq, kind, author, key, at },
    ...(name === undefined ? {} : { name }),
    ...(picture === undefined ? {} : { picture }),
    ...(body === undefined ? {} : { body }),
    ...(data === undefined ? {} : { data }),
  };
}

/** Whether an entry can change a message. */
export const isChange = (entry: SeenEntry): entry is Entry & { readonly target: Seq } =>
  (entry.kind === 'edit' || entry.kind === 'erase') && entry.target !== undefined;

/**
 * The message after an entry that targets it. An entry that is not newer than what the message already holds changes
 * nothing, so any order and repetition of pages and entries ends in the same state.
 */
export function applyChange(message: Message, change: SeenEntry): Message {
  if (!isChange(change) || change.target !== message.seq || change.seq <= message.rev) return message;
  if (message.erased) return { ...message, rev: change.seq };
  if (change.kind === 'erase') {
    const { body: _gone, ...rest } = message;
    return { ...rest, rev: change.seq, erased: true };
  }
  return { ...message, rev: change.seq, edited: true, body: change.body ?? '' };
}

/** The messages that entries begin, each with every change that is given for it. Ascending. */
export function foldMessages(entries: readonly SeenEntry[], changes: readonly SeenEntry[]): Message[] {
  const ordered = [...entries, ...changes].filter(isChange).toSorted((a, b) => a.seq - b.seq);
  const byTarget = Map.groupBy(ordered, (change) => change.target);
  return entries
    .map(beginMessage)
    .filter((message) => message !== undefined)
    .map((message) => (byTarget.get(message.seq) ?? []).reduce(applyChange, message));
}
