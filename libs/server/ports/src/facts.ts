import type { EventId, SessionId, UserId } from '@ringside/kernel';
import type { EventState } from './event-directory';
import { fact } from './fact';

/** A session is over: signed out, revoked, or its person was banned. Its sockets must close. */
export const sessionClosed = fact<{ readonly sessionId: SessionId; readonly userId: UserId }>('session.closed');

/** A person has another site role. What was known of their rights is void; their sockets must come back with the new ones. */
export const rightsChanged = fact<{ readonly userId: UserId }>('rights.changed');

/** An event has another state, or its public facts changed. */
export const eventChanged = fact<{ readonly eventId: EventId; readonly state: EventState }>('event.changed');
