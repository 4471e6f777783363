import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment, page, paging } from '../fields';
import { EventId } from '../ids';
import { EVENT_REASON_MAX } from './event.limits';
import { EventDetails, EventSummary, Revision } from './event-facts.contract';

const ofEvent = { params: z.strictObject({ eventId: EventId }), response: EventDetails, status: 200 } as const;
const managed = { ...ofEvent, method: 'POST', permission: 'event.manage' } as const;
const moderated = { ...ofEvent, method: 'POST', permission: 'event.moderate' } as const;

/** The version that a decision is about. */
const Seen = z.strictObject({ rev: Revision });
/** The owner reads it. */
const Reason = line(EVENT_REASON_MAX);

export const submitEvent = endpoint({
  ...managed,
  path: '/events/:eventId/submit',
  summary: 'Submit an event for review',
  description: 'What a trusted organizer submits is published at once.',
  body: Seen,
  errors: ['EVENT_WRONG_STATE', 'EVENT_INCOMPLETE'],
});

export const withdrawEvent = endpoint({
  ...managed,
  path: '/events/:eventId/withdraw',
  summary: 'Take a submitted event back to draft',
  errors: ['EVENT_WRONG_STATE'],
});

export const startEvent = endpoint({
  ...managed,
  path: '/events/:eventId/start',
  summary: 'Start an event',
  description: 'From 30 minutes before its planned start, by the clock of the database.',
  errors: ['EVENT_WRONG_STATE', 'EVENT_TOO_EARLY'],
});

export const finishEvent = endpoint({
  ...managed,
  path: '/events/:eventId/finish',
  summary: 'Finish an event',
  errors: ['EVENT_WRONG_STATE'],
});

export const cancelEvent = endpoint({
  ...managed,
  path: '/events/:eventId/cancel',
  summary: 'Cancel an event for good',
  description:
    'Before its start. A cancelled event that was public stays readable at its address, with the reason; everybody who ' +
    'takes part or follows it is told.',
  body: z.strictObject({ reason: Reason }),
  errors: ['EVENT_WRONG_STATE'],
});

export const approveEvent = endpoint({
  ...moderated,
  path: '/events/:eventId/approve',
  summary: 'Publish a submitted event',
  body: Seen,
  errors: ['EVENT_WRONG_STATE', 'EVENT_INCOMPLETE', 'EVENT_OWN'],
});

export const rejectEvent = endpoint({
  ...moderated,
  path: '/events/:eventId/reject',
  summary: 'Send a submitted event back with a reason',
  body: z.strictObject({ rev: Revision, reason: Reason }),
  errors: ['EVENT_WRONG_STATE', 'EVENT_OWN'],
});

export const suspendEvent = endpoint({
  ...moderated,
  path: '/events/:eventId/suspend',
  summary: 'Take a published event off the public pages',
  body: z.strictObject({ reason: Reason }),
  errors: ['EVENT_WRONG_STATE', 'EVENT_OWN'],
});

export const unsuspendEvent = endpoint({
  ...moderated,
  path: '/events/:eventId/unsuspend',
  summary: 'Publish a suspended event again',
  errors: ['EVENT_WRONG_STATE', 'EVENT_OWN'],
});

/** A submitted event, or a proposed edit of one that is out, that waits for a decision. */
export const ModerationItem = z
  .strictObject({
    kind: z.enum(['event', 'edit']),
    /** As it is now: of an edit, the version that is public. */
    event: EventSummary,
    submittedAt: Moment,
    /** One's own event waits for another moderator. */
    isOwn: z.boolean(),
  })
  .meta({ id: 'ModerationItem' });
export type ModerationItem = z.output<typeof ModerationItem>;

export const ModerationQueue = page(ModerationItem)
  .extend({
    /** How many wait in all. */
    total: z.int(),
  })
  .meta({ id: 'ModerationQueue' });
export type ModerationQueue = z.output<typeof ModerationQueue>;

export const listModeration = endpoint({
  method: 'GET',
  path: '/moderation/events',
  summary: 'List what waits for a decision, longest first',
  permission: 'event.moderate',
  query: z.strictObject(paging),
  response: ModerationQueue,
  errors: [],
});
