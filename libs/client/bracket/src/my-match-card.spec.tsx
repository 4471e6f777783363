import type { Bracket, Match } from '@ringside/contracts/tournaments';
import type { EventId } from '@ringside/kernel';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MyMatchCard } from './my-match-card';
import { ABracket, entrantId, tournamentId } from './testing/a-bracket';
import { AServer } from './testing/a-server';
import { openView } from './testing/open-view';

const person = userEvent.setup({ delay: null });
const eventId = 'c0000000-0000-7000-8000-000000000000' as EventId;
const ref = { eventId, tournamentId };
const path = `/events/${eventId}/tournaments/${tournamentId}/matches/W1.0`;
const done = { tournamentId, from: 0, to: 1, phase: 'open', champion: null, matches: [] };

const bestOf3 = { format: { kind: 'single' }, bestOf: { every: 3 } } as const;
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const choose = (game: number, name: string) => {
  const field = screen.getByRole('group', { name: `Who won game ${game}?` });
  return person.click(field.querySelectorAll('input')[name === 'Ada' ? 0 : 1] as HTMLInputElement);
};

/** Seed 1, Ada, meets seed 4, Dan, in W1.0. */
const reported =
  (by: number, state: 'reported' | 'disputed' = 'reported') =>
  (bracket: Bracket) => ({
    ...bracket,
    matches: bracket.matches.map((match): Match =>
      match.id === 'W1.0'
        ? { ...match, report: { state, claims: [{ by: entrantId(by), score: [2, 1], games: [] }] } }
        : match,
    ),
  });

describe('my next match', () => {
  let server: AServer;
  beforeEach(() => {
    server = new AServer();
    server.listen();
  });
  afterEach(() => {
    cleanup();
    server.close();
  });

  const open = (bracket: ABracket, mine = 1, seen = bracket.seen()) =>
    openView(<MyMatchCard tournament={ref} model={bracket.model(seen)} mine={entrantId(mine)} />);

  it('says whom one plays, and takes a result game by game until somebody has won', async () => {
    await open(new ABracket(4, bestOf3));
    expect(screen.getByText('Dan')).toBeTruthy();
    await person.click(button('Report the result'));
    expect(button('Send').disabled).toBe(true);
    await choose(1, 'Ada');
    await choose(2, 'Dan');
    expect(screen.getByText('Nobody has won the match yet.')).toBeTruthy();
    await choose(3, 'Dan');
    expect(screen.getByText('Dan wins 2–1')).toBeTruthy();
    server.says(done);
    await person.click(button('Send'));
    await waitFor(() =>
      expect(server.asked[0]).toMatchObject({
        what: `POST ${path}/report`,
        body: { rev: 0, score: [1, 2], games: [] },
      }),
    );
  });

  it.each([
    [['B12'], ['C07', 'C08'], 'Your seat: B12. Your opponent’s: C07 and C08.'],
    [[], ['C07'], 'Your opponent’s seat: C07.'],
  ])('says where the two sit', async (mine, theirs, words) => {
    const bracket = new ABracket(4, bestOf3);
    const match = bracket.seen().matches.find(({ id }) => id === 'W1.0');
    const opponent = { id: entrantId(4), name: 'Dan', seed: 4 };
    server.knowsMine({
      ...{ entrantId: entrantId(1), match, opponent, after: null, place: null },
      seats: { mine, theirs },
    });
    await open(bracket);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('sends the points of each game when they are given', async () => {
    await open(new ABracket(4, bestOf3));
    await person.click(button('Report the result'));
    await person.click(screen.getByRole('checkbox', { name: 'With the points of each game' }));
    for (const [game, points] of [
      [1, [13, 7]],
      [2, [16, 14]],
    ] as const) {
      await person.type(screen.getByLabelText(`Game ${game}: points of Ada`), String(points[0]));
      await person.type(screen.getByLabelText(`Game ${game}: points of Dan`), String(points[1]));
    }
    server.says(done);
    await person.click(button('Send'));
    await waitFor(() =>
      expect(server.asked[0]?.body).toMatchObject({
        score: [2, 0],
        games: [
          [13, 7],
          [16, 14],
        ],
      }),
    );
  });

  it('repeats a report whose answer got lost under the same id', async () => {
    await open(new ABracket(4));
    await person.click(button('Report the result'));
    await person.click(screen.getAllByRole('radio')[0] as HTMLElement);
    server.losesTheAnswer();
    server.says(done);
    await person.click(button('Send'));
    await waitFor(() => expect(server.asked).toHaveLength(2), { timeout: 3000 });
    const [first, second] = server.asked.map(({ body }) => body['commandId']);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).toBe(first);
  });

  it('says why a report was refused, and keeps what was filled in', async () => {
    await open(new ABracket(4));
    await person.click(button('Report the result'));
    await person.click(screen.getAllByRole('radio')[0] as HTMLElement);
    server.refuses(409, 'DISPUTED');
    await person.click(button('Send'));
    expect((await screen.findByRole('alert')).textContent).toContain('The result is disputed: a referee decides.');
    expect(screen.getAllByRole<HTMLInputElement>('radio')[0]?.checked).toBe(true);
  });

  it.each([
    ['Yes, that is right', 'confirm'],
    ['No, dispute it', 'dispute'],
  ])('answers the opponent’s report with "%s", naming the score that was seen', async (label, act) => {
    const bracket = new ABracket(4, bestOf3);
    await open(bracket, 1, reported(4)(bracket.seen()));
    expect(screen.getByText('Dan reported 2–1. Is that right?')).toBeTruthy();
    server.says(done);
    await person.click(button(label));
    await waitFor(() =>
      expect(server.asked[0]).toMatchObject({ what: `POST ${path}/${act}`, body: { rev: 0, score: [2, 1] } }),
    );
  });

  it('waits for the opponent after one’s own report, which can still be changed', async () => {
    const bracket = new ABracket(4, bestOf3);
    await open(bracket, 1, reported(1)(bracket.seen()));
    expect(screen.getByText('You reported 2–1. Dan has to confirm it.')).toBeTruthy();
    await person.click(button('Change my report'));
    expect(screen.getByRole('group', { name: 'Who won game 1?' })).toBeTruthy();
  });

  it('leaves a dispute to the referee', async () => {
    const bracket = new ABracket(4, bestOf3);
    await open(bracket, 1, reported(4, 'disputed')(bracket.seen()));
    expect(screen.getByText('Your reports differ. A referee decides.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('names the match whose winner comes', async () => {
    const bracket = new ABracket(4);
    bracket.play('W1.0');
    await open(bracket);
    expect(screen.getByText('You wait for the winner of Semi-finals, match 2.')).toBeTruthy();
  });

  it('ends with the place that was reached', async () => {
    const bracket = new ABracket(4);
    bracket.play('W1.0');
    server.says([{ entrantId: entrantId(4), seed: 4, place: 3, shared: true }]);
    await open(bracket, 4);
    expect(await screen.findByText('You finished in a shared place 3.')).toBeTruthy();
  });
});
