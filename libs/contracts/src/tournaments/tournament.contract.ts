import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment } from '../fields';
import { EntrantId, EventId, TournamentId } from '../ids';
import { BEST_OF_CHOICES, CAP_MAX, CAP_MIN, GAME_NAME_MAX, TOURNAMENT_NAME_MAX } from './tournament.limits';

/** draft: its organizers prepare it · open: sign-up · running · finished: everything is decided · cancelled. */
export const TournamentState = z.enum(['draft', 'open', 'running', 'finished', 'cancelled']);
export type TournamentState = z.output<typeof TournamentState>;

/** How many games a match goes to at most. */
export const BestOf = z.literal(BEST_OF_CHOICES);
export type BestOf = z.output<typeof BestOf>;

/** A seed of a draw: 128 bits in hexadecimal digits. */
const DrawSeed = z.string().regex(/^[0-9a-f]{32}$/);

/**
 * Random seeding that anyone can check. The SHA-256 of a seed's digits is public before the seed is used, the seed
 * itself after: whoever replays the draw with it gets the same order.
 */
export const Draws = z
  .strictObject({
    /** SHA-256 of the seed that the next draw will use. */
    nextHash: z.string(),
    /** The draw that the seeding came from last. */
    last: z.strictObject({ number: z.int(), seed: DrawSeed, hash: z.string(), drawnAt: Moment }).nullable(),
  })
  .meta({ id: 'TournamentDraws' });

export const Tournament = z
  .strictObject({
    id: TournamentId,
    eventId: EventId,
    name: z.string(),
    game: z.string(),
    state: TournamentState,
    /** How many may enter. */
    cap: z.int(),
    bestOf: BestOf,
    /** The final's own best-of; as every match unless given. */
    finalBestOf: BestOf.nullable(),
    thirdPlace: z.boolean(),
    /** Entered now. */
    entrants: z.int(),
    /** Grows with every change of these facts; a change carries the one it saw. */
    rev: z.int(),
    startedAt: Moment.nullable(),
    finishedAt: Moment.nullable(),
    champion: EntrantId.nullable(),
    draws: Draws,
    /** The asker's own entry. */
    mine: EntrantId.nullable(),
  })
  .meta({ id: 'Tournament' });
export type Tournament = z.output<typeof Tournament>;

const rules = {
  name: line(TOURNAMENT_NAME_MAX),
  game: line(GAME_NAME_MAX),
  cap: z.int().min(CAP_MIN).max(CAP_MAX),
  bestOf: BestOf,
  finalBestOf: BestOf.nullable(),
  thirdPlace: z.boolean(),
};

export const NewTournament = z
  .strictObject({ ...rules, finalBestOf: rules.finalBestOf.default(null), thirdPlace: rules.thirdPlace.default(false) })
  .meta({ id: 'NewTournament' });
export type NewTournament = z.output<typeof NewTournament>;

export const TournamentChange = z
  .strictObject({ ...z.strictObject(rules).partial().shape, rev: z.int() })
  .meta({ id: 'TournamentChange' });
export type TournamentChange = z.output<typeof TournamentChange>;

export const inEvent = z.strictObject({ eventId: EventId });
export const oneTournament = z.strictObject({ eventId: EventId, tournamentId: TournamentId });

export const listTournaments = endpoint({
  method: 'GET',
  path: '/events/:eventId/tournaments',
  summary: 'The tournaments of an event',
  description: 'Oldest first. Drafts are listed for the staff of the event only.',
  permission: 'tournament.see',
  params: inEvent,
  response: z.array(Tournament),
  errors: ['NOT_FOUND'],
});

export const getTournament = endpoint({
  method: 'GET',
  path: '/events/:eventId/tournaments/:tournamentId',
  summary: 'One tournament',
  permission: 'tournament.see',
  params: oneTournament,
  response: Tournament,
  errors: ['NOT_FOUND'],
});

export const createTournament = endpoint({
  method: 'POST',
  path: '/events/:eventId/tournaments',
  summary: 'Create a tournament',
  description: 'A single elimination, as a draft: nobody can enter before sign-up opens.',
  permission: 'tournament.manage',
  params: inEvent,
  body: NewTournament,
  response: Tournament,
  errors: ['NOT_FOUND', 'TOO_MANY_TOURNAMENTS'],
  idempotent: true,
});

export const updateTournament = endpoint({
  method: 'PATCH',
  path: '/events/:eventId/tournaments/:tournamentId',
  summary: 'Change a tournament',
  description:
    'The name and the game at any time; cap and rules until the start. The cap never falls below those entered.',
  permission: 'tournament.manage',
  params: oneTournament,
  body: TournamentChange,
  response: Tournament,
  errors: ['NOT_FOUND', 'STALE', 'TOURNAMENT_STARTED', 'TOURNAMENT_CANCELLED', 'CAP_TOO_SMALL'],
});

export const openSignUp = endpoint({
  method: 'POST',
  path: '/events/:eventId/tournaments/:tournamentId/open',
  summary: 'Open sign-up',
  description: 'Players see the tournament and enter it. Already open: nothing happens.',
  permission: 'tournament.manage',
  params: oneTournament,
  response: Tournament,
  status: 200,
  errors: ['NOT_FOUND', 'TOURNAMENT_STARTED', 'TOURNAMENT_CANCELLED'],
});

export const startTournament = endpoint({
  method: 'POST',
  path: '/events/:eventId/tournaments/:tournamentId/start',
  summary: 'Start a tournament',
  description:
    'Settles the entrants and makes the bracket; whoever has no seed comes after the seeded, in order of entry. ' +
    'With one entrant the tournament is finished at once. Started before: nothing happens.',
  permission: 'tournament.manage',
  params: oneTournament,
  response: Tournament,
  status: 200,
  errors: ['NOT_FOUND', 'NO_ENTRANTS', 'TOURNAMENT_CANCELLED'],
});

export const cancelTournament = endpoint({
  method: 'POST',
  path: '/events/:eventId/tournaments/:tournamentId/cancel',
  summary: 'Cancel a tournament',
  description: 'For good. A finished tournament cannot be cancelled. Cancelled before: nothing happens.',
  permission: 'tournament.manage',
  params: oneTournament,
  response: Tournament,
  status: 200,
  errors: ['NOT_FOUND', 'TOURNAMENT_FINISHED'],
});
