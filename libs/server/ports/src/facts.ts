import type { EventId, SessionId, UserId } from '@ringside/kernel';
import type { EventState } from './event-directory';
import { fact, factForEveryNode } from './fact';

/** A session is over, or an API token: signed out, revoked, or its person was banned. Its sockets must close. */
export const sessionClosed = factForEveryNode<{ readonly sessionId: SessionId; readonly userId: UserId }>(
  'session.closed',
);

/** A person has another role, on the site or in the staff of an event, or is banned. What was known of their rights is void; their sockets must come back with the new ones. */
export const rightsChanged = factForEveryNode<{ readonly userId: UserId }>('rights.changed');

/** An event has another state, or its public facts changed. */
export const eventChanged = fact<{ readonly eventId: EventId; readonly state: EventState }>('event.changed');
