import type { Bracket, BracketChange, Match } from '@ringside/contracts/tournaments';
import type { EventId, TournamentId } from '@ringside/kernel';
import { makeQueryClient } from './query-client';
import { applyBracketChange, keepBracketChange, tournamentQueries } from './tournaments.queries';

const tournamentId = 'a0000000-0000-7000-8000-000000000000' as TournamentId;
const ref = { eventId: 'c0000000-0000-7000-8000-000000000000' as EventId, tournamentId };

const match = (id: string, rev = 0): Match => ({
  id,
  rev,
  status: 'ready',
  sides: ['pending', 'pending'],
  score: null,
  games: [],
  winner: null,
  how: null,
  kept: false,
  report: null,
});

const bracket = (version: number, ...matches: Match[]): Bracket => ({
  tournamentId,
  version,
  config: { format: { kind: 'single' }, bestOf: { every: 1 } },
  seeds: [],
  phase: 'open',
  champion: null,
  matches,
});

const change = (from: number, to: number, ...matches: Match[]): BracketChange => ({
  tournamentId,
  from,
  to,
  phase: 'open',
  champion: null,
  matches,
});

describe('a change of the bracket', () => {
  const known = bracket(4, match('W1.0'), match('W1.1'));

  it('that follows is put in place; all other matches stay the same objects', () => {
    const next = applyBracketChange(known, change(4, 5, match('W1.1', 1)));
    expect(next).toMatchObject({ version: 5, matches: [{ rev: 0 }, { rev: 1 }] });
    expect(next?.matches[0]).toBe(known.matches[0]);
  });

  it('that is known already changes nothing', () => {
    expect(applyBracketChange(known, change(3, 4, match('W1.1', 9)))).toBe(known);
  });

  it('behind a gap is not put in place', () => {
    expect(applyBracketChange(known, change(5, 6, match('W1.1', 1)))).toBeNull();
  });
});

describe('the bracket in the cache', () => {
  const usual = globalThis.fetch;
  const { queryKey } = tournamentQueries.bracket(ref);
  let served: Bracket;
  let asked: number;
  beforeEach(() => {
    asked = 0;
    globalThis.fetch = (_address, request) => {
      asked += 1;
      const answer = Response.json(served);
      return request?.signal?.aborted ? Promise.reject(request.signal.reason as Error) : Promise.resolve(answer);
    };
  });
  afterEach(() => {
    globalThis.fetch = usual;
  });

  /** A page that shows the bracket. */
  async function shown(first: Bracket) {
    const cache = makeQueryClient();
    served = first;
    await cache.fetchQuery(tournamentQueries.bracket(ref));
    return cache;
  }

  it('is asked for again after a gap, and is right then', async () => {
    const cache = await shown(bracket(1, match('W1.0')));
    served = bracket(3, match('W1.0', 2));
    keepBracketChange(cache, ref, change(2, 3, match('W1.0', 2)));
    expect(cache.getQueryState(queryKey)?.isInvalidated).toBe(true);
    await cache.refetchQueries({ queryKey });
    expect(cache.getQueryData(queryKey)).toMatchObject({ version: 3, matches: [{ rev: 2 }] });
    expect(asked).toBe(2);
  });

  it('does not go back to an older answer that was on its way', async () => {
    const cache = await shown(bracket(1, match('W1.0')));
    keepBracketChange(cache, ref, change(1, 2, match('W1.0', 1)));
    served = bracket(1, match('W1.0'));
    await cache.refetchQueries({ queryKey });
    expect(cache.getQueryData(queryKey)).toMatchObject({ version: 2, matches: [{ rev: 1 }] });
  });

  it('keeps equal matches the same objects when it is asked for again', async () => {
    const cache = await shown(bracket(1, match('W1.0'), match('W1.1')));
    const before = cache.getQueryData(queryKey)?.matches;
    served = bracket(2, match('W1.0', 1), match('W1.1'));
    await cache.refetchQueries({ queryKey });
    const after = cache.getQueryData(queryKey)?.matches;
    expect([after?.[0] === before?.[0], after?.[1] === before?.[1]]).toEqual([false, true]);
  });
});
