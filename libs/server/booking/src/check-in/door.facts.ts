import type { EventId } from '@ringside/kernel';
import { fact } from '@ringside/server/ports';

/** Somebody came in, left, or a scan was refused or taken back. */
export const doorChanged = fact<{ readonly eventId: EventId; readonly listId: string }>('door.changed');
