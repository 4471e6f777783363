import { jest } from '@jest/globals';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { SeatMapView } from './seat-map-view';
import { EVENT_ID, SeatServer, showPage } from './testing/a-seat-page';

jest.setTimeout(30_000); // a loaded machine is no failure

describe('the seats of an event', () => {
  let server: SeatServer;
  const user = userEvent.setup();
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
    server = new SeatServer();
  });
  afterEach(cleanup);

  async function open(): Promise<void> {
    await showPage(server, <SeatMapView eventId={EVENT_ID} signInTo="/sign-in" />);
    await screen.findByRole('grid');
  }
  const cell = (name: RegExp | string) => screen.getByRole('gridcell', { name });
  const focused = () => document.activeElement?.getAttribute('aria-label');
  /** What the page does every five seconds without a socket, now. */
  const askNow = () => act(() => void document.dispatchEvent(new Event('visibilitychange')));

  describe('for the keyboard', () => {
    it('have one tab stop, which says row, seat and state', async () => {
      server.take(2, 1);
      await open();
      const stops = screen.getAllByRole('gridcell').filter((each) => each.tabIndex === 0);
      expect(stops.map((each) => each.getAttribute('aria-label'))).toEqual(['Row A, seat 1, Free']);
      cell('Row A, seat 2, Taken');
    });

    it('are walked through by arrows, Home and End, Page Up and Down, also beyond what is in the document', async () => {
      await open();
      act(() => cell('Row A, seat 1, Free').focus());
      const path: [string, string][] = [
        ['{ArrowRight}{ArrowRight}', 'Row A, seat 3, Free'],
        ['{ArrowDown}', 'Row B, seat 3, Free'],
        ['{End}', 'Row B, seat 12, Free'],
        ['{ArrowRight}', 'Row B, seat 12, Free'],
        ['{PageDown}', 'Row G, seat 12, Free'],
        ['{Home}', 'Row G, seat 1, Free'],
        ['{Control>}{Home}{/Control}', 'Row A, seat 1, Free'],
        ['{Control>}{End}{/Control}', 'Row H, seat 12, Free'],
        ['{PageUp}{ArrowUp}', 'Row B, seat 12, Free'],
      ];
      for (const [keys, place] of path) {
        await user.keyboard(keys);
        expect(focused()).toBe(place);
      }
      expect(screen.getAllByRole('gridcell').filter((each) => each.tabIndex === 0)).toHaveLength(1);
    });

    it('are found by typing', async () => {
      await open();
      act(() => cell('Row A, seat 1, Free').focus());
      await user.keyboard('g11');
      expect(focused()).toBe('Row G, seat 11, Free');
    });

    it('are selected by Enter and by Space, and let go in the same way', async () => {
      await open();
      act(() => cell('Row A, seat 1, Free').focus());
      await user.keyboard('{Enter}{ArrowRight} ');
      expect(screen.getByRole('heading', { name: '2 seats selected' })).toBeTruthy();
      expect(cell('Row A, seat 1, Selected').getAttribute('aria-selected')).toBe('true');
      await user.keyboard('{Enter}');
      expect(screen.getByRole('heading', { name: '1 seat selected' })).toBeTruthy();
    });
  });

  it('go from a selection to a hold with its clock to a ticket', async () => {
    await open();
    await user.click(cell('Row A, seat 1, Free'));
    await user.click(cell('Row A, seat 2, Free'));
    await user.click(screen.getByRole('button', { name: 'Hold 2 seats' }));
    await screen.findByRole('heading', { name: '2 seats are held for you' });
    expect(screen.getByRole('timer').textContent).toMatch(/^(10:0\d|9:5\d)$/);
    cell('Row A, seat 1, My hold');
    await user.click(screen.getByRole('button', { name: 'Confirm 2 seats' }));
    await screen.findByText('Confirmed: seats A-1 and A-2 are yours.');
    await screen.findByRole('heading', { name: 'Your 2 seats' });
    cell('Row A, seat 1, Mine');
  });

  it('say which seat was lost to somebody faster, and offer another', async () => {
    await open();
    await user.click(cell('Row A, seat 3, Free'));
    await user.click(cell('Row A, seat 4, Free'));
    server.take(1, 2); // nobody has told this page yet
    await user.click(screen.getByRole('button', { name: 'Hold 2 seats' }));
    const message = await screen.findByRole('alert');
    expect(message.textContent).toContain('A-3 is held by someone else.');
    expect(screen.getByRole('heading', { name: '1 seat selected' })).toBeTruthy();
    await screen.findByRole('gridcell', { name: 'Row A, seat 3, Held by someone' });
    await user.click(within(message).getByRole('button', { name: 'Select A-2 instead' }));
    await user.click(screen.getByRole('button', { name: 'Hold 2 seats' }));
    await screen.findByRole('heading', { name: '2 seats are held for you' });
  });

  it('offer other seats where somebody would be left alone, and take these in place of the selection', async () => {
    await open();
    server.instead.push(0, 1);
    await user.click(cell('Row A, seat 2, Free'));
    await user.click(cell('Row A, seat 3, Free'));
    await user.click(screen.getByRole('button', { name: 'Hold 2 seats' }));
    const message = await screen.findByRole('alert');
    await user.click(within(message).getByRole('button', { name: 'Take A-1, A-2 instead' }));
    cell('Row A, seat 3, Free');
    await user.click(screen.getByRole('button', { name: 'Hold 2 seats' }));
    await screen.findByRole('heading', { name: '2 seats are held for you' });
    cell('Row A, seat 1, My hold');
  });

  it('that are kept open by a code, bear the tag of their group and can be taken', async () => {
    server.take(3, 4, 5);
    server.kept = [4, 5];
    await open();
    cell('Row A, seat 5, Not for sale');
    await user.click(screen.getByRole('button', { name: 'I have a code for kept seats' }));
    await user.type(screen.getByRole('textbox', { name: 'Code' }), 'guessed-it');
    await user.click(screen.getByRole('button', { name: 'Open these seats' }));
    await screen.findByText('No kept seats of this event are opened by this code.');
    await user.clear(screen.getByRole('textbox', { name: 'Code' }));
    await user.type(screen.getByRole('textbox', { name: 'Code' }), 'AURORA-26{Enter}');
    await screen.findByText('2 of its seats are free to you');
    await user.click(await screen.findByRole('gridcell', { name: 'Row A, seat 5, Free, Tag FRND' }));
    await user.click(screen.getByRole('button', { name: 'Hold 1 seat' }));
    await screen.findByRole('heading', { name: '1 seat is held for you' });
  });

  it('let go of a selected seat as soon as somebody else has it', async () => {
    await open();
    await user.click(cell('Row A, seat 3, Free'));
    server.take(2, 2);
    askNow();
    await screen.findByText('A-3 was taken by someone else a moment ago.');
    cell('Row A, seat 3, Taken');
    expect(screen.queryByRole('button', { name: /^Hold/ })).toBeNull();
  });

  it('can all be released, and are then free for everyone', async () => {
    await open();
    await user.click(cell('Row A, seat 1, Free'));
    await user.click(screen.getByRole('button', { name: 'Hold 1 seat' }));
    await user.click(await screen.findByRole('button', { name: 'Release all' }));
    await waitFor(() => expect(screen.queryByRole('timer')).toBeNull());
    askNow();
    await screen.findByRole('gridcell', { name: 'Row A, seat 1, Free' });
  });

  it('are chosen side by side for a party by one press, and still there after a reload', async () => {
    await open();
    await user.click(screen.getByRole('button', { name: 'One more' }));
    await user.click(cell('Row A, seat 2, Free'));
    expect(screen.getByRole('heading', { name: '2 seats selected' })).toBeTruthy();
    cleanup();
    await open();
    expect(screen.getByRole('heading', { name: '2 seats selected' })).toBeTruthy();
    cell('Row A, seat 2, Selected');
  });

  it('are found for a party by the server, and exchanged for others without ever holding none', async () => {
    await open();
    await waitFor(() => expect(server.asked).toContain('GET /seats/mine'));
    await user.click(screen.getByRole('button', { name: 'One more' }));
    await user.click(screen.getByRole('button', { name: 'Find the best seats' }));
    await screen.findByText('A-1 and A-2 are held for you. Confirm them, or look at others.');
    await user.click(screen.getByRole('button', { name: 'Show others' }));
    await screen.findByText('A-3 and A-4 are held for you. Confirm them, or look at others.');
    await waitFor(() => expect(server.mine.hold?.seatNos).toEqual([2, 3]));
    expect(server.asked.filter((what) => what.endsWith('/holds/best'))).toHaveLength(2);
  });

  it('are not selected beyond the limit', async () => {
    server.mine = { ...server.mine, left: 1 };
    await open();
    await waitFor(() => expect(server.asked).toContain('GET /seats/mine'));
    await act(async () => Promise.resolve());
    await user.click(cell('Row A, seat 1, Free'));
    await user.click(cell('Row A, seat 2, Free'));
    expect((await screen.findByRole('alert')).textContent).toContain('4 seats');
    expect(screen.getByRole('heading', { name: '1 seat selected' })).toBeTruthy();
  });

  it('say of a seat that is not free what it is', async () => {
    server.take(2, 0);
    await open();
    await user.click(cell('Row A, seat 1, Taken'));
    expect((await screen.findByText('Seat A-1: Taken')).closest('[role=status]')).toBeTruthy();
  });

  it('are held by a visitor without an account, who signs in to order', async () => {
    server.user = null;
    await open();
    await user.click(cell('Row A, seat 1, Free'));
    expect(server.asked).not.toContain('GET /seats/mine');
    await user.click(screen.getByRole('button', { name: 'Hold 1 seat' }));
    await screen.findByText('1 seat is held for you');
    const [begun = -1, held = -1] = ['POST /guest', 'POST /holds'].map((what) => server.asked.indexOf(what));
    expect(begun).toBeGreaterThan(-1);
    expect(held).toBeGreaterThan(begun);
    expect(screen.getByRole('link', { name: 'Sign in or sign up to order' }).getAttribute('href')).toBe('/sign-in');
    expect(screen.queryByRole('button', { name: /^Confirm/ })).toBeNull();
  });

  it('that were held before signing in become the account’s, or as many as fit', async () => {
    server.holdBefore(0, 1);
    server.adoptable = 1;
    await open();
    await screen.findByText('What you hold is not in your account yet');
    await user.click(screen.getByRole('button', { name: 'Take over 1' }));
    await screen.findByText('1 seat is held for you');
    expect(server.mine.hold?.seatNos).toEqual([0]);
  });

  it('always have their legend, a word for each shape', async () => {
    await open();
    const legend = screen.getByRole('list', { name: 'What the shapes mean' });
    expect(
      within(legend)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['Free', 'Taken', 'Held by someone', 'Mine', 'My hold', 'Not for sale', 'Selected']);
  });

  it('say that they are not live while there is no socket', async () => {
    await open();
    await screen.findByText(
      'Connecting again. Until then the map asks for changes every 5 seconds.',
      {},
      { timeout: 5000 },
    );
  });
});
