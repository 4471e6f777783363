import type { StaffRole } from '@ringside/contracts';
import type { EventHead } from '@ringside/contracts/events';
import type { EventId, Instant, UserId } from '@ringside/kernel';
import type { Visitor } from './session-reader';

export type EventState =
  'draft' | 'submitted' | 'rejected' | 'published' | 'suspended' | 'started' | 'finished' | 'cancelled';

/** What other features may know of an event. */
export interface EventFacts {
  readonly eventId: EventId;
  readonly title: string;
  readonly state: EventState;
  readonly ownerId: UserId;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** IANA name of the zone the event's times are meant in. */
  readonly timeZone: string;
}

/** Asked by features that hang on an event. Implemented by events. */
export abstract class EventDirectory {
  /** The event, if this person may see it: published ones everyone, others their staff and moderators. @throws Refusal NOT_FOUND */
  abstract getVisible(eventId: EventId, visitor: Visitor): Promise<EventFacts>;
  /** The event, whoever may see it: for what was agreed on while it was public. @throws Refusal NOT_FOUND */
  abstract get(eventId: EventId): Promise<EventFacts>;
  /** Those of the events that everyone may see, by id. */
  abstract openToEveryone(eventIds: readonly EventId[]): Promise<ReadonlyMap<EventId, EventHead>>;
  /** The roles that a person has in an event's staff; empty for others and for unknown events. */
  abstract staffRoles(eventId: EventId, userId: UserId): Promise<readonly StaffRole[]>;
  /** Everybody with one of these roles in an event's staff. */
  abstract staffWith(eventId: EventId, ...roles: readonly StaffRole[]): Promise<readonly UserId[]>;
}
