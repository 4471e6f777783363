import type { Details, Instant, PictureId, UserId } from '@ringside/kernel';

/** An entry's number in its room: 1, 2, 3 … without gaps, in the order of commits. 0 stands before the first. */
export type Seq = number;

export type EntryKind =
  'message' | 'edit' | 'erase' | 'react' | 'pin' | 'unpin' | 'announce' | 'gate' | 'sanction' | 'clear' | 'system';

/** An act that is not yet in the log. */
export interface Draft {
  readonly kind: EntryKind;
  readonly author: UserId;
  /** The sender's UUID for this act; repeating it repeats nothing. */
  readonly key: string;
  /** The entry that this one changes. */
  readonly target?: Seq;
  readonly body?: string;
  readonly data?: Details;
}

/** One immutable fact in a room's log. Only an erased body is blanked later, after its `erase` entry is in. */
export interface Entry extends Draft {
  readonly seq: Seq;
  /** By the store's clock, never decreasing in a room. Never a cursor. */
  readonly at: Instant;
}

/** An entry as a reader gets it: with the author's name and picture, or `hidden` in place of what is not theirs to see. */
export type SeenEntry = (Entry & Author) | HiddenEntry;

/** How an author is shown; a picture only where they have one. */
export interface Author {
  readonly name?: string;
  readonly picture?: PictureId;
}

export interface HiddenEntry {
  readonly seq: Seq;
  readonly kind: 'hidden';
}
