import { Injectable, type OnModuleInit } from '@nestjs/common';
import { myRegistrationChanged, registrationsChanged } from '@ringside/contracts/registrations';
import type { EventId, UserId } from '@ringside/kernel';
import { DomainEvents, Rooms } from '@ringside/server/platform';
import { EventRepository } from '../event.repository';
import { registrationsMoved } from './registration.facts';
import { RegistrationRepository } from './registration.repository';

/** After COMMIT tells the event's pages how many take part, and everybody concerned that they should ask again. */
@Injectable()
export class RegistrationProjector implements OnModuleInit {
  constructor(
    private readonly events: EventRepository,
    private readonly registrations: RegistrationRepository,
    private readonly facts: DomainEvents,
    private readonly rooms: Rooms,
  ) {}

  onModuleInit(): void {
    this.facts.on(registrationsMoved, ({ eventId, userIds }) => this.tell(eventId, userIds));
  }

  private async tell(eventId: EventId, userIds: readonly UserId[]): Promise<void> {
    for (const userId of userIds) this.rooms.emitToUser(userId, myRegistrationChanged, { eventId });
    const event = await this.events.find(eventId);
    if (!event) return;
    const counts = { capacity: event.capacity, ...(await this.registrations.counts(eventId)) };
    this.rooms.emit(`event:${eventId}`, registrationsChanged, { eventId, counts });
  }
}
