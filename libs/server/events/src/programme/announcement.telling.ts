import { Injectable } from '@nestjs/common';
import { announcementsChanged } from '@ringside/contracts/events';
import type { EventId } from '@ringside/kernel';
import { Rooms } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { EventNotices } from '../event.notices';
import type { Found } from '../event.reader';
import type { AnnouncementRow } from './announcement.repository';

/** Tells people, and open pages, that there is something to read. */
@Injectable()
export class AnnouncementTelling {
  constructor(
    private readonly notices: EventNotices,
    private readonly rooms: Rooms,
  ) {}

  async tell({ row: event }: Found, actor: Actor, { id, title }: AnnouncementRow): Promise<void> {
    await this.notices.tell(event, actor.userId, {
      kind: 'eventAnnouncement',
      to: 'everybody',
      params: { title },
      cause: id,
    });
  }

  changed(eventId: EventId): void {
    for (const topic of [`event:${eventId}`, 'home']) this.rooms.emit(topic, announcementsChanged, { eventId });
  }
}
