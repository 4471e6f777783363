import type { RegistrationState } from '@ringside/contracts/registrations';
import type { EventId, UserId } from '@ringside/kernel';

/** Asked by features that care who takes part in an event. Implemented by events. */
export abstract class EventRegistrations {
  /** In which state somebody's registration for an event is; nothing without one. */
  abstract stateOf(eventId: EventId, userId: UserId): Promise<RegistrationState | undefined>;
}
