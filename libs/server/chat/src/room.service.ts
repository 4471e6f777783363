import { Inject, Injectable } from '@nestjs/common';
import { type Entry, foldMessages, type Seq } from '@ringside/chat-core';
import type { CommandAck, Params, Query } from '@ringside/contracts';
import type { EntryPage, getEntries, getMessages, joinRoom, MessagePage, RoomSnapshot } from '@ringside/contracts/chat';
import type { EventId, RoomId, UserId } from '@ringside/kernel';
import type { AppSocket } from '@ringside/server/platform';
import type { Visitor } from '@ringside/server/ports';
import { ChatLog } from './chat-log';
import { LiveRooms } from './live-rooms';
import { NameBook } from './name-book';
import { RoomAccessPolicy } from './room-access.policy';
import { RoomSockets } from './room-sockets';
import type { RoomFacts } from './room.repository';
import { entryOnWire, messageOnWire, seenBy } from './wire';

const NEWEST = 50;

/** Reading rooms. Every answer is what the asker may see, or NOT_FOUND. */
@Injectable()
export class RoomService {
  constructor(
    @Inject(ChatLog) private readonly log: ChatLog,
    private readonly access: RoomAccessPolicy,
    private readonly live: LiveRooms,
    private readonly sockets: RoomSockets,
    private readonly names: NameBook,
  ) {}

  /** The room of an event as it is now. It is made when the event has none yet, so nobody waits for the task that makes it. */
  async ofEvent(eventId: EventId, asker: Visitor): Promise<RoomSnapshot> {
    return this.snapshot(await this.access.getOfEvent(eventId, asker), asker);
  }

  async get(roomId: RoomId, asker: Visitor): Promise<RoomSnapshot> {
    return this.snapshot(await this.access.getReadable(roomId, asker), asker);
  }

  async entries(roomId: RoomId, { after, limit }: Query<typeof getEntries>, asker: Visitor): Promise<EntryPage> {
    const { floor } = await this.access.getReadable(roomId, asker);
    const head = await this.live.headOf(roomId);
    const entries = await this.log.after(roomId, after, limit);
    const names = await this.names.of(authorsOf(entries));
    return { entries: entries.map((entry) => entryOnWire(seenBy(entry, names))), head, floor };
  }

  async messages(
    { roomId }: Params<typeof getMessages>,
    { before, limit }: Query<typeof getMessages>,
    asker: Visitor,
  ): Promise<MessagePage> {
    const room = await this.access.getReadable(roomId, asker);
    return { ...(await this.page(room, before, limit)), floor: room.floor };
  }

  /** Lets a socket into a room. Its head is read only then, so that no entry falls between the two. */
  async join(roomId: RoomId, socket: AppSocket): Promise<CommandAck<typeof joinRoom>> {
    const { visitor } = socket.data;
    const room = await this.access.getReadable(roomId, visitor);
    const may = await this.access.rightsIn(room, visitor);
    await this.live.get(room.roomId); // from here on its entries are delivered on this node
    await this.sockets.join(socket, room.roomId);
    const head = await this.live.headOf(room.roomId);
    return { head, floor: room.floor, may, online: this.sockets.online(room.roomId) };
  }

  private async snapshot(room: RoomFacts, asker: Visitor): Promise<RoomSnapshot> {
    const page = await this.page(room, Number.POSITIVE_INFINITY, NEWEST);
    const may = await this.access.rightsIn(room, asker);
    return {
      room: room.roomId,
      ...page,
      head: page.asOf,
      floor: room.floor,
      may,
      online: this.sockets.online(room.roomId),
    };
  }

  /**
   * Up to `limit` entries below `before`, folded. What changes them is read after them: a change that comes in between is in
   * the message already, and its number tells the reader so.
   */
  private async page({ roomId }: RoomFacts, before: Seq, limit: number): Promise<Omit<MessagePage, 'floor'>> {
    const asOf = await this.live.headOf(roomId);
    const end = Math.min(before, asOf + 1);
    const entries = (await this.log.before(roomId, end, limit)).toReversed();
    const changes = await this.log.touching(
      roomId,
      entries.map(({ seq }) => seq),
    );
    const names = await this.names.of(authorsOf(entries));
    const messages = foldMessages(
      entries.map((entry) => seenBy(entry, names)),
      changes,
    );
    return { from: entries[0]?.seq ?? end, to: end - 1, asOf, messages: messages.map(messageOnWire) };
  }
}

const authorsOf = (entries: readonly Entry[]): Set<UserId> => new Set(entries.map(({ author }) => author));
