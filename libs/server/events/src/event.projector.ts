import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import * as told from '@ringside/contracts/events';
import { type EventId, Refusal } from '@ringside/kernel';
import { DomainEvents, Rooms, Topics } from '@ringside/server/platform';
import { EventDirectory, eventChanged, type Visitor } from '@ringside/server/ports';
import { accessOf, canSee } from './event-access.policy';
import { EventRepository } from './event.repository';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** After COMMIT tells every page that shows an event that there is something newer to ask for. */
@Injectable()
export class EventProjector implements OnModuleInit {
  constructor(
    private readonly events: EventRepository,
    private readonly facts: DomainEvents,
    private readonly rooms: Rooms,
    private readonly topics: Topics,
    @Inject(EventDirectory) private readonly directory: EventDirectory,
  ) {}

  onModuleInit(): void {
    this.topics.register('home', 'event.read', () => Promise.resolve());
    this.topics.register('event', 'event.read', (id, asker) => this.demandVisible(id, asker));
    this.topics.register('moderation', 'event.moderate', demandModerator);
    this.facts.on(eventChanged, ({ eventId }) => this.tell(eventId));
  }

  private async tell(eventId: EventId): Promise<void> {
    const row = await this.events.find(eventId);
    if (!row) return;
    const isOrWasPublic = row.wasPublic || canSee(row, accessOf(undefined, []));
    this.rooms.emit(`event:${eventId}`, told.eventChanged, { eventId, rev: row.rev });
    if (isOrWasPublic) this.rooms.emit('home', told.homeChanged, {});
    if (row.submittedAt) this.rooms.emit('moderation', told.moderationChanged, {});
    for (const userId of await this.events.staff(eventId)) {
      this.rooms.emitToUser(userId, told.myEventsChanged, { eventId });
    }
  }

  private async demandVisible(id: string, asker: Visitor): Promise<void> {
    if (!UUID.test(id)) throw new Refusal('NOT_FOUND');
    await this.directory.getVisible(id as EventId, asker);
  }
}

async function demandModerator(_id: string, asker: Visitor): Promise<void> {
  if (asker?.role !== 'moderator' && asker?.role !== 'admin') throw new Refusal('NOT_FOUND');
}
