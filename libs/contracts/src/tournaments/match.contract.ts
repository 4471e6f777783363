import * as z from 'zod';
import { endpoint } from '../endpoint';
import { EntrantId } from '../ids';
import { BracketChange, Games, MatchId, Score, Side } from './bracket.contract';
import { oneEntrant } from './entrant.contract';
import { oneTournament } from './tournament.contract';

export const oneMatch = z.strictObject({ ...oneTournament.shape, matchId: MatchId });

/** `commandId` makes a repeat harmless: it gets the first answer. `rev` is the match as the sender saw it, else STALE. */
const command = { commandId: z.uuid(), rev: z.int() };

export const MatchReportCommand = z
  .strictObject({ ...command, score: Score, games: Games.default([]) })
  .meta({ id: 'MatchReportCommand' });
export type MatchReportCommand = z.output<typeof MatchReportCommand>;

/** An answer names the score that it answers, so that nobody confirms a report that was changed meanwhile. */
export const ReportAnswer = z.strictObject({ ...command, score: Score }).meta({ id: 'ReportAnswer' });
export type ReportAnswer = z.output<typeof ReportAnswer>;

/** A final result: played out, given up by one side or both, or decided by the referee with a score that may be unfinished. */
export const FinalResult = z
  .discriminatedUnion('how', [
    z.strictObject({ how: z.literal('played'), score: Score, games: Games.default([]) }),
    z.strictObject({ how: z.literal('forfeit'), forfeiting: z.array(EntrantId).min(1).max(2) }),
    z.strictObject({ how: z.literal('ruling'), winner: EntrantId, score: Score, games: Games.default([]) }),
  ])
  .meta({ id: 'FinalResult' });
export type FinalResult = z.output<typeof FinalResult>;

const matchCodes = [
  'NOT_FOUND',
  'STALE',
  'KEY_REUSED',
  'NOT_READY',
  'ALREADY_DECIDED',
  'BAD_SCORE',
  'SCORE_MISMATCH',
  'DRAW_NOT_ALLOWED',
  'TOURNAMENT_NOT_STARTED',
  'TOURNAMENT_CANCELLED',
] as const;

export const reportMatch = endpoint({
  method: 'POST',
  path: '/events/:eventId/tournaments/:tournamentId/matches/:matchId/report',
  summary: 'Report the result of my match',
  description:
    'Counts once the other side confirms it or reports the same; a different report makes a dispute. A report may be changed until it is answered.',
  permission: 'match.report',
  params: oneMatch,
  body: MatchReportCommand,
  response: BracketChange,
  status: 200,
  errors: [...matchCodes, 'NOT_A_SIDE', 'DISPUTED', 'REPORT_CLOSED'],
});

export const confirmReport = endpoint({
  method: 'POST',
  path: '/events/:eventId/tournaments/:tournamentId/matches/:matchId/confirm',
  summary: "Confirm the other side's report",
  permission: 'match.report',
  params: oneMatch,
  body: ReportAnswer,
  response: BracketChange,
  status: 200,
  errors: [...matchCodes, 'NOT_A_SIDE', 'OWN_REPORT', 'NOTHING_REPORTED', 'DISPUTED', 'REPORT_CLOSED'],
});

export const disputeReport = endpoint({
  method: 'POST',
  path: '/events/:eventId/tournaments/:tournamentId/matches/:matchId/dispute',
  summary: "Dispute the other side's report",
  description: 'A referee then rules.',
  permission: 'match.report',
  params: oneMatch,
  body: ReportAnswer,
  response: BracketChange,
  status: 200,
  errors: [...matchCodes, 'NOT_A_SIDE', 'OWN_REPORT', 'NOTHING_REPORTED', 'DISPUTED', 'REPORT_CLOSED'],
});

export const SettleCommand = z.strictObject({ ...command, result: FinalResult }).meta({ id: 'SettleCommand' });

