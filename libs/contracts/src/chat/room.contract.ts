import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Moment } from '../fields';
import { EventId, RoomId } from '../ids';
import { CHAT_PAGE_MAX } from './chat.limits';
import { ChatEntry, ChatMessage, EntryKey, MessageBody, Seq } from './entry.contract';

/** What the asker may do in a room. */
export const RoomRights = z
  .strictObject({ read: z.boolean(), write: z.boolean(), moderate: z.boolean() })
  .meta({ id: 'RoomRights' });
export type RoomRights = z.output<typeof RoomRights>;

/** A run of messages: all that entries `from` … `to` hold for a reader, as of entry `asOf`. */
const span = { from: Seq, to: Seq, asOf: Seq, messages: z.array(ChatMessage) };

export const MessagePage = z.strictObject({ ...span, floor: Seq }).meta({ id: 'MessagePage' });
export type MessagePage = z.output<typeof MessagePage>;

/** A room as it is now: its newest page and how far its log goes. */
export const RoomSnapshot = z
  .strictObject({
    room: RoomId,
    ...span,
    /** The last entry. */
    head: Seq,
    /** The last entry removed by retention; 0 when all is there. */
    floor: Seq,
    may: RoomRights,
    /** People in the room now, visitors included; never exact. */
    online: z.int(),
  })
  .meta({ id: 'RoomSnapshot' });
export type RoomSnapshot = z.output<typeof RoomSnapshot>;

export const EntryPage = z
  .strictObject({ entries: z.array(ChatEntry), head: Seq, floor: Seq })
  .meta({ id: 'EntryPage' });
export type EntryPage = z.output<typeof EntryPage>;

/** A message to be written. */
export const MessageDraft = z.strictObject({ key: EntryKey, body: MessageBody }).meta({ id: 'MessageDraft' });
export type MessageDraft = z.output<typeof MessageDraft>;

/** Where an act stands in the log. */
export const EntryReceipt = z.strictObject({ seq: Seq, at: Moment }).meta({ id: 'EntryReceipt' });
export type EntryReceipt = z.output<typeof EntryReceipt>;

const room = z.strictObject({ roomId: RoomId });
const seqInQuery = z.coerce.number().int().min(0).max(2_147_483_647);
const limit = z.coerce.number().int().min(1).max(CHAT_PAGE_MAX).default(CHAT_PAGE_MAX);

export const getEventRoom = endpoint({
  method: 'GET',
  path: '/events/:eventId/chat',
  summary: 'The chat room of an event',
  description: 'Whoever sees the event may read its room; visitors too.',
  permission: 'chat.read',
  params: z.strictObject({ eventId: EventId }),
  response: RoomSnapshot,
  errors: ['NOT_FOUND'],
});

export const getRoom = endpoint({
  method: 'GET',
  path: '/chat/rooms/:roomId',
  summary: 'A chat room as it is now',
  permission: 'chat.read',
  params: room,
  response: RoomSnapshot,
  errors: ['NOT_FOUND'],
});

/** The one way to catch up: first load, reconnect and gap are the same request. */
export const getEntries = endpoint({
  method: 'GET',
  path: '/chat/rooms/:roomId/entries',
  summary: 'The entries after a number, oldest first',
  permission: 'chat.read',
  params: room,
  query: z.strictObject({ after: seqInQuery, limit }),
  response: EntryPage,
  errors: ['NOT_FOUND'],
});

export const getMessages = endpoint({
  method: 'GET',
  path: '/chat/rooms/:roomId/messages',
  summary: 'The messages before a number, oldest first',
  permission: 'chat.read',
  params: room,
  query: z.strictObject({ before: seqInQuery, limit }),
  response: MessagePage,
  errors: ['NOT_FOUND'],
});

export const postEntry = endpoint({
  method: 'POST',
  path: '/chat/rooms/:roomId/entries',
  summary: 'Write a message when no socket will open',
  description: 'As `chat:send`. The key in the body makes repeats harmless: they answer with the stored number.',
  permission: 'chat.write',
  params: room,
  body: MessageDraft,
  response: EntryReceipt,
  errors: ['NOT_FOUND', 'TOO_LONG', 'RATE_LIMITED', 'KEY_REUSED', 'BUSY', 'UNAVAILABLE'],
});
