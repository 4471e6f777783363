import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import * as told from '@ringside/contracts/events';
import { eventPicturesChanged } from '@ringside/contracts/pictures';
import type { EventId } from '@ringside/kernel';
import { Database, Rooms } from '@ringside/server/platform';
import { type EventState, type PictureAccess, type PictureRules, Pictures, type Visitor } from '@ringside/server/ports';
import { accessOf, canSee } from './event-access.policy';
import { EventRepository } from './event.repository';

/** A moderator is looking at it, has taken it away, or it is over for good: what they see stands still. */
const STILL: readonly EventState[] = ['submitted', 'suspended', 'cancelled'];

/**
 * The pictures of an event are led by those who lead it. They may change while it is public, and after it as well: the best
 * ones are taken on the day. Moderators remove what should not be there.
 */
@Injectable()
export class EventPictures implements PictureRules, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly events: EventRepository,
    private readonly rooms: Rooms,
    @Inject(Pictures) private readonly pictures: Pictures,
  ) {}

  onModuleInit(): void {
    this.pictures.ownedBy('event', this);
  }

  async access(ownerId: string, asker: Visitor, forChange: boolean): Promise<PictureAccess | undefined> {
    const eventId = ownerId as EventId;
    const row = await (forChange ? this.events.findForChange(eventId) : this.events.find(eventId));
    if (!row) return undefined;
    const access = accessOf(asker, asker ? await this.events.staffRoles(eventId, asker.userId) : []);
    return {
      isVisible: canSee(row, access),
      isOwner: access.manages,
      name: row.title,
      eventId,
      ...(STILL.includes(row.state) ? { blocked: { code: 'EVENT_WRONG_STATE', details: { state: row.state } } } : {}),
    };
  }

  changed(ownerId: string): void {
    const eventId = ownerId as EventId;
    this.database.afterCommit(() => {
      this.rooms.emit(`event:${eventId}`, eventPicturesChanged, { eventId });
      this.rooms.emit('home', told.homeChanged, {});
    });
  }
}
