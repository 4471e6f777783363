import { type Instant, instant, type UserId } from '@ringside/kernel';
import type { Entry, EntryKind, Seq } from './entry';
import { foldMessages } from './fold-message';
import type { MessagePage } from './room-view';

/** Builders for the specs. */
export const aUser = (name: string): UserId => `user-${name}` as UserId;

export function anEntry(seq: Seq, facts: Partial<Entry> & { readonly kind?: EntryKind } = {}): Entry {
  return {
    ...{ seq, kind: 'message', author: aUser('ada'), key: `key-${seq}`, at: at(seq * 1000), body: `text ${seq}` },
    ...facts,
  };
}

export const at = (ms: number): Instant => instant(1_700_000_000_000 + ms);

/** What the server answers for the entries `from` … `to` of a log that goes as far as `asOf`. */
export function pageOf(log: readonly Entry[], from: Seq, to: Seq, asOf: Seq = log.length): MessagePage {
  const inside = log.filter(({ seq }) => seq >= from && seq <= to);
  return {
    from,
    to,
    messages: foldMessages(
      inside,
      log.slice(0, asOf).filter(({ seq }) => seq > to),
    ),
  };
}
