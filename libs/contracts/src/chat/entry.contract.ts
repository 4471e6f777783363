import * as z from 'zod';
import { Moment, prose } from '../fields';
import { PictureId, UserId } from '../ids';
import { BODY_WIRE_MAX, ENTRY_KINDS } from './chat.limits';

/** An entry's number in its room: 1, 2, 3 … without gaps, in the order of commits. 0 stands before the first. */
export const Seq = z.int().min(0).max(2_147_483_647);

/** The sender's UUID for one act. Repeating it repeats nothing, for the life of the log. */
export const EntryKey = z.uuid().toLowerCase();

/** What a person writes: plain text, trimmed, with something to see in it. */
export const MessageBody = prose(BODY_WIRE_MAX)
  .trim()
  .min(1)
  .regex(/[^\s\p{Cf}\p{Mn}]/u, 'must have something to read');

const shownEntry = z.strictObject({
  seq: Seq,
  kind: z.enum(ENTRY_KINDS),
  author: UserId,
  /** The author's name; absent once the account is gone. */
  name: z.string().optional(),
  /** The author's picture, 128 pixels wide at `/media/:pictureId/128`; absent without one. */
  picture: PictureId.optional(),
  /** Lets the author find the echo of their own draft. */
  key: EntryKey,
  /** When it entered the log, by the database's clock. Never a cursor. */
  at: Moment,
  /** The entry that this one changes. */
  target: Seq.optional(),
  body: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});

/** An entry as it travels. What a reader may not see keeps its number, so numbers stay whole. */
export const ChatEntry = z
  .discriminatedUnion('kind', [shownEntry, z.strictObject({ seq: Seq, kind: z.literal('hidden') })])
  .meta({ id: 'ChatEntry' });
export type ChatEntry = z.output<typeof ChatEntry>;

/** An entry that people read, with what later entries did to it. */
export const ChatMessage = z
  .strictObject({
    seq: Seq,
    /** The last entry that touched it: an entry applies only when its number is greater. */
    rev: Seq,
    kind: z.enum(['message', 'system']),
    author: UserId,
    name: z.string().optional(),
    picture: PictureId.optional(),
    key: EntryKey,
    at: Moment,
    /** Absent for an erased message, and for a system entry whose `data` says it all. */
    body: z.string().optional(),
    data: z.record(z.string(), z.unknown()).optional(),
    edited: z.boolean().optional(),
    erased: z.boolean().optional(),
  })
  .meta({ id: 'ChatMessage' });
export type ChatMessage = z.output<typeof ChatMessage>;
