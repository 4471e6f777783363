import { blankSheet, changeGame, gamesOf, isDecidedSheet, openGames, type ScoreSheet, scoreOf } from './score-sheet';

const won = (bestOf: number, ...winners: (0 | 1)[]): ScoreSheet =>
  winners.reduce((sheet, winner, index) => changeGame(sheet, index, { winner }), blankSheet(bestOf));

const withPoints = (bestOf: number, ...games: [number | null, number | null][]): ScoreSheet =>
  games.reduce<ScoreSheet>((sheet, points, index) => changeGame(sheet, index, { points }), {
    ...blankSheet(bestOf),
    withPoints: true,
  });

describe('a score sheet', () => {
  it.each<[string, ScoreSheet, number, [number, number], boolean]>([
    ['nothing', blankSheet(3), 1, [0, 0], false],
    ['one game', won(3, 0), 2, [1, 0], false],
    ['two games won by one', won(3, 0, 0), 2, [2, 0], true],
    ['one game each', won(3, 0, 1), 3, [1, 1], false],
    ['three games', won(3, 0, 1, 1), 3, [1, 2], true],
    ['the only game', won(1, 1), 1, [0, 1], true],
    ['three games of five', won(5, 1, 1, 1), 3, [0, 3], true],
  ])('with %s asks for no more than the match needs', (_what, sheet, open, score, isDecided) => {
    expect([openGames(sheet), scoreOf(sheet), isDecidedSheet(sheet)]).toEqual([open, score, isDecided]);
  });

  it('forgets games behind the decision when an earlier one is changed', () => {
    const changed = changeGame(won(3, 0, 1, 1), 1, { winner: 0 });
    expect([openGames(changed), scoreOf(changed)]).toEqual([2, [2, 0]]);
  });

  it('takes the winner of a game from its points, and sends them', () => {
    const sheet = withPoints(3, [13, 7], [9, 13], [16, 14]);
    expect([scoreOf(sheet), isDecidedSheet(sheet), gamesOf(sheet)]).toEqual([
      [2, 1],
      true,
      [
        [13, 7],
        [9, 13],
        [16, 14],
      ],
    ]);
  });

  it('sends no games when only their winners are known', () => {
    expect(gamesOf(won(3, 0, 0))).toEqual([]);
  });

  it.each<[number | null, number | null]>([
    [13, 13],
    [13, null],
    [null, null],
  ])('waits while a game stands %s to %s', (a, b) => {
    expect(openGames(withPoints(3, [a, b], [13, 0]))).toBe(1);
  });
});
