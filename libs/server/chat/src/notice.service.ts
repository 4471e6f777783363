import { Injectable } from '@nestjs/common';
import { type EntryReceipt, SYSTEM_AUTHOR } from '@ringside/contracts/chat';
import type { EventId, UserId } from '@ringside/kernel';
import { ContentStamp } from './content-stamp';
import { LiveRooms } from './live-rooms';
import { outside } from './outside';
import { receiptOf } from './receipt';
import { RoomRepository } from './room.repository';

/** What the system says in a room: a code that every language has a text for, with what the text names. */
export interface Notice {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Entries of the system, for other features. */
@Injectable()
export class NoticeService {
  constructor(
    private readonly stamps: ContentStamp,
    private readonly live: LiveRooms,
    private readonly rooms: RoomRepository,
  ) {}

  /** Says something in an event's room. Repeating it under the same key (a UUID) says nothing more. */
  sayInEvent(eventId: EventId, { code, params }: Notice, key: string): Promise<EntryReceipt> {
    const draft = this.stamps.stamp({ kind: 'system', author: SYSTEM_AUTHOR as UserId, key, data: { code, params } });
    return outside(async () => {
      const { roomId } = await this.rooms.ofEvent(eventId);
      const room = await this.live.get(roomId);
      return receiptOf(await room.append(draft));
    });
  }
}
