import type { EventId, UserId } from '@ringside/kernel';
import { fact } from '@ringside/server/ports';

/** Registrations for an event are others now; of these people for certain. */
export const registrationsMoved = fact<{ readonly eventId: EventId; readonly userIds: readonly UserId[] }>(
  'registrations.moved',
);
