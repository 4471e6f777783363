import { changeGame } from '../score-sheet';
import { entrantId } from '../testing/a-bracket';
import { blankDraft, resultOf } from './result-draft';

const sides = [entrantId(1), entrantId(2)] as const;
const blank = blankDraft(1);

describe('a result on the referee’s sheet', () => {
  it.each(['played', 'forfeit', 'ruling'] as const)('that says nothing but "%s" cannot be sent', (how) => {
    expect(resultOf({ ...blank, how }, sides)).toBeNull();
  });

  it('names the score that was played', () => {
    const sheet = changeGame(blank.sheet, 0, { winner: 1 });
    expect(resultOf({ ...blank, sheet }, sides)).toEqual({ how: 'played', score: [0, 1], games: [] });
  });

  it.each([
    [0, [sides[0]]],
    [1, [sides[1]]],
    ['both', [...sides]],
  ] as const)('names who gives up: %s', (givesUp, forfeiting) => {
    expect(resultOf({ ...blank, how: 'forfeit', givesUp }, sides)).toEqual({ how: 'forfeit', forfeiting });
  });

  it('names the winner of a ruling with a score that may be unfinished', () => {
    const draft = { ...blankDraft(5), how: 'ruling', ruledFor: 1, ruledScore: [2, 1] } as const;
    expect(resultOf(draft, sides)).toEqual({ how: 'ruling', winner: sides[1], score: [2, 1], games: [] });
  });
});
