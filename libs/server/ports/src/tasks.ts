import type { EventId } from '@ringside/kernel';
import { task } from './fact';

/** An event was created: features make what belongs to it (its chat room). */
export const eventCreated = task<{ readonly eventId: EventId; readonly title: string }>('event.created');

/**
 * Something to be said by the system in an event's chat room (a match called, a result). `code` names a text that every
 * language has as `chat.system.<code>`, `params` is what the text names.
 */
export const roomNotice = task<{
  readonly eventId: EventId;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}>('room.notice');
