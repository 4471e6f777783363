import type { EventId, UserId } from '@ringside/kernel';

/** Asked by features that send people to each other. Implemented by booking. */
export abstract class SeatOwnership {
  /** The labels of the seats where these people sit at an event, by the tickets that they come with; of those who have none, nothing. */
  abstract labelsOf(eventId: EventId, people: readonly UserId[]): Promise<ReadonlyMap<UserId, readonly string[]>>;
}
