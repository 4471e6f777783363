import { Injectable, type OnModuleInit } from '@nestjs/common';
import { eventChanged, myEventsChanged } from '@ringside/contracts/events';
import { staffChanged } from '@ringside/contracts/staff';
import { DomainEvents, Rooms } from '@ringside/server/platform';
import type { EventId } from '@ringside/kernel';
import { staffMoved } from './event.facts';
import { EventRepository } from './event.repository';

/** After COMMIT tells the staff of an event that it has changed. Whoever was put out is told by their sockets' end. */
@Injectable()
export class StaffProjector implements OnModuleInit {
  constructor(
    private readonly events: EventRepository,
    private readonly facts: DomainEvents,
    private readonly rooms: Rooms,
  ) {}

  onModuleInit(): void {
    this.facts.on(staffMoved, ({ eventId }) => this.tell(eventId));
  }

  private async tell(eventId: EventId): Promise<void> {
    const event = await this.events.find(eventId);
    if (!event) return;
    this.rooms.emit(`event:${eventId}`, eventChanged, { eventId, rev: event.rev });
    for (const userId of await this.events.staff(eventId)) {
      this.rooms.emitToUser(userId, staffChanged, { eventId });
      this.rooms.emitToUser(userId, myEventsChanged, { eventId });
    }
  }
}
