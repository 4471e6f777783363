import { type EntrantId, no, type Or, yes } from '@ringside/kernel';
import type { EngineError } from './engine-error';
import type { GameScore, Outcome } from './match';

/** Games that decide a match: more than half of `bestOf`. */
export const neededWins = (bestOf: number): number => (bestOf + 1) / 2;

/** The outcome that a score says. Not yet judged: an impossible score gives an outcome that `judgeOutcome` refuses. */
export function playedOutcome(
  sides: readonly EntrantId[],
  score: readonly number[],
  games: readonly GameScore[] = [],
): Outcome {
  return { how: 'played', order: orderBy(sides, score), score, games };
}

/** One side, or both, gave the match up. The winner gets the wins needed, to none. */
export function forfeitOutcome(sides: readonly EntrantId[], forfeiting: readonly EntrantId[], bestOf: number): Outcome {
  const score = sides.map((side) => (forfeiting.includes(side) ? 0 : neededWins(bestOf)));
  const order = forfeiting.length === sides.length ? [] : orderBy(sides, score);
  return { how: 'forfeit', order, score, games: [] };
}

/** A referee decides; the score may be unfinished. */
export function rulingOutcome(
  sides: readonly EntrantId[],
  winner: EntrantId,
  score: readonly number[],
  games: readonly GameScore[] = [],
): Outcome {
  return { how: 'ruling', order: [[winner], sides.filter((side) => side !== winner)], score, games };
}

function orderBy(sides: readonly EntrantId[], score: readonly number[]): EntrantId[][] {
  const [a, b] = [score[0] ?? 0, score[1] ?? 0];
  if (a === b) return [[...sides]];
  return (a > b ? sides : sides.toReversed()).map((side) => [side]);
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;

const winsOf = (games: readonly GameScore[], slot: number) =>
  games.filter(({ points }) => points[slot]! > points[1 - slot]!).length;

/** Empty games are no detail, not a contradiction. The last game must be the winner's: nobody plays on after the decision. */
function gamesSay(games: readonly GameScore[], score: readonly number[]): boolean {
  if (games.length === 0) return true;
  const whole = games.every(({ points: [a, b, ...more] }) => isCount(a ?? -1) && isCount(b ?? -1) && more.length === 0);
  const tally = [winsOf(games, 0), winsOf(games, 1)];
  if (!whole || tally.some((wins, slot) => wins !== score[slot])) return false;
  const leader = score[0]! > score[1]! ? 0 : 1;
  return tally[0]! + tally[1]! === games.length && winsOf(games.slice(-1), leader) === 1;
}

/** A draw shares one place; anything else must rank exactly the two sides, or nobody when both forfeited. */
function judgeOrder({ how, order }: Outcome, sides: readonly EntrantId[]): EngineError | null {
  if (how === 'forfeit' && order.length === 0) return null;
  const named = order.flat();
  if (named.length !== sides.length || sides.some((side) => !named.includes(side))) return 'WRONG_SIDES';
  return order.length === sides.length && order.every((level) => level.length === 1) ? null : 'DRAW_NOT_ALLOWED';
}

const isFinal = ([a, b]: readonly number[], needed: number) => Math.max(a!, b!) === needed && a !== b;

/** The winner has the wins needed and the loser fewer; nobody has any when both forfeited. A ruling may stop short of that. */
function judgeScore({ how, order, score, games }: Outcome, sides: readonly EntrantId[], bestOf: number) {
  const needed = neededWins(bestOf);
  if (score.length !== 2 || !score.every((wins) => isCount(wins) && wins <= needed)) return 'BAD_SCORE';
  if (how === 'ruling') return null;
  const [winner] = order.flat();
  if (winner === undefined) return score.every((wins) => wins === 0) ? null : 'BAD_SCORE';
  if (!isFinal(score, needed)) return 'BAD_SCORE';
  if (score[sides.indexOf(winner)] !== needed) return 'SCORE_MISMATCH';
  return how === 'played' && !gamesSay(games, score) ? 'SCORE_MISMATCH' : null;
}

/**
 * Whether a duel between these sides, best of `bestOf`, can end like that. A draw never can.
 * Errors: WRONG_SIDES, DRAW_NOT_ALLOWED, BAD_SCORE, SCORE_MISMATCH.
 */
export function judgeOutcome(outcome: Outcome, sides: readonly EntrantId[], bestOf: number): Or<Outcome, EngineError> {
  const error = judgeOrder(outcome, sides) ?? judgeScore(outcome, sides, bestOf);
  return error ? no(error, { bestOf, score: outcome.score }) : yes(outcome);
}
