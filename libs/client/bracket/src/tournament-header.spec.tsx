import type { Tournament } from '@ringside/contracts/tournaments';
import type { EventId } from '@ringside/kernel';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AServer } from './testing/a-server';
import { entrantId, tournamentId, userId } from './testing/a-bracket';
import { openView } from './testing/open-view';
import { TournamentHeader } from './tournament-header';

const person = userEvent.setup({ delay: null });
const eventId = 'c0000000-0000-7000-8000-000000000000' as EventId;
const path = `/events/${eventId}/tournaments/${tournamentId}/entrants`;

const tournament: Tournament = {
  id: tournamentId,
  eventId,
  name: 'Friday Cup',
  game: 'Rocket Ball',
  state: 'open',
  cap: 8,
  bestOf: 3,
  finalBestOf: 5,
  thirdPlace: true,
  entrants: 3,
  rev: 1,
  startedAt: null,
  finishedAt: null,
  champion: null,
  draws: { nextHash: '', last: null },
  mine: null,
};

describe('the head of a tournament', () => {
  let server: AServer;
  beforeEach(() => {
    server = new AServer();
    server.listen();
  });
  afterEach(() => {
    cleanup();
    server.close();
  });

  const open = (facts: Partial<Tournament> = {}, isSignedIn = true) => {
    server.says({ user: isSignedIn ? { id: userId(1), username: 'ada', name: 'Ada', role: 'player' } : null });
    return openView(<TournamentHeader tournament={{ ...tournament, ...facts }} />);
  };

  it('says what is played, by which rules, and how full it is', async () => {
    await open();
    const facts = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(facts).toEqual([
      'Rocket Ball',
      '3 of 8 entered',
      'Single elimination, Best of 3 and Final best of 5',
      'Match for third place',
    ]);
  });

  it('lets a player enter with one press', async () => {
    await open();
    server.says({});
    await person.click(await screen.findByRole('button', { name: 'Enter the tournament' }));
    await waitFor(() => expect(server.asked[1]?.what).toBe(`POST ${path}`));
  });

  it('says that somebody was faster when the last place is gone', async () => {
    await open({ entrants: 7 });
    server.refuses(409, 'TOURNAMENT_FULL', { cap: 8 });
    await person.click(await screen.findByRole('button', { name: 'Enter the tournament' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Somebody was faster: all 8 places are taken.');
  });

  it('leads a visitor to the sign-in and back', async () => {
    await open({}, false);
    const link = await screen.findByRole('link', { name: 'Sign in to enter' });
    expect(link.getAttribute('href')).toBe('/sign-in?to=%2F');
  });

  it.each<[string, Partial<Tournament>, string]>([
    ['full', { entrants: 8 }, 'All places are taken'],
    ['entered', { mine: entrantId(1) }, 'You are in'],
    ['a draft', { state: 'draft' }, 'Sign-up has not opened yet'],
  ])('offers no entry to a tournament that is %s', async (_what, facts, words) => {
    await open(facts);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Enter the tournament' })).toBeNull();
  });
});
