import * as z from 'zod';
import { endpoint } from '../endpoint';
import { EventPage } from '../events/event-facts.contract';
import { EVENT_CAPACITY_MAX, EVENT_GAME_MAX } from '../events/event.limits';
import { line, Moment, paging } from '../fields';
import { UserId } from '../ids';
import { EVENT_SORTS, SEARCH_MAX } from './discovery.limits';

const places = z.coerce.number().int().min(1).max(EVENT_CAPACITY_MAX);

export const FoundEvents = EventPage.extend({
  /** How many are found in all. */
  total: z.int(),
}).meta({ id: 'FoundEvents' });
export type FoundEvents = z.output<typeof FoundEvents>;

export const searchEvents = endpoint({
  method: 'GET',
  path: '/discovery/events',
  summary: 'Find public events',
  description: 'Filters narrow each other. `search` is part of a title, game, place or organizer’s name.',
  permission: 'event.read',
  query: z.strictObject({
    when: z.enum(['upcoming', 'past']).default('upcoming'),
    search: line(SEARCH_MAX).optional(),
    game: line(EVENT_GAME_MAX).optional(),
    organizer: UserId.optional(),
    place: z.enum(['online', 'onSite']).optional(),
    /** Those that are on at some time in this span. */
    from: Moment.optional(),
    to: Moment.optional(),
    /** Those that still have places. */
    free: z.enum(['only']).optional(),
    /** For so many people at least and at most. */
    minPlaces: places.optional(),
    maxPlaces: places.optional(),
    sort: z.enum(EVENT_SORTS).default('start'),
    ...paging,
  }),
  response: FoundEvents,
  errors: [],
});

const counted = { count: z.int() };

export const Facets = z
  .strictObject({
    games: z.array(z.strictObject({ game: z.string(), ...counted })),
    organizers: z.array(z.strictObject({ id: UserId, name: z.string(), ...counted })),
    online: z.int(),
    onSite: z.int(),
  })
  .meta({ id: 'Facets' });
export type Facets = z.output<typeof Facets>;

export const getFacets = endpoint({
  method: 'GET',
  path: '/discovery/facets',
  summary: 'What public events can be filtered by, with how many there are of each',
  permission: 'event.read',
  query: z.strictObject({ when: z.enum(['upcoming', 'past']).default('upcoming') }),
  response: Facets,
  errors: [],
});
