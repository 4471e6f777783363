import type { EventId } from '@ringside/kernel';
import { cleanup, configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ABracket, tournamentId } from '../testing/a-bracket';
import { AServer } from '../testing/a-server';
import { openView } from '../testing/open-view';
import { DeskBracket } from './desk-bracket';

// the dialog is fetched when it is first opened, on a busy machine too
configure({ asyncUtilTimeout: 10_000 });

// Headless UI watches sizes and waits for animations; jsdom has neither
Element.prototype.getAnimations = () => [];
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

const person = userEvent.setup({ delay: null });
const ref = { eventId: 'c0000000-0000-7000-8000-000000000000' as EventId, tournamentId };

describe('a referee at the bracket', () => {
  let server: AServer;
  beforeEach(() => {
    server = new AServer();
    server.listen();
  });
  afterEach(() => {
    cleanup();
    server.close();
  });

  it('sees the dialog close also when the change is heard before the answer to the command', async () => {
    const bracket = new ABracket(4);
    const { redraw } = await openView(<DeskBracket tournament={ref} model={bracket.model()} />);
    await person.click(screen.getByRole('button', { name: /^Semi-finals, match 1\./ }));
    await person.click(await screen.findByRole('radio', { name: 'Dan' }));
    const answer = server.answersLater();
    await person.click(screen.getByRole('button', { name: 'Enter the result' }));
    await waitFor(() => expect(server.asked).toHaveLength(1));
    const change = bracket.play('W1.0', [0, 1]);
    redraw(<DeskBracket tournament={ref} model={bracket.model()} />);
    expect(await screen.findByRole('heading', { name: 'Correct the result' })).toBeTruthy();
    answer(change);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('can correct what is decided, and has nothing to do about what waits', async () => {
    const bracket = new ABracket(4);
    bracket.play('W1.0');
    await openView(<DeskBracket tournament={ref} model={bracket.model()} />);
    await person.click(screen.getByRole('button', { name: 'Final' }));
    await person.click(screen.getByRole('button', { name: /^Final\./ }));
    expect(await screen.findByRole('dialog')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: /result/ })).toBeNull();
  });
});
