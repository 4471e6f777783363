import * as z from 'zod';
import { endpoint } from '../endpoint';
import { paging } from '../fields';
import { EventId } from '../ids';
import { EventDetails, EventEdit, EventPage, EventSummary, NewEvent } from './event-facts.contract';

const params = z.strictObject({ eventId: EventId });

export const createEvent = endpoint({
  method: 'POST',
  path: '/events',
  summary: 'Create an event',
  description: 'Makes a draft that only its staff sees. The maker becomes its owner.',
  permission: 'event.create',
  body: NewEvent,
  response: EventDetails,
  errors: ['EVENT_TITLE_TAKEN', 'EVENT_VENUE_TAKEN'],
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
  description: 'In every state, the latest start first.',
  permission: 'event.listMine',
  query: z.strictObject(paging),
  response: EventPage,
  errors: [],
});
