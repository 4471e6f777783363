import type { EventId } from '@ringside/kernel';
import { fact } from '@ringside/server/ports';

/** The staff of an event has other people or roles. */
export const staffMoved = fact<{ readonly eventId: EventId }>('event.staffMoved');
