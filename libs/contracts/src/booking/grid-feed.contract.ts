import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Moment, page, paging } from '../fields';
import { EventId } from '../ids';

const params = z.strictObject({ eventId: EventId });

/** The feed for clients of the classic grid protocol, as an event's organizers see it. */
export const GridFeed = z
  .strictObject({
    /** The port that the server’s operator opened for it; without one nothing can be switched on. */
    port: z.int().nullable(),
    /** The section that it serves; null while it is off for this event. */
    sectionNo: z.int().nullable(),
    /** Whether another event of this server has it. */
    isInUse: z.boolean(),
    /** Only a section whose rows all have the same number of seats can be served. */
    sections: z.array(
      z.strictObject({ no: z.int(), name: z.string(), rows: z.int(), seatsPerRow: z.int().nullable() }),
    ),
  })
  .meta({ id: 'GridFeed' });
export type GridFeed = z.output<typeof GridFeed>;

/** Somebody who took seats by typing a name. */
export const GridGuest = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    seats: z.array(z.string()),
    /** When somebody of the staff saw who it is; their tickets are unverified until then. */
    confirmedAt: Moment.nullable(),
  })
  .meta({ id: 'GridGuest' });
export type GridGuest = z.output<typeof GridGuest>;

export const GridGuestPage = page(GridGuest).meta({ id: 'GridGuestPage' });
export type GridGuestPage = z.output<typeof GridGuestPage>;

export const getGridFeed = endpoint({
  method: 'GET',
  path: '/events/:eventId/grid-feed',
  summary: 'The classic grid feed of an event',
  permission: 'booking.manageSeating',
  params,
  response: GridFeed,
  errors: ['NOT_FOUND'],
});

export const openGridFeed = endpoint({
  method: 'PUT',
  path: '/events/:eventId/grid-feed',
  summary: 'Serve a section by the classic grid feed',
  description:
    'The protocol knows no passwords: whoever types a name is that name. One section of one event of the server at a time.',
  permission: 'booking.manageSeating',
  params,
  body: z.strictObject({ sectionNo: z.int().min(0) }),
  response: GridFeed,
  errors: ['NOT_FOUND', 'GRID_FEED_OFF', 'GRID_FEED_SECTION', 'GRID_FEED_IN_USE'],
});

export const closeGridFeed = endpoint({
  method: 'DELETE',
  path: '/events/:eventId/grid-feed',
  summary: 'Switch the classic grid feed off',
  description: 'Seats that were taken by it stay taken.',
  permission: 'booking.manageSeating',
  params,
  response: z.void(),
  errors: ['NOT_FOUND'],
});

export const listGridGuests = endpoint({
  method: 'GET',
  path: '/events/:eventId/grid-feed/guests',
  summary: 'List the guests of the classic grid feed',
  description: 'Those who have seats, the first who came first.',
  permission: 'booking.manageSeating',
  params,
  query: z.strictObject(paging),
  response: GridGuestPage,
  errors: ['NOT_FOUND'],
});

export const confirmGridGuest = endpoint({
  method: 'POST',
  path: '/events/:eventId/grid-feed/guests/:guestId/confirm',
  summary: 'Confirm a guest of the classic grid feed',
  description: 'Somebody of the staff has seen who this is. Confirming twice changes nothing.',
  permission: 'booking.manageSeating',
  params: z.strictObject({ eventId: EventId, guestId: z.uuid() }),
  response: z.void(),
  errors: ['NOT_FOUND'],
  status: 204,
});
