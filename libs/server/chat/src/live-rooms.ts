import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Seq } from '@ringside/chat-core';
import { HEARTBEAT_MS, headTold, PRESENCE_MS } from '@ringside/contracts/chat';
import type { RoomId } from '@ringside/kernel';
import { Logs } from '@ringside/server/platform';
import type { Visitor } from '@ringside/server/ports';
import { ChatLog } from './chat-log';
import { LiveRoom } from './live-room';
import { NameBook } from './name-book';
import { PresenceTeller } from './presence-teller';
import { RoomAccessPolicy } from './room-access.policy';
import { RoomSockets } from './room-sockets';
import { RoomSpeaker } from './room-speaker';
import { TERMS } from './room-terms';

const COMPARE_MS = 2000;

/**
 * The rooms in use on this node. Every 2 s their heads and rights are compared with the database, so that what another node
 * appended or closed is known here without any message between nodes; every 15 s the heads are told to the sockets.
 */
@Injectable()
export class LiveRooms implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly open = new Map<RoomId, Promise<LiveRoom>>();
  private readonly presence = new Map<RoomId, PresenceTeller>();
  private readonly timers: NodeJS.Timeout[] = [];
  private comparing: Promise<void> | undefined;

  constructor(
    @Inject(ChatLog) private readonly log: ChatLog,
    private readonly sockets: RoomSockets,
    private readonly names: NameBook,
    private readonly access: RoomAccessPolicy,
    private readonly logs: Logs,
  ) {}

  onApplicationBootstrap(): void {
    this.sockets.onChange((room) => this.presenceOf(room).changed());
    this.timers.push(setInterval(() => void this.compare(), COMPARE_MS).unref());
    this.timers.push(setInterval(() => this.tellHeads(), HEARTBEAT_MS).unref());
  }

  /** What was accepted is committed and acknowledged before the database is let go. */
  async onModuleDestroy(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    for (const teller of this.presence.values()) teller.stop();
    await this.comparing;
    await Promise.all(
      [...this.open.values()].map((opening) => opening.then((room) => room.settled()).catch(() => undefined)),
    );
  }

  /** The room, opened when this node does not have it in use. */
  get(room: RoomId): Promise<LiveRoom> {
    const known = this.open.get(room);
    if (known) return known;
    const opening = this.openRoom(room);
    this.open.set(room, opening);
    opening.catch(() => this.open.delete(room));
    return opening;
  }

  /** The head of a room's log as it is in the store now. */
  async headOf(room: RoomId): Promise<Seq> {
    return (await this.log.heads([room])).get(room) ?? 0;
  }

  /** Reads what other nodes did to the rooms in use here; one run at a time. */
  compare(): Promise<void> {
    this.comparing ??= this.compareAll()
      .catch((error: unknown) => this.logs.warn('chat rooms could not be compared', { error }))
      .finally(() => (this.comparing = undefined));
    return this.comparing;
  }

  /** Puts whoever may read a room no longer out of it. */
  async review(room: RoomId): Promise<void> {
    const isPublic = await this.access.mayRead(room, undefined);
    if (isPublic) return;
    const verdicts = new Map<string, Promise<boolean>>();
    for (const socket of this.sockets.in(room)) {
      const visitor: Visitor = socket.data.visitor;
      const person = visitor?.userId ?? '';
      const verdict = verdicts.get(person) ?? this.access.mayRead(room, visitor);
      verdicts.set(person, verdict);
      if (!(await verdict)) await this.sockets.putOut(socket, room);
    }
  }

  private openRoom(room: RoomId): Promise<LiveRoom> {
    const speaker = new RoomSpeaker(room, this.sockets, this.names);
    return LiveRoom.open(room, this.log, TERMS, (entries) => speaker.say(entries));
  }

  private async compareAll(): Promise<void> {
    const heads = await this.log.heads([...this.open.keys()]);
    const rooms = [...this.open].map(async ([room, opening]) =>
      this.compareOne(room, await opening, heads.get(room) ?? 0),
    );
    for (const compared of await Promise.allSettled(rooms)) {
      if (compared.status === 'rejected')
        this.logs.warn('a chat room could not be compared', { error: compared.reason as unknown });
    }
  }

  private async compareOne(room: RoomId, live: LiveRoom, head: Seq): Promise<void> {
    if (this.sockets.count(room) === 0) return this.close(room, live);
    await live.wake(head);
    await this.review(room);
  }

  private close(room: RoomId, live: LiveRoom): void {
    if (!live.isIdle) return;
    this.open.delete(room);
    this.presence.get(room)?.stop();
    this.presence.delete(room);
  }

  private tellHeads(): void {
    for (const [room, opening] of this.open) {
      opening.then(
        (live) => this.sockets.tell(room, headTold, { room, head: live.last }),
        () => undefined,
      );
    }
  }

  private presenceOf(room: RoomId): PresenceTeller {
    const known = this.presence.get(room);
    if (known) return known;
    const made = new PresenceTeller(() => this.sockets.tellPresence(room), PRESENCE_MS);
    this.presence.set(room, made);
    return made;
  }
}
