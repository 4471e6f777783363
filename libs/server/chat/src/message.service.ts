import { Injectable } from '@nestjs/common';
import type { EntryReceipt, MessageDraft } from '@ringside/contracts/chat';
import { Refusal, type RoomId, type UserId } from '@ringside/kernel';
import { type AppSocket, TokenBuckets } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { ContentStamp } from './content-stamp';
import { LiveRooms } from './live-rooms';
import { NameBook } from './name-book';
import { receiptOf } from './receipt';
import { RoomAccessPolicy } from './room-access.policy';
import { RoomSockets } from './room-sockets';
import { Turns } from './turns';

/** Messages of people into rooms. */
@Injectable()
export class MessageService {
  private readonly turns = new Turns();
  /** Tries, not messages: it only keeps one person from making the log refuse without end. */
  private readonly tries = new TokenBuckets({ burst: 100, perMs: 10_000 });

  constructor(
    private readonly stamps: ContentStamp,
    private readonly live: LiveRooms,
    private readonly access: RoomAccessPolicy,
    private readonly sockets: RoomSockets,
    private readonly names: NameBook,
  ) {}

  /**
   * Writes a message and answers where it stands once that is committed. A repeat under the same key answers with the first
   * one's place. Messages of one person enter a room in the order they were sent, also when many are sent at once.
   * @throws Refusal NOT_FOUND, TOO_LONG, RATE_LIMITED, KEY_REUSED or BUSY
   */
  async send(roomId: RoomId, { key, body }: MessageDraft, actor: Actor, socket?: AppSocket): Promise<EntryReceipt> {
    this.countTry(actor.userId);
    const draft = this.stamps.stamp({ kind: 'message', author: actor.userId, key, body });
    const entered = await this.turns.take(`${roomId} ${actor.userId}`, async () => {
      const room = await this.live.get(await this.roomFor(roomId, actor, socket));
      return { outcome: room.append(draft) };
    });
    this.names.learn(actor.userId, actor.name);
    return receiptOf(await entered.outcome);
  }

  private countTry(author: UserId): void {
    const waitMs = this.tries.take(author);
    if (waitMs > 0) throw new Refusal('RATE_LIMITED', { waitMs, retryAfterSeconds: Math.ceil(waitMs / 1000) });
  }

  /** Who is in the room may read it: they are put out as soon as that ends. Others are checked. */
  private async roomFor(roomId: RoomId, actor: Actor, socket: AppSocket | undefined): Promise<RoomId> {
    if (socket && this.sockets.isIn(socket, roomId)) return roomId;
    return (await this.access.getReadable(roomId, actor)).roomId;
  }
}
