import type { EventId, UserId } from '@ringside/kernel';

/** Asked by features that hang on what somebody bought. Implemented by booking. */
export abstract class OrderDirectory {
  /** Whether somebody has a confirmed order of an event, with anything in it that is not cancelled. */
  abstract hasConfirmedOrder(eventId: EventId, buyer: UserId): Promise<boolean>;
}
