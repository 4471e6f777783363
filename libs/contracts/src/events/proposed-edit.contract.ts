import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment } from '../fields';
import { EventId, UserId } from '../ids';
import { EDIT_STATES, EVENT_REASON_MAX } from './event.limits';
import { EventDetails, Revision } from './event-facts.contract';

/** What of an event moderators judge: all that its managers write but the capacity. */
export const EventText = z
  .strictObject({
    title: z.string(),
    summary: z.string(),
    description: z.string(),
    games: z.array(z.string()),
    venue: z.strictObject({ name: z.string(), address: z.string() }).nullable(),
    startsAt: Moment,
    endsAt: Moment,
    timeZone: z.string(),
  })
  .meta({ id: 'EventText' });
export type EventText = z.output<typeof EventText>;

export const EditState = z.enum(EDIT_STATES);
export type EditState = z.output<typeof EditState>;

/** An edit of an event that is out: it waits for a moderator, and the approved version stays public meanwhile. */
export const ProposedEdit = z
  .strictObject({
    id: z.uuid(),
    /** Counts the versions of this proposal; a decision names the one that was read. */
    rev: Revision,
    state: EditState,
    /** Who wrote it last; `null` when that account is gone. */
    author: z.strictObject({ id: UserId, name: z.string() }).nullable(),
    proposedAt: Moment,
    /** The event's revision that the edit began from, and what moderators had approved by then. */
    baseRev: Revision,
    approved: EventText,
    proposed: EventText,
    /** A moderator's, when it was sent back. */
    reason: z.string().nullable(),
    decidedAt: Moment.nullable(),
    /** What the asker may do with it now. */
    may: z.strictObject({ judge: z.boolean(), withdraw: z.boolean(), dismiss: z.boolean() }),
  })
  .meta({ id: 'ProposedEdit' });
export type ProposedEdit = z.output<typeof ProposedEdit>;

const ofEvent = { params: z.strictObject({ eventId: EventId }) } as const;

export const getProposedEdit = endpoint({
  ...ofEvent,
  method: 'GET',
  path: '/events/:eventId/proposed-edit',
  summary: 'Get the latest proposed edit of an event',
  description: 'With the version that is public beside it. For those who lead the event and for moderators.',
  permission: 'event.readReview',
  response: ProposedEdit,
  errors: [],
});

export const withdrawEdit = endpoint({
  ...ofEvent,
  method: 'POST',
  path: '/events/:eventId/proposed-edit/withdraw',
  summary: 'Take a proposed edit back',
  permission: 'event.manage',
  response: EventDetails,
  status: 200,
  errors: ['EDIT_NOT_OPEN'],
});

export const dismissEdit = endpoint({
  ...ofEvent,
  method: 'POST',
  path: '/events/:eventId/proposed-edit/dismiss',
  summary: 'Put a rejected edit away',
  description: 'It stands no longer with the event nor in its form. Its history keeps it.',
  permission: 'event.manage',
  response: EventDetails,
  status: 200,
  errors: ['EDIT_NOT_REJECTED'],
});

export const approveEdit = endpoint({
  ...ofEvent,
  method: 'POST',
  path: '/events/:eventId/proposed-edit/approve',
  summary: 'Make a proposed edit public',
  description:
    'Refused with STALE when the proposal was changed since it was read, with EDIT_NOT_OPEN when it is decided.',
  permission: 'event.moderate',
  body: z.strictObject({ rev: Revision }),
  response: EventDetails,
  status: 200,
  errors: ['EDIT_NOT_OPEN', 'EVENT_OWN', 'EVENT_TITLE_TAKEN', 'EVENT_VENUE_TAKEN'],
});

export const rejectEdit = endpoint({
  ...ofEvent,
  method: 'POST',
  path: '/events/:eventId/proposed-edit/reject',
  summary: 'Send a proposed edit back with a reason',
  permission: 'event.moderate',
  body: z.strictObject({ rev: Revision, reason: line(EVENT_REASON_MAX) }),
  response: EventDetails,
  status: 200,
  errors: ['EDIT_NOT_OPEN', 'EVENT_OWN'],
});
