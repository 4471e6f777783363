import type { CorrectionImpact, Match } from '@ringside/contracts/tournaments';
import type { EventId } from '@ringside/kernel';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ABracket, entrantId, tournamentId } from '../testing/a-bracket';
import { AServer } from '../testing/a-server';
import { openView } from '../testing/open-view';
import { CorrectionForm } from './correction-form';

const person = userEvent.setup({ delay: null });
const eventId = 'c0000000-0000-7000-8000-000000000000' as EventId;
const path = `/events/${eventId}/tournaments/${tournamentId}/matches/W1.0/correction`;
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

const impact: CorrectionImpact = {
  affected: [
    {
      matchId: 'W2.0',
      was: [entrantId(1), entrantId(2)],
      becomes: [entrantId(4), entrantId(2)],
      played: true,
      keepable: true,
    },
  ],
  places: [{ entrantId: entrantId(4), was: 3, becomes: null }],
  token: 'W2.0@3',
};

describe('correcting a result', () => {
  let server: AServer;
  let finished: number;
  beforeEach(async () => {
    server = new AServer();
    server.listen();
    finished = 0;
    const bracket = new ABracket(4);
    for (const id of ['W1.0', 'W1.1', 'W2.0']) bracket.play(id);
    const model = bracket.model();
    const match = model.matches.get('W1.0') as Match;
    await openView(
      <CorrectionForm
        tournament={{ eventId, tournamentId }}
        model={model}
        match={match}
        onDone={() => (finished += 1)}
      />,
    );
  });
  afterEach(() => {
    cleanup();
    server.close();
  });

  const sayDanWon = () => person.click(screen.getAllByRole('radio', { name: 'Dan' })[0] as HTMLElement);

  it('first shows what it touches, then asks about each match that was played, then sends both with the preview’s token', async () => {
    await sayDanWon();
    server.says(impact);
    await person.click(button('See what changes'));
    expect(await screen.findByText('1 other match is touched')).toBeTruthy();
    expect(server.asked[0]).toEqual({
      what: `POST ${path}/preview`,
      body: { result: { how: 'played', score: [0, 1], games: [] } },
    });
    expect(screen.getByText('was Ada against Ben')).toBeTruthy();
    expect(screen.getByText('becomes Dan against Ben')).toBeTruthy();
    expect(button('Correct it').disabled).toBe(true);
    await person.click(screen.getByRole('radio', { name: 'Play again' }));
    server.says({ tournamentId, from: 3, to: 4, phase: 'open', champion: null, matches: [] });
    await person.click(button('Correct it'));
    await waitFor(() => expect(finished).toBe(1));
    expect(server.asked[1]).toMatchObject({
      what: `POST ${path}`,
      body: { rev: 1, token: 'W2.0@3', choices: { 'W2.0': 'reset' }, result: { how: 'played', score: [0, 1] } },
    });
  });

  it('shows the new preview when the affected matches have changed meanwhile, and asks again', async () => {
    await sayDanWon();
    server.says(impact);
    await person.click(button('See what changes'));
    await person.click(await screen.findByRole('radio', { name: 'Let it stand' }));
    server.refuses(409, 'STALE', { impact: { ...impact, token: 'W2.0@4', places: [] } });
    await person.click(button('Correct it'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(finished).toBe(0);
    expect(screen.queryByText('1 place changes')).toBeNull();
    expect(button('Correct it').disabled).toBe(true);
  });

  it('forgets the preview when the result is edited after it', async () => {
    await sayDanWon();
    server.says({ ...impact, affected: [] });
    await person.click(button('See what changes'));
    expect(await screen.findByText('No other match is touched.')).toBeTruthy();
    await person.click(screen.getByRole('checkbox', { name: 'Withdraw the result: play again' }));
    expect(screen.queryByText('No other match is touched.')).toBeNull();
    server.says(impact);
    await person.click(button('See what changes'));
    await waitFor(() => expect(server.asked[1]?.body).toEqual({ result: null }));
  });

  it('does not offer to let a result stand whose new sides are not known', async () => {
    await sayDanWon();
    const [one] = impact.affected;
    server.says({ ...impact, affected: [{ ...one, becomes: ['pending', entrantId(2)], keepable: false }] });
    await person.click(button('See what changes'));
    const preview = within(await screen.findByRole('group', { name: /What becomes of the result/ }));
    expect(preview.getByRole<HTMLInputElement>('radio', { name: 'Let it stand' }).disabled).toBe(true);
  });
});
