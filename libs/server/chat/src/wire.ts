import type { Author, Entry, Message, SeenEntry } from '@ringside/chat-core';
import type { ChatEntry, ChatMessage } from '@ringside/contracts/chat';
import type { Instant, UserId } from '@ringside/kernel';

export type Names = ReadonlyMap<UserId, Author>;

const iso = (at: Instant) => new Date(at).toISOString();

/** What a reader may see of an entry: a sanction is its person's and the moderators' alone. */
export function seenBy(entry: Entry, names: Names): SeenEntry {
  if (entry.kind === 'sanction') return { seq: entry.seq, kind: 'hidden' };
  return { ...entry, ...names.get(entry.author) };
}

export function entryOnWire(entry: SeenEntry): ChatEntry {
  if (entry.kind === 'hidden') return entry;
  const { seq, kind, author, name, key, at, target, body, data, picture } = entry;
  return {
    ...{ seq, kind, author, key, at: iso(at) },
    ...(name === undefined ? {} : { name }),
    ...(picture === undefined ? {} : { picture }),
    ...(target === undefined ? {} : { target }),
    ...(body === undefined ? {} : { body }),
    ...(data === undefined ? {} : { data: { ...data } }),
  };
}

export function messageOnWire(message: Message): ChatMessage {
  const { at, data, ...rest } = message;
  return { ...rest, at: iso(at), ...(data === undefined ? {} : { data: { ...data } }) } as ChatMessage;
}
