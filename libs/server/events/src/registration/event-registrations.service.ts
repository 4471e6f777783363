import { Injectable } from '@nestjs/common';
import type { RegistrationState } from '@ringside/contracts/registrations';
import type { EventId, UserId } from '@ringside/kernel';
import { EventRegistrations } from '@ringside/server/ports';
import { RegistrationRepository } from './registration.repository';

/** What other features may ask about registrations. */
@Injectable()
export class EventRegistrationsReader extends EventRegistrations {
  constructor(private readonly registrations: RegistrationRepository) {
    super();
  }

  async stateOf(eventId: EventId, userId: UserId): Promise<RegistrationState | undefined> {
    return (await this.registrations.findOf(eventId, userId))?.state;
  }
}
