import type { GameScore, Outcome } from './index';
import { forfeitOutcome, judgeOutcome, playedOutcome, rulingOutcome } from './index';
import { entrant } from './testing/play-stage';

const [a, b, c] = ['a', 'b', 'c'].map(entrant) as [
  ReturnType<typeof entrant>,
  ReturnType<typeof entrant>,
  ReturnType<typeof entrant>,
];
const sides = [a, b];

const verdict = (outcome: Outcome, bestOf = 3) => {
  const judged = judgeOutcome(outcome, sides, bestOf);
  return judged.ok ? 'fine' : judged.code;
};

const game = (...points: number[]): GameScore => ({ points });

describe('a played score', () => {
  it.each([
    [
      1,
      [
        [1, 0],
        [0, 1],
      ],
    ],
    [
      3,
      [
        [2, 0],
        [2, 1],
        [0, 2],
        [1, 2],
      ],
    ],
    [
      5,
      [
        [3, 0],
        [3, 1],
        [3, 2],
        [2, 3],
      ],
    ],
    [7, [[4, 3]]],
  ])('of a best of %i is accepted where the winner has just enough wins', (bestOf, scores) => {
    for (const score of scores) expect(verdict(playedOutcome(sides, score), bestOf)).toBe('fine');
  });

  it.each([
    [[1, 0]],
    [[3, 0]],
    [[3, 2]],
    [[-2, 0]],
    [[2, -1]],
    [[2, 0.5]],
    [[1.5, 2]],
    [[2, Number.NaN]],
    [[2, Infinity]],
    [[2]],
    [[2, 1, 0]],
  ])('of %p does not end a best of three', (score) => {
    expect(verdict(playedOutcome(sides, score))).toBe('BAD_SCORE');
  });

  it.each([[[2, 2]], [[1, 1]], [[0, 0]]])('of %p is no result in a knock-out: nobody has won', (score) => {
    expect(verdict(playedOutcome(sides, score))).toBe('DRAW_NOT_ALLOWED');
  });

  it('cannot make the side with fewer wins the winner', () => {
    expect(verdict({ ...playedOutcome(sides, [2, 1]), order: [[b], [a]] })).toBe('SCORE_MISMATCH');
  });

  it('cannot give both sides the wins that decide the match', () => {
    expect(verdict({ ...playedOutcome(sides, [2, 1]), score: [2, 2] })).toBe('BAD_SCORE');
  });

  it('ranks the two sides of the match and nobody else', () => {
    expect(verdict(playedOutcome([a, c], [2, 0]))).toBe('WRONG_SIDES');
    expect(verdict(playedOutcome([a, a], [2, 0]))).toBe('WRONG_SIDES');
    expect(verdict({ ...playedOutcome(sides, [2, 0]), order: [[a]] })).toBe('WRONG_SIDES');
    expect(verdict({ ...playedOutcome(sides, [2, 0]), order: [[a], [b], [c]] })).toBe('WRONG_SIDES');
    expect(verdict({ ...playedOutcome(sides, [2, 0]), order: [] })).toBe('WRONG_SIDES');
  });
});

describe('the games of a match', () => {
  it('may stay unrecorded', () => {
    expect(verdict(playedOutcome(sides, [2, 1]))).toBe('fine');
  });

  it('must add up to the score', () => {
    const games = [game(13, 9), game(7, 13), game(16, 14)];
    expect(verdict(playedOutcome(sides, [2, 1], games))).toBe('fine');
    expect(verdict(playedOutcome(sides, [2, 0], games))).toBe('SCORE_MISMATCH');
    expect(verdict(playedOutcome(sides, [1, 2], games))).toBe('SCORE_MISMATCH');
  });

  it.each([
    ['a game after the decision', [game(13, 1), game(13, 1), game(1, 13)], [2, 1]],
    ['a drawn game', [game(13, 1), game(5, 5), game(13, 1)], [2, 0]],
    ['a game with a third side', [game(13, 1), game(13, 1, 0)], [2, 0]],
    ['a game with one side', [game(13, 1), game(13)], [2, 0]],
    ['negative points', [game(13, 1), game(13, -1)], [2, 0]],
    ['a fraction of a point', [game(13, 1), game(13, 0.5)], [2, 0]],
  ])('have no %s', (_, games, score) => {
    expect(verdict(playedOutcome(sides, score, games))).toBe('SCORE_MISMATCH');
  });
});

describe('a forfeit', () => {
  it('gives the other side the wins needed, to none', () => {
    expect(forfeitOutcome(sides, [a], 5)).toMatchObject({ how: 'forfeit', order: [[b], [a]], score: [0, 3] });
    expect(verdict(forfeitOutcome(sides, [a], 3))).toBe('fine');
  });

  it('in the middle of a match keeps the games won', () => {
    expect(verdict({ ...forfeitOutcome(sides, [a], 3), score: [1, 2] })).toBe('fine');
    expect(verdict({ ...forfeitOutcome(sides, [a], 3), score: [1, 1] })).toBe('BAD_SCORE');
  });

  it('by both sides has neither winner nor wins', () => {
    expect(forfeitOutcome(sides, sides, 3)).toMatchObject({ order: [], score: [0, 0] });
    expect(verdict(forfeitOutcome(sides, sides, 3))).toBe('fine');
    expect(verdict({ ...forfeitOutcome(sides, sides, 3), score: [2, 0] })).toBe('BAD_SCORE');
  });

  it('is never a draw', () => {
    expect(verdict({ ...forfeitOutcome(sides, sides, 3), order: [[a, b]] })).toBe('DRAW_NOT_ALLOWED');
  });
});

describe('a ruling', () => {
  it('may name a winner whom the games do not show', () => {
    expect(verdict(rulingOutcome(sides, b, [1, 1]))).toBe('fine');
    expect(verdict(rulingOutcome(sides, b, [2, 0]))).toBe('fine');
  });

  it('still has a possible score and one of the two sides as winner', () => {
    expect(verdict(rulingOutcome(sides, b, [3, 0]))).toBe('BAD_SCORE');
    expect(verdict(rulingOutcome(sides, b, [-1, 0]))).toBe('BAD_SCORE');
    expect(verdict(rulingOutcome(sides, c, [0, 0]))).not.toBe('fine');
  });
});
