import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, paging } from '../fields';
import { EventId } from '../ids';
import {
  EventDetails,
  EventEdit,
  EventPage,
  EventSummary,
  EventTitle,
  NewEvent,
  PlannedMoment,
} from './event-facts.contract';
import { EVENT_SEARCH_MAX, EVENT_SHELVES } from './event.limits';

const params = z.strictObject({ eventId: EventId });

export const createEvent = endpoint({
  method: 'POST',
  path: '/events',
  summary: 'Create an event',
  description:
    'Makes a draft that only its staff sees. The maker becomes its owner. The site’s `eventCreation` says who may: organizers ' +
    'and admins, or everybody who is signed in, who may then have a few at a time that are not out yet.',
  permission: 'event.create',
  body: NewEvent,
  response: EventDetails,
  errors: ['EVENTS_BY_ORGANIZERS', 'TOO_MANY_DRAFTS', 'EVENT_TITLE_TAKEN', 'EVENT_VENUE_TAKEN'],
  idempotent: true,
});

export const updateEvent = endpoint({
  method: 'PUT',
  path: '/events/:eventId',
  summary: 'Edit an event',
  description:
    'Drafts and rejected events (which become drafts again) can be edited freely. Once an event is out its capacity changes ' +
    'at once, and the rest becomes a proposed edit that waits for a moderator, in place of the one that waited before; ' +
    'writing what is public already takes that one back. Trusted organizers and admins need no moderator, except that a ' +
    'suspended event is always judged by another. Refused with STALE when `rev` is not the newest: somebody else was ' +
    'faster, also with a proposal, and nothing was changed.',
  permission: 'event.manage',
  params,
  body: EventEdit,
  response: EventDetails,
  errors: ['EVENT_WRONG_STATE', 'EVENT_INCOMPLETE', 'EVENT_TITLE_TAKEN', 'EVENT_VENUE_TAKEN', 'CAPACITY_BELOW_TAKEN'],
});

export const getEvent = endpoint({
  method: 'GET',
  path: '/events/:eventId',
  summary: 'Get an event',
  description: 'What is not public is only found by its staff and, once it was submitted, by moderators.',
  permission: 'event.read',
  params,
  response: EventDetails,
  errors: [],
});

export const duplicateEvent = endpoint({
  method: 'POST',
  path: '/events/:eventId/duplicate',
  summary: 'Make a draft from an older event',
  description:
    'With its facts, timetable, pictures, seating plan, the settings of its registration, and what it sells: terms, ticket types, ' +
    'prices, quotas, earlier openings and the settings of its waitlist. Never with its people or announcements, nor with its ' +
    'vouchers or where its money goes. `withTournaments` takes its tournaments along as drafts without entrants. All times move by as much as the start does, as the clocks of its zone show it: what ' +
    'was at 20:00 is at 20:00, also across a clock change. Open to those who lead the older event and may create events. ' +
    'Seating, sale and tournaments follow a moment later.',
  permission: 'event.create',
  params,
  body: z
    .strictObject({ title: EventTitle, startsAt: PlannedMoment, withTournaments: z.boolean().default(false) })
    .meta({ id: 'EventCopy' }),
  response: EventDetails,
  errors: ['EVENTS_BY_ORGANIZERS', 'TOO_MANY_DRAFTS', 'EVENT_TITLE_TAKEN', 'EVENT_VENUE_TAKEN'],
  idempotent: true,
});

export const deleteEvent = endpoint({
  method: 'DELETE',
  path: '/events/:eventId',
  summary: 'Delete a draft',
  description:
    'Only one that was never submitted, with all that belongs to it. What anybody else has heard of is cancelled instead. ' +
    'Refused with EVENT_IN_USE when somebody has entered one of its tournaments or booked a seat.',
  permission: 'event.delete',
  params,
  response: z.void(),
  errors: ['EVENT_WRONG_STATE', 'EVENT_IN_USE'],
});

export const listEvents = endpoint({
  method: 'GET',
  path: '/events',
  summary: 'List public events',
  description: '`upcoming`: what is on and what comes, soonest first. `past`: what is over, latest first.',
  permission: 'event.read',
  query: z.strictObject({ when: z.enum(['upcoming', 'past']).default('upcoming'), ...paging }),
  response: EventPage,
  errors: [],
});

export const Home = z.strictObject({ now: z.array(EventSummary), next: z.array(EventSummary) }).meta({ id: 'Home' });
export type Home = z.output<typeof Home>;

export const getHome = endpoint({
  method: 'GET',
  path: '/home',
  summary: 'What is on now and what comes next',
  permission: 'event.read',
  response: Home,
  errors: [],
});

export const listMyEvents = endpoint({
  method: 'GET',
  path: '/my-events',
  summary: 'List the events in whose staff I am',
  description:
    'The latest start first. `archive`: what is finished, cancelled, or was rejected and not touched for 30 days; `current`: ' +
    'everything else. Without a shelf, both. `q` finds a part of the title.',
  permission: 'event.listMine',
  query: z.strictObject({
    shelf: z.enum(EVENT_SHELVES).optional(),
    q: line(EVENT_SEARCH_MAX).optional(),
    ...paging,
  }),
  response: EventPage,
  errors: [],
});
