import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { doorMoved } from '@ringside/contracts/check-in';
import type { EventId } from '@ringside/kernel';
import { DomainEvents, Rooms } from '@ringside/server/platform';
import { EventDirectory } from '@ringside/server/ports';
import { CheckInListRepository } from './check-in-list.repository';
import { doorChanged } from './door.facts';

/** Tells the pages of everybody who works at a door how many are inside. */
@Injectable()
export class DoorProjector implements OnModuleInit {
  constructor(
    private readonly lists: CheckInListRepository,
    private readonly facts: DomainEvents,
    private readonly rooms: Rooms,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  onModuleInit(): void {
    this.facts.on(doorChanged, ({ eventId, listId }) => this.tell(eventId, listId));
  }

  private async tell(eventId: EventId, listId: string): Promise<void> {
    const [list, staff] = await Promise.all([
      this.lists.find(eventId, listId),
      this.events.staffWith(eventId, 'owner', 'manager', 'door'),
    ]);
    if (!list) return;
    const { inside, entries, conflicts } = list;
    for (const userId of staff)
      this.rooms.emitToUser(userId, doorMoved, { eventId, listId, inside, entries, conflicts });
  }
}
