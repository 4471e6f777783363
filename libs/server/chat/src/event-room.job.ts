import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainEvents, Outbox } from '@ringside/server/platform';
import { eventChanged, eventCreated, roomNotice } from '@ringside/server/ports';
import { LiveRooms } from './live-rooms';
import { NoticeService } from './notice.service';
import { RoomRepository } from './room.repository';

/** What chat does when other features tell something. */
@Injectable()
export class EventRoomJob implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly events: DomainEvents,
    private readonly rooms: RoomRepository,
    private readonly live: LiveRooms,
    private readonly notices: NoticeService,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(eventCreated, async ({ eventId }) => {
      await this.rooms.ofEvent(eventId);
    });
    // the task's id is the entry's key: a task that runs twice speaks once
    this.outbox.handle(roomNotice, async ({ eventId, code, params }, taskId) => {
      await this.notices.sayInEvent(eventId, { code, params }, taskId);
    });
    // suspended or withdrawn: whoever may see the event no longer leaves its room at once
    this.events.on(eventChanged, async ({ eventId }) => {
      const room = await this.rooms.findOfEvent(eventId);
      if (room) await this.live.review(room.roomId);
    });
  }
}
