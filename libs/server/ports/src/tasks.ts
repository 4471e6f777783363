import type { EventId } from '@ringside/kernel';
import { task } from './fact';

/** An event was created: features make what belongs to it (its chat room). */
export const eventCreated = task<{ readonly eventId: EventId; readonly title: string }>('event.created');
