import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment, page, paging } from '../fields';
import { EventId, PictureId, TournamentId, UserId } from '../ids';
import { EVENT_GAME_MAX } from '../events/event.limits';
import { PLACE_MAX, PLACINGS_MAX, POINTS_MAX } from './registration.limits';

const params = z.strictObject({ eventId: EventId });
/** Empty: the event as a whole. */
const Game = line(EVENT_GAME_MAX, 0).default('');
const given = { game: Game, place: z.int().min(1).max(PLACE_MAX), points: z.int().min(0).max(POINTS_MAX) };

const shownPerson = z.strictObject({
  userId: UserId,
  username: z.string(),
  name: z.string(),
  /** Their picture, 128 pixels wide at `/media/:pictureId/128`; absent without one. */
  picture: PictureId.optional(),
});

export const Placing = z.strictObject({ ...given, person: shownPerson }).meta({ id: 'Placing' });
export type Placing = z.output<typeof Placing>;

export const PlacingList = z
  .strictObject({
    items: z.array(Placing),
    /** Another one whenever the placings are others. */
    version: z.string(),
  })
  .meta({ id: 'PlacingList' });
export type PlacingList = z.output<typeof PlacingList>;

export const NewPlacings = z
  .strictObject({
    items: z
      .array(z.strictObject({ ...given, userId: UserId }))
      .max(PLACINGS_MAX)
      .refine((all) => new Set(all.map(({ userId, game }) => `${userId} ${game}`)).size === all.length, {
        error: 'must place each person once a game',
      }),
    /** What the sender has seen; another one by now refuses with STALE, and nothing is changed. */
    version: z.string().max(64).optional(),
  })
  .meta({ id: 'NewPlacings' });
export type NewPlacings = z.output<typeof NewPlacings>;

export const listPlacings = endpoint({
  method: 'GET',
  path: '/events/:eventId/placings',
  summary: 'How an event ended',
  description: 'By game and place. People who do not show their name are only seen by the staff and by themselves.',
  permission: 'registration.read',
  params,
  response: PlacingList,
  errors: ['NOT_FOUND'],
});

/** Where an organizer may begin. Nothing of it holds until placings are given. */
export const PlacingProposal = z
  .strictObject({
    items: z.array(Placing),
    /** The tournaments of the event that have begun. Those that are not decided propose nothing yet. */
    tournaments: z.array(
      z.strictObject({ id: TournamentId, name: z.string(), game: z.string(), isDecided: z.boolean() }),
    ),
    /** How many of those who came somewhere had no place in the event, and so are not proposed. */
    absent: z.int(),
  })
  .meta({ id: 'PlacingProposal' });
export type PlacingProposal = z.output<typeof PlacingProposal>;

export const getPlacingProposal = endpoint({
  method: 'GET',
  path: '/events/:eventId/placings/proposal',
  summary: 'What the tournaments of an event propose as its placings',
  description:
    'Game by game, each person with their best place in the decided tournaments of the game and the points that the place ' +
    'suggests; without those who were disqualified or had no place in the event. Nothing is written: organizers give what ' +
    'they make of it.',
  permission: 'registration.manage',
  params,
  response: PlacingProposal,
  errors: ['NOT_FOUND'],
});

export const putPlacings = endpoint({
  method: 'PUT',
  path: '/events/:eventId/placings',
  summary: 'Give the placings of an event',
  description: 'All of them, in place of those before; of people who took part, once the event is finished.',
  permission: 'registration.manage',
  params,
  body: NewPlacings,
  response: PlacingList,
  errors: ['NOT_FOUND', 'EVENT_WRONG_STATE', 'NOT_REGISTERED', 'STALE'],
});

/** A line of the leaderboard. */
export const Rank = z
  .strictObject({
    /** Equal points share one. */
    rank: z.int(),
    person: shownPerson,
    points: z.int(),
    events: z.int(),
    wins: z.int(),
  })
  .meta({ id: 'Rank' });
export type Rank = z.output<typeof Rank>;

export const RankPage = page(Rank)
  .extend({
    season: z.int(),
    /** Those with results, the latest first. */
    seasons: z.array(z.int()),
    /** Games with results in this season. */
    games: z.array(z.string()),
  })
  .meta({ id: 'RankPage' });
export type RankPage = z.output<typeof RankPage>;

export const getLeaderboard = endpoint({
  method: 'GET',
  path: '/leaderboard',
  summary: 'Who has the most points in a season',
  description:
    'A season is a year; the latest with results unless given. Points of people who do not show their name for an event ' +
    'are not counted.',
  permission: 'registration.read',
  query: z.strictObject({
    ...paging,
    season: z.coerce.number().int().min(2000).max(2199).optional(),
    game: z.string().min(1).max(EVENT_GAME_MAX).optional(),
  }),
  response: RankPage,
  errors: [],
});

const Result = z.strictObject({
  event: z.strictObject({ id: EventId, title: z.string(), startsAt: Moment, endsAt: Moment, timeZone: z.string() }),
  placings: z.array(z.strictObject({ game: z.string(), place: z.int(), points: z.int() })),
});

/** A player as everyone may see them. */
export const PlayerProfile = page(Result)
  .extend({
    person: z.strictObject({ userId: UserId, username: z.string(), name: z.string() }),
    /** Of all events counted here. */
    points: z.int(),
    events: z.int(),
    wins: z.int(),
  })
  .meta({ id: 'PlayerProfile' });
export type PlayerProfile = z.output<typeof PlayerProfile>;

export const getPlayer = endpoint({
  method: 'GET',
  path: '/players/:username',
  summary: 'A player’s history',
  description: 'The public events in which they had a place and show their name, with placings; the latest first.',
  permission: 'registration.read',
  params: z.strictObject({ username: z.string().min(1).max(60) }),
  query: z.strictObject(paging),
  response: PlayerProfile,
  errors: ['NOT_FOUND'],
});
