import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Moment } from '../fields';
import { EntrantId, PictureId, UserId } from '../ids';
import { oneTournament, Tournament } from './tournament.contract';
import { CAP_MAX } from './tournament.limits';

/** entered · dropped or disqualified: out since the start, results stand. Who left before the start is not listed. */
export const EntrantState = z.enum(['entered', 'dropped', 'disqualified']);

export const Entrant = z
  .strictObject({
    id: EntrantId,
    userId: UserId,
    /** The name people see. */
    name: z.string(),
    username: z.string(),
    /** Their picture, 128 pixels wide at `/media/:pictureId/128`; absent without one. */
    picture: PictureId.optional(),
    /** 1 is best; nobody has one before the seeding. */
    seed: z.int().nullable(),
    state: EntrantState,
    enteredAt: Moment,
  })
  .meta({ id: 'Entrant' });
export type Entrant = z.output<typeof Entrant>;

export const oneEntrant = z.strictObject({ ...oneTournament.shape, entrantId: EntrantId });

export const listEntrants = endpoint({
  method: 'GET',
  path: '/events/:eventId/tournaments/:tournamentId/entrants',
  summary: 'The entrants of a tournament',
  description: 'All of them, 1,024 at most: by seed, then by time of entry.',
  permission: 'tournament.see',
  params: oneTournament,
  response: z.array(Entrant),
  errors: ['NOT_FOUND'],
});

export const enterTournament = endpoint({
  method: 'POST',
  path: '/events/:eventId/tournaments/:tournamentId/entrants',
  summary: 'Enter a tournament',
  permission: 'tournament.enter',
  params: oneTournament,
  response: Entrant,
  errors: ['NOT_FOUND', 'SIGN_UP_CLOSED', 'ALREADY_ENTERED', 'TOURNAMENT_FULL'],
});

export const leaveTournament = endpoint({
  method: 'DELETE',
  path: '/events/:eventId/tournaments/:tournamentId/entrants/mine',
  summary: 'Leave a tournament',
  description: 'Before the start. Afterwards a referee drops the entrant.',
  permission: 'tournament.enter',
  params: oneTournament,
  response: z.void(),
  errors: ['NOT_FOUND', 'NOT_ENTERED', 'TOURNAMENT_STARTED'],
});

export const removeEntrant = endpoint({
  method: 'DELETE',
  path: '/events/:eventId/tournaments/:tournamentId/entrants/:entrantId',
  summary: 'Take an entrant off the list',
  description: 'Before the start. Afterwards an entrant is dropped.',
  permission: 'tournament.manage',
  params: oneEntrant,
  response: z.void(),
  errors: ['NOT_FOUND', 'TOURNAMENT_STARTED'],
});

export const SeedingOrder = z
  .strictObject({
    /** All who are entered, best first. */
    order: z.array(EntrantId).max(CAP_MAX),
  })
  .meta({ id: 'SeedingOrder' });

export const setSeeding = endpoint({
  method: 'PUT',
  path: '/events/:eventId/tournaments/:tournamentId/seeding',
  summary: 'Seed the entrants by hand',
  permission: 'tournament.manage',
  params: oneTournament,
  body: SeedingOrder,
  response: z.array(Entrant),
  errors: ['NOT_FOUND', 'SEEDING_OUTDATED', 'TOURNAMENT_STARTED', 'TOURNAMENT_CANCELLED'],
});

export const DrawRequest = z
  .strictObject({
    /** The commitment that the organizer saw: the draw uses the seed behind it, or is refused as STALE. */
    hash: z.string().max(64),
    /** Entrants who keep a seed; the others are drawn into the seeds left. */
    locked: z
      .array(z.strictObject({ entrantId: EntrantId, seed: z.int().min(1).max(CAP_MAX) }))
      .max(CAP_MAX)
      .default([]),
  })
  .meta({ id: 'DrawRequest' });

export const drawSeeding = endpoint({
  method: 'POST',
  path: '/events/:eventId/tournaments/:tournamentId/seeding/draw',
  summary: 'Draw the seeding by lot',
  description:
    'Uses the secret seed whose SHA-256 was published, publishes the seed and the hash of the next one. Every draw counts and is numbered.',
  permission: 'tournament.manage',
  params: oneTournament,
  body: DrawRequest,
  response: Tournament,
  status: 200,
  errors: ['NOT_FOUND', 'STALE', 'NO_ENTRANTS', 'BAD_LOCKED_SEED', 'TOURNAMENT_STARTED', 'TOURNAMENT_CANCELLED'],
});