export const settleMatch = endpoint({
  method: 'POST',
  path: '/events/:eventId/tournaments/:tournamentId/matches/:matchId/settle',
  summary: 'Settle a match as its referee',
  description: 'Final for the players, whatever they reported.',
  permission: 'match.rule',
  params: oneMatch,
  body: SettleCommand,
  response: BracketChange,
  status: 200,
  errors: [...matchCodes, 'WRONG_SIDES'],
});

/** A new result for a decided match; `null` withdraws the result, and the match is to be played again. */
const corrected = FinalResult.nullable();

export const CorrectionPreview = z.strictObject({ result: corrected }).meta({ id: 'CorrectionPreview' });

/** What a correction touches if every played match that it reaches is reset. */
export const CorrectionImpact = z
  .strictObject({
    affected: z.array(
      z.strictObject({
        matchId: MatchId,
        was: z.tuple([Side, Side]),
        becomes: z.tuple([Side, Side]),
        /** It has a result, which needs a choice: `reset` or `keep`. */
        played: z.boolean(),
        /** Whether `keep` is possible. */
        keepable: z.boolean(),
      }),
    ),
    places: z.array(z.strictObject({ entrantId: EntrantId, was: z.int().nullable(), becomes: z.int().nullable() })),
    /** Names the affected matches as they are now; confirms them in the correction. */
    token: z.string(),
  })
  .meta({ id: 'CorrectionImpact' });
export type CorrectionImpact = z.output<typeof CorrectionImpact>;

export const previewCorrection = endpoint({
  method: 'POST',
  path: '/events/:eventId/tournaments/:tournamentId/matches/:matchId/correction/preview',
  summary: 'What a correction would touch',
  description: 'Changes nothing.',
  permission: 'match.rule',
  params: oneMatch,
  body: CorrectionPreview,
  response: CorrectionImpact,
  status: 200,
  errors: [
    'NOT_FOUND',
    'NO_RESULT',
    'NOTHING_CHANGES',
    'WRONG_SIDES',
    'BAD_SCORE',
    'SCORE_MISMATCH',
    'DRAW_NOT_ALLOWED',
    'TOURNAMENT_NOT_STARTED',
    'TOURNAMENT_CANCELLED',
  ],
});

export const CorrectionCommand = z
  .strictObject({
    ...command,
    result: corrected,
    /** From the preview; needed when played matches lose their sides. */
    token: z.string().max(20_000).optional(),
    /** For each played match that is affected. */
    choices: z.record(MatchId, z.enum(['reset', 'keep'])).default({}),
  })
  .meta({ id: 'CorrectionCommand' });
export type CorrectionCommand = z.output<typeof CorrectionCommand>;

export const correctMatch = endpoint({
  method: 'POST',
  path: '/events/:eventId/tournaments/:tournamentId/matches/:matchId/correction',
  summary: 'Correct an accepted result',
  permission: 'match.rule',
  params: oneMatch,
  body: CorrectionCommand,
  response: BracketChange,
  status: 200,
  errors: [
    ...matchCodes,
    'NO_RESULT',
    'NOTHING_CHANGES',
    'WRONG_SIDES',
    'NEEDS_CONFIRMATION',
    'CHOICE_MISSING',
    'CANNOT_KEEP',
  ],
});

export const DropCommand = z
  .strictObject({ commandId: z.uuid(), kind: z.enum(['drop', 'disqualify']).default('drop') })
  .meta({ id: 'DropCommand' });

export const dropEntrant = endpoint({
  method: 'POST',
  path: '/events/:eventId/tournaments/:tournamentId/entrants/:entrantId/drop',
  summary: 'Take an entrant out of a running tournament',
  description: 'Results stay; the open match and all later ones are walkovers.',
  permission: 'match.rule',
  params: oneEntrant,
  body: DropCommand,
  response: BracketChange,
  status: 200,
  errors: ['NOT_FOUND', 'KEY_REUSED', 'ALREADY_OUT', 'TOURNAMENT_NOT_STARTED', 'TOURNAMENT_CANCELLED'],
});
