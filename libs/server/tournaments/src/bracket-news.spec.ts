import type { BracketChange, Match } from '@ringside/contracts/tournaments';
import type { EntrantId, TournamentId } from '@ringside/kernel';
import { championIn, newsOf } from './bracket-news';

const [ann, bob] = ['ann', 'bob'] as EntrantId[] as [EntrantId, EntrantId];
const ready: Match = {
  id: 'w1-1',
  rev: 3,
  status: 'ready',
  sides: [ann, bob],
  score: null,
  games: [],
  winner: null,
  how: null,
  kept: false,
  report: null,
};
const claim = { by: bob, score: [2, 1] as [number, number], games: [] };

describe('what people should know of a match', () => {
  it('is that they can play it', () => {
    expect(newsOf([ready])).toEqual([{ what: 'ready', match: 'w1-1', rev: 3, sides: [ann, bob] }]);
  });

  it('is for the other side that a result was reported', () => {
    const [news] = newsOf([{ ...ready, report: { state: 'reported', claims: [claim] } }]);
    expect(news).toEqual({ what: 'reported', match: 'w1-1', rev: 3, by: bob, other: ann, score: [2, 1] });
  });

  it('is for the referees that the sides do not agree', () => {
    const [news] = newsOf([{ ...ready, report: { state: 'disputed', claims: [claim] } }]);
    expect(news).toEqual({ what: 'disputed', match: 'w1-1', rev: 3 });
  });

  it.each([
    ['waits for a side', { status: 'pending', sides: [ann, 'pending'] }],
    ['is decided', { status: 'done', score: [2, 1], winner: ann, how: 'played' }],
  ] as const)('is nothing when it %s', (_why, differs) => {
    expect(newsOf([{ ...ready, ...differs } as unknown as Match])).toEqual([]);
  });
});

describe('the end of a tournament', () => {
  const change = (phase: BracketChange['phase'], champion: EntrantId | null): BracketChange => ({
    tournamentId: 't' as TournamentId,
    from: 1,
    to: 2,
    phase,
    champion,
    matches: [],
  });

  it('is told once, with who won', () => {
    expect(championIn('open', change('complete', ann))).toBe(ann);
    expect(championIn('complete', change('complete', bob))).toBeUndefined(); // a correction after the end
    expect(championIn('open', change('open', null))).toBeUndefined();
  });
});
