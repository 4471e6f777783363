import * as z from 'zod';
import { endpoint } from '../endpoint';
import { paging } from '../fields';
import { EventId } from '../ids';
import { EventPage } from '../events/event-facts.contract';

const params = z.strictObject({ eventId: EventId });

export const addFavourite = endpoint({
  method: 'PUT',
  path: '/events/:eventId/favourite',
  summary: 'Follow an event',
  description: 'Its followers are told when it changes, starts or is cancelled. Followed already: nothing happens.',
  permission: 'registration.own',
  params,
  response: z.void(),
  status: 204,
  errors: ['NOT_FOUND', 'FAVOURITES_FULL'],
});

export const removeFavourite = endpoint({
  method: 'DELETE',
  path: '/events/:eventId/favourite',
  summary: 'No longer follow an event',
  permission: 'registration.own',
  params,
  response: z.void(),
  status: 204,
  errors: [],
});

export const listFavouriteIds = endpoint({
  method: 'GET',
  path: '/me/favourite-ids',
  summary: 'Which events I follow',
  description: 'All of them: there are at most 500. Pages mark them in every list.',
  permission: 'registration.own',
  response: z.strictObject({ ids: z.array(EventId) }).meta({ id: 'FavouriteIds' }),
  errors: [],
});

export const listFavourites = endpoint({
  method: 'GET',
  path: '/me/favourites',
  summary: 'List the events I follow',
  description: 'Those that are public, the latest start first.',
  permission: 'registration.own',
  query: z.strictObject(paging),
  response: EventPage,
  errors: [],
});
