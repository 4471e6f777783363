import type { CommandAck, EventPayload } from '@ringside/contracts';
import {
  askHead,
  entriesAdded,
  type EntryPage,
  type EntryReceipt,
  getEntries,
  getEventRoom,
  getMessages,
  headTold,
  joinRoom,
  leaveRoom,
  type MessageDraft,
  type MessagePage,
  postEntry,
  presenceTold,
  roomClosed,
  type RoomSnapshot,
  sendMessage,
} from '@ringside/contracts/chat';
import type { EventId, RoomId } from '@ringside/kernel';
import { call } from './call';
import { live } from './live';
import type { LiveStatus } from './live-connection';
import { on } from './watcher';

/** What a room's reader hears. Events of every room of the page come; they name theirs. */
export interface RoomListener {
  readonly onEntries: (told: EventPayload<typeof entriesAdded>) => void;
  readonly onHead: (told: EventPayload<typeof headTold>) => void;
  readonly onPresence: (told: EventPayload<typeof presenceTold>) => void;
  readonly onClosed: (told: EventPayload<typeof roomClosed>) => void;
  /** The socket is connected, for the first time or again: rooms must be joined. */
  readonly onConnected: () => void;
  readonly onStatus: (status: LiveStatus) => void;
}

/** The way to the chat of the server. Everything rejects with RefusalError. */
export interface ChatTransport {
  readonly open: (eventId: EventId) => Promise<RoomSnapshot>;
  readonly join: (room: RoomId) => Promise<CommandAck<typeof joinRoom>>;
  readonly leave: (room: RoomId) => void;
  readonly askHead: (room: RoomId) => Promise<CommandAck<typeof askHead>>;
  readonly entriesAfter: (room: RoomId, after: number) => Promise<EntryPage>;
  readonly messagesBefore: (room: RoomId, before: number) => Promise<MessagePage>;
  /** By the socket, or by HTTP while no socket will open. The key makes it safe to try again either way. */
  readonly send: (room: RoomId, draft: MessageDraft) => Promise<EntryReceipt>;
  readonly listen: (listener: RoomListener) => () => void;
}

/** The chat of the page's own server. */
export const chatTransport: ChatTransport = {
  open: (eventId) => call(getEventRoom, { params: { eventId } }),
  join: (room) => live.send(joinRoom, { room }),
  leave: (room) => void live.send(leaveRoom, { room }).catch(() => undefined),
  askHead: (room) => live.send(askHead, { room }),
  entriesAfter: (room, after) => call(getEntries, { params: { roomId: room }, query: { after } }),
  messagesBefore: (room, before) => call(getMessages, { params: { roomId: room }, query: { before } }),
  send: (room, draft) =>
    live.status() === 'live'
      ? live.send(sendMessage, { room, ...draft })
      : call(postEntry, { params: { roomId: room }, body: draft }),
  listen,
};

function listen(listener: RoomListener): () => void {
  const heard = [
    on(entriesAdded, listener.onEntries),
    on(headTold, listener.onHead),
    on(presenceTold, listener.onPresence),
    on(roomClosed, listener.onClosed),
  ];
  const unwatch = live.watch(null, { heard: () => heard, onResync: listener.onConnected });
  const unsubscribe = live.subscribe(() => listener.onStatus(live.status()));
  listener.onStatus(live.status());
  return () => {
    unwatch();
    unsubscribe();
  };
}
