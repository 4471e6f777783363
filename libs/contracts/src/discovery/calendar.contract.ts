import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Moment } from '../fields';
import { EventId } from '../ids';

const calendar = z.unknown().meta({ description: 'text/calendar (RFC 5545)' });

export const getEventCalendar = endpoint({
  method: 'GET',
  path: '/events/:eventId/calendar.ics',
  summary: 'An event as a calendar file',
  permission: 'event.read',
  params: z.strictObject({ eventId: EventId }),
  response: calendar,
  errors: [],
});

/** Whether there is a feed. Its address is told only once. */
export const CalendarFeed = z.strictObject({ createdAt: Moment.nullable() }).meta({ id: 'CalendarFeed' });
export type CalendarFeed = z.output<typeof CalendarFeed>;

export const getMyFeed = endpoint({
  method: 'GET',
  path: '/my-calendar',
  summary: 'Whether I have a calendar feed',
  permission: 'calendar.own',
  response: CalendarFeed,
  errors: [],
});

export const createMyFeed = endpoint({
  method: 'POST',
  path: '/my-calendar',
  summary: 'Get an address of my calendar feed',
  description: 'An address that had been given before is void from then on.',
  permission: 'calendar.own',
  response: z.strictObject({ ...CalendarFeed.shape, address: z.string() }),
  errors: [],
});

export const removeMyFeed = endpoint({
  method: 'DELETE',
  path: '/my-calendar',
  summary: 'Close my calendar feed',
  permission: 'calendar.own',
  response: z.void(),
  errors: [],
});

export const getFeed = endpoint({
  method: 'GET',
  path: '/calendars/:token/events.ics',
  summary: 'A person’s events as a calendar feed',
  description:
    'The address is the key: calendar programs cannot sign in. It holds the events that the person helps with, is ' +
    'registered for or follows.',
  permission: 'calendar.read',
  params: z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) }),
  response: calendar,
  errors: [],
});
