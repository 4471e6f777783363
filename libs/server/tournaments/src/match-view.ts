import type {
  Bracket,
  BracketChange,
  Claim,
  CorrectionImpact,
  FinalResult,
  Match,
  Report,
} from '@ringside/contracts/tournaments';
import type { EntrantId, TournamentId } from '@ringside/kernel';
import {
  forfeitOutcome,
  type Impact,
  type MatchState,
  type Occupant,
  type Outcome,
  playedOutcome,
  type ReportFlow,
  rulingOutcome,
  winnerOf,
} from '@ringside/tournament-core';

/** What the sides of a match have said, about the match as it was at `rev`. */
export interface StoredReport {
  readonly rev: number;
  readonly flow: ReportFlow;
}

const sideOf = (occupant: Occupant | undefined) =>
  typeof occupant === 'object' ? occupant.entrant : (occupant ?? 'absent');
const pairOf = <T>([first, second]: readonly T[]) => [first as T, second as T] satisfies [T, T];
const scoreOf = ({ score }: Outcome): [number, number] => [score[0] ?? 0, score[1] ?? 0];
const gamesOf = ({ games }: Outcome) => games.map(({ points }): [number, number] => [points[0] ?? 0, points[1] ?? 0]);
const sidesOf = (occupants: readonly Occupant[]): Match['sides'] => [sideOf(occupants[0]), sideOf(occupants[1])];

/** A match as it travels: what the bracket says, and what its sides say as long as the bracket has not moved under them. */
export function toMatch(state: MatchState, report?: StoredReport): Match {
  const { id, rev, status, outcome } = state;
  return {
    id,
    rev,
    status,
    sides: sidesOf(state.occupants),
    score: outcome && scoreOf(outcome),
    games: outcome ? gamesOf(outcome) : [],
    winner: outcome && winnerOf(state),
    how: outcome && outcome.how,
    kept: state.note === 'kept',
    report: report?.rev === rev ? toReport(report.flow) : null,
  };
}

const claimOf = (by: EntrantId, outcome: Outcome): Claim => ({ by, score: scoreOf(outcome), games: gamesOf(outcome) });

function toReport(flow: ReportFlow): Report | null {
  if (flow.phase === 'reported') return { state: 'reported', claims: [claimOf(flow.claim.by, flow.claim.outcome)] };
  if (flow.phase !== 'disputed') return null;
  const { claim, against } = flow;
  const others = against.outcome ? [claimOf(against.by, against.outcome)] : [];
  return { state: 'disputed', claims: [claimOf(claim.by, claim.outcome), ...others] };
}

export function toImpact({ affected, places, token }: Impact): CorrectionImpact {
  return {
    affected: affected.map(({ match, was, becomes, played, keepable }) => ({
      matchId: match,
      was: sidesOf(was),
      becomes: sidesOf(becomes),
      played,
      keepable,
    })),
    places: places.map(([entrantId, was, becomes]) => ({ entrantId, was, becomes })),
    token,
  };
}

/** The engine's outcome of a result as a referee gives it, for the sides of the match in slot order. Not yet judged. */
export function outcomeOf(result: FinalResult, sides: readonly EntrantId[], bestOf: number): Outcome {
  switch (result.how) {
    case 'played':
      return playedOutcome(sides, result.score, toGames(result.games));
    case 'forfeit':
      return forfeitOutcome(sides, result.forfeiting, bestOf);
    case 'ruling':
      return rulingOutcome(sides, result.winner, result.score, toGames(result.games));
  }
}

export const toGames = (games: readonly (readonly [number, number])[]) =>
  games.map((points) => ({ points: pairOf(points) }));

/** What viewers are told of one command. */
export function toChange(
  tournamentId: TournamentId,
  span: Pick<BracketChange, 'from' | 'to'>,
  progress: Pick<Bracket, 'phase' | 'champion'>,
  matches: readonly Match[],
): BracketChange {
  return { tournamentId, ...span, ...progress, matches: [...matches] };
}
