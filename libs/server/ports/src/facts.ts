import type { EventId, SessionId, UserId } from '@ringside/kernel';
import type { EventState } from './event-directory';
import { fact } from './fact';

/** A session is over: signed out, revoked, or its person was banned. Its sockets must close. */
export const sessionClosed = fact<{ readonly sessionId: SessionId; readonly userId: UserId }>('session.closed');

/** An event has another state, or its public facts changed. */
export const eventChanged = fact<{ readonly eventId: EventId; readonly state: EventState }>('event.changed');
