import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { EventPayload, SocketEvent } from '@ringside/contracts';
import { entriesAdded, headTold, presenceTold, roomClosed } from '@ringside/contracts/chat';
import { Refusal, type RoomId } from '@ringside/kernel';
import { type AppSocket, SocketServer } from '@ringside/server/platform';
import type { z } from 'zod';

const BYTES_MAX = 256 * 1024;
const FRAMES_MAX = 200;
const LOOK_MS = 250;

/** The sockets of this node that are in chat rooms. Being in one is the right to read it; whoever loses it is put out. */
@Injectable()
export class RoomSockets implements OnApplicationShutdown {
  /** Sockets that entries were withheld from, with the rooms and how far their logs go. */
  private readonly behind = new Map<AppSocket, Map<RoomId, number>>();
  private look: NodeJS.Timeout | undefined;

  constructor(private readonly server: SocketServer) {}

  /** @throws Refusal UNAVAILABLE when the socket went away meanwhile: the adapter would keep a closed one for ever */
  async join(socket: AppSocket, room: RoomId): Promise<void> {
    if (!socket.connected) throw new Refusal('UNAVAILABLE');
    await socket.join(nameOf(room));
  }

  async leave(socket: AppSocket, room: RoomId): Promise<void> {
    await socket.leave(nameOf(room));
  }

  isIn(socket: AppSocket, room: RoomId): boolean {
    return socket.rooms.has(nameOf(room));
  }

  in(room: RoomId): AppSocket[] {
    const { sockets, adapter } = this.server.io.of('/');
    const ids = [...(adapter.rooms.get(nameOf(room)) ?? [])];
    return ids.map((id) => sockets.get(id) as AppSocket | undefined).filter((socket) => socket !== undefined);
  }

  count(room: RoomId): number {
    return this.server.io.of('/').adapter.rooms.get(nameOf(room))?.size ?? 0;
  }

  /** People in the room, each once however many pages they have open; visitors count by page. */
  online(room: RoomId): number {
    return new Set(this.in(room).map((socket) => socket.data.visitor?.userId ?? socket.id)).size;
  }

  /** Calls back with the room whenever a socket comes or goes. */
  onChange(changed: (room: RoomId) => void): void {
    const { adapter } = this.server.io.of('/');
    const hear = (name: string) => {
      if (name.startsWith(PREFIX)) changed(name.slice(PREFIX.length) as RoomId);
    };
    adapter.on('join-room', hear);
    adapter.on('leave-room', hear);
  }

  /** To everybody in the room. */
  tell<P extends z.ZodType>(room: RoomId, event: SocketEvent<P>, payload: EventPayload<SocketEvent<P>>): void {
    this.server.io.local.to(nameOf(room)).emit(event.name, payload);
  }

  tellPresence(room: RoomId): void {
    const payload: EventPayload<typeof presenceTold> = { room, online: this.online(room) };
    this.server.io.local.to(nameOf(room)).volatile.emit(presenceTold.name, payload);
  }

  /**
   * To everybody in the room but those who cannot keep up: a socket with more than 256 KiB or 200 frames waiting gets no
   * more, so that its memory is bounded and nobody waits for it. Once drained it is told the head and pages by itself.
   */
  tellEntries(payload: EventPayload<typeof entriesAdded>): void {
    const { room, entries } = payload;
    const slow = this.in(room).filter(isSlow);
    for (const socket of slow) this.withhold(socket, room, entries.at(-1)?.seq ?? 0);
    this.server.io.local
      .to(nameOf(room))
      .except(slow.map(({ id }) => id))
      .emit(entriesAdded.name, payload);
  }

  /** Puts a socket out of a room that is no longer its person's to read. */
  async putOut(socket: AppSocket, room: RoomId): Promise<void> {
    await this.leave(socket, room);
    emitTo(socket, roomClosed, { room, code: 'NOT_FOUND' });
  }

  onApplicationShutdown(): void {
    clearTimeout(this.look);
  }

  private withhold(socket: AppSocket, room: RoomId, head: number): void {
    const rooms = this.behind.get(socket) ?? new Map<RoomId, number>();
    this.behind.set(socket, rooms.set(room, head));
    this.lookLater();
  }

  /** Engine.IO says when it has handed frames on, not when the network has taken them, so slow sockets are looked at. */
  private lookLater(): void {
    this.look ??= setTimeout(() => {
      this.look = undefined;
      for (const [socket, rooms] of this.behind) this.tellHeads(socket, rooms);
      if (this.behind.size > 0) this.lookLater();
    }, LOOK_MS).unref();
  }

  private tellHeads(socket: AppSocket, rooms: ReadonlyMap<RoomId, number>): void {
    if (socket.connected && isSlow(socket)) return;
    this.behind.delete(socket);
    for (const [room, head] of rooms) {
      if (socket.connected && this.isIn(socket, room)) emitTo(socket, headTold, { room, head });
    }
  }
}

const emitTo = <P extends z.ZodType>(socket: AppSocket, event: SocketEvent<P>, payload: EventPayload<SocketEvent<P>>) =>
  (socket.emit as (name: string, payload: unknown) => boolean)(event.name, payload);

const PREFIX = 'chat/';
const nameOf = (room: RoomId) => `${PREFIX}${room}`;

/** The parts of Engine.IO's connection that tell what waits; its types keep them to themselves. */
interface Waiting {
  readonly writeBuffer: readonly { readonly data?: unknown }[];
  readonly transport: { readonly socket?: { readonly bufferedAmount?: number } };
}

/** Frames in Engine.IO's buffer, and bytes that the network has not taken yet. */
function isSlow({ conn }: AppSocket): boolean {
  const { writeBuffer, transport } = conn as unknown as Waiting;
  if (writeBuffer.length > FRAMES_MAX) return true;
  const queued = writeBuffer.reduce((bytes, { data }) => bytes + (typeof data === 'string' ? data.length : 0), 0);
  return queued + (transport.socket?.bufferedAmount ?? 0) > BYTES_MAX;
}
