import * as z from 'zod';
import { RoomId } from '../ids';
import { socketCommand, socketEvent } from '../socket-command';
import { ChatEntry, EntryKey, MessageBody, Seq } from './entry.contract';
import { EntryReceipt, RoomRights } from './room.contract';

const room = z.strictObject({ room: RoomId });

export const joinRoom = socketCommand('chat:join', {
  summary: 'Be in a room: its entries follow. The head is read after joining, so nothing falls between the two',
  permission: 'chat.read',
  payload: room,
  ack: z.strictObject({ head: Seq, floor: Seq, may: RoomRights, online: z.int() }),
  errors: ['NOT_FOUND'],
});

export const leaveRoom = socketCommand('chat:leave', {
  summary: 'Be in a room no longer',
  permission: 'chat.read',
  payload: room,
  ack: z.strictObject({}),
  errors: [],
});

/** Asked on focus and when the network comes back, so that a lost broadcast need not wait for the heartbeat. */
export const askHead = socketCommand('chat:ask-head', {
  summary: 'How far does the log go now',
  permission: 'chat.read',
  payload: room,
  ack: z.strictObject({ head: Seq }),
  errors: ['NOT_FOUND'],
});

export const sendMessage = socketCommand('chat:send', {
  summary: 'Write a message; acknowledged once it is stored for good',
  permission: 'chat.write',
  payload: z.strictObject({ room: RoomId, key: EntryKey, body: MessageBody }),
  ack: EntryReceipt,
  errors: ['NOT_FOUND', 'TOO_LONG', 'RATE_LIMITED', 'KEY_REUSED', 'BUSY', 'UNAVAILABLE'],
});

/** Consecutive entries. The one payload that is the thing itself; it may be lost like any other. */
export const entriesAdded = socketEvent('chat:entries', {
  payload: z.strictObject({ room: RoomId, entries: z.array(ChatEntry) }),
});

/** How far the log goes: every 15 s, and after entries were withheld from a slow socket. */
export const headTold = socketEvent('chat:head', { payload: z.strictObject({ room: RoomId, head: Seq }) });

/** People in the room; a count that may be lost and is never the truth. */
export const presenceTold = socketEvent('chat:presence', {
  payload: z.strictObject({ room: RoomId, online: z.int() }),
});

/** The room is no longer this socket's to read. */
export const roomClosed = socketEvent('chat:closed', {
  payload: z.strictObject({ room: RoomId, code: z.literal('NOT_FOUND') }),
});
