import * as z from 'zod';
import { endpoint } from '../endpoint';
import { EntrantId, TournamentId } from '../ids';
import { BestOf, oneTournament } from './tournament.contract';
import { GAME_POINTS_MAX, GAMES_MAX } from './tournament.limits';

/** Stable name of a match inside its bracket: `W2.1` is the second match of round 2, `C3.0` a match for third place. */
export const MatchId = z
  .string()
  .max(12)
  .regex(/^[A-Z]{1,2}\d+\.\d+$/);
export type MatchId = z.output<typeof MatchId>;

/** Who stands on a side: an entrant, nobody yet (`pending`), or nobody ever (`absent`), which makes the match a bye. */
export const Side = z.union([EntrantId, z.literal('pending'), z.literal('absent')]);
export type Side = z.output<typeof Side>;

/** Games won by each side, in the order of the sides. */
export const Score = z.tuple([z.int().min(0).max(GAMES_MAX), z.int().min(0).max(GAMES_MAX)]);
export type Score = z.output<typeof Score>;

const Points = z.int().min(0).max(GAME_POINTS_MAX);
/** Points of each side in each game, in the order of the sides; empty when only the score is known. */
export const Games = z.array(z.tuple([Points, Points])).max(GAMES_MAX);
export type Games = z.output<typeof Games>;

/** What one side says the result is. It counts for nothing until it is confirmed. */
export const Claim = z.strictObject({ by: EntrantId, score: Score, games: Games }).meta({ id: 'ResultClaim' });
export type Claim = z.output<typeof Claim>;

/** reported: waits for the other side · disputed: waits for a referee. */
export const Report = z
  .strictObject({ state: z.enum(['reported', 'disputed']), claims: z.array(Claim) })
  .meta({ id: 'MatchReport' });
export type Report = z.output<typeof Report>;

/** pending: a side is not known yet · ready: can be played · walkover: decided by a forfeit · bye · empty: nobody comes here. */
export const MatchStatus = z.enum(['pending', 'ready', 'done', 'walkover', 'bye', 'empty']);
export type MatchStatus = z.output<typeof MatchStatus>;

export const Match = z
  .strictObject({
    id: MatchId,
    /** How often the match has changed in the bracket. A command carries the `rev` that it saw. */
    rev: z.int(),
    status: MatchStatus,
    sides: z.tuple([Side, Side]),
    /** The final score; null while nothing is accepted. */
    score: Score.nullable(),
    games: Games,
    winner: EntrantId.nullable(),
    how: z.enum(['played', 'forfeit', 'ruling']).nullable(),
    /** The result stands although a correction sent other sides here. */
    kept: z.boolean(),
    report: Report.nullable(),
  })
  .meta({ id: 'Match' });
export type Match = z.output<typeof Match>;

const rounds = {
  quarterFinal: BestOf.optional(),
  semiFinal: BestOf.optional(),
  thirdPlace: BestOf.optional(),
  final: BestOf.optional(),
};
/** What the bracket is made from: with the seeds, it says which matches there are and who feeds whom. */
export const BracketConfig = z
  .strictObject({
    format: z.strictObject({ kind: z.literal('single'), thirdPlace: z.boolean().optional() }),
    bestOf: z.strictObject({ every: BestOf, ...rounds }),
  })
  .meta({ id: 'BracketConfig' });
export type BracketConfig = z.output<typeof BracketConfig>;

const progress = {
  phase: z.enum(['open', 'complete']),
  champion: EntrantId.nullable(),
};

export const Bracket = z
  .strictObject({
    tournamentId: TournamentId,
    /** Number of the last change in it; the next `tournament:moved` begins here. */
    version: z.int(),
    config: BracketConfig,
    /** Seed 1 first. */
    seeds: z.array(EntrantId),
    ...progress,
    /** Every match, each after those that feed it. */
    matches: z.array(Match),
  })
  .meta({ id: 'Bracket' });
export type Bracket = z.output<typeof Bracket>;

/** What one command changed: the matches as they are now, between two numbers of the bracket. */
export const BracketChange = z
  .strictObject({ tournamentId: TournamentId, from: z.int(), to: z.int(), ...progress, matches: z.array(Match) })
  .meta({ id: 'BracketChange' });
export type BracketChange = z.output<typeof BracketChange>;

export const getBracket = endpoint({
  method: 'GET',
  path: '/events/:eventId/tournaments/:tournamentId/bracket',
  summary: 'The bracket',
  description: 'Has an ETag: with If-None-Match the answer is 304 while nothing has changed.',
  permission: 'tournament.see',
  params: oneTournament,
  response: Bracket,
  errors: ['NOT_FOUND', 'TOURNAMENT_NOT_STARTED'],
});

export const Standing = z
  .strictObject({
    entrantId: EntrantId,
    seed: z.int(),
    /** 1 is best; null while the entrant is still in. */
    place: z.int().nullable(),
    shared: z.boolean(),
  })
  .meta({ id: 'Standing' });
export type Standing = z.output<typeof Standing>;

export const getStandings = endpoint({
  method: 'GET',
  path: '/events/:eventId/tournaments/:tournamentId/standings',
  summary: 'Places so far',
  description: 'Best first, then those still in by seed. Has an ETag, as the bracket has.',
  permission: 'tournament.see',
  params: oneTournament,
  response: z.array(Standing),
  errors: ['NOT_FOUND', 'TOURNAMENT_NOT_STARTED'],
});

export const MyMatch = z
  .strictObject({
    entrantId: EntrantId.nullable(),
    /** The next match to play, or the one being reported; null for those who are out, done or not entered. */
    match: Match.nullable(),
    opponent: z.strictObject({ id: EntrantId, name: z.string(), seed: z.int() }).nullable(),
    /** Where the two sit, by the labels of their seats, so that they find each other; nothing before there is an opponent. */
    seats: z.strictObject({ mine: z.array(z.string()), theirs: z.array(z.string()) }),
    /** The open match that the opponent comes from. */
    after: MatchId.nullable(),
    place: z.int().nullable(),
  })
  .meta({ id: 'MyMatch' });
export type MyMatch = z.output<typeof MyMatch>;

export const getMyMatch = endpoint({
  method: 'GET',
  path: '/events/:eventId/tournaments/:tournamentId/my-match',
  summary: 'My next match',
  permission: 'tournament.enter',
  params: oneTournament,
  response: MyMatch,
  errors: ['NOT_FOUND', 'TOURNAMENT_NOT_STARTED'],
});
