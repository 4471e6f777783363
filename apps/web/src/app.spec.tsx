import { makeQueryClient } from '@ringside/client/api';
import { AppProviders } from '@ringside/client/shell';
import { loadWebTexts, startTexts } from '@ringside/client/texts';
import type { EventDetails } from '@ringside/contracts/events';
import type { EventId, UserId } from '@ringside/kernel';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { App } from './app';

const lan: EventDetails = {
  id: '0198c0de-0000-7000-8000-0000000000e1' as EventId,
  title: 'Northern Lights LAN',
  summary: 'Three days of play.',
  description: 'Bring a cable.\n\nBring a friend.',
  descriptionHtml: '<p>Bring a cable.</p>\n<p>Bring a friend.</p>',
  games: ['Tekken 8'],
  venue: { name: 'Hall 7', address: 'Harbour 1' },
  startsAt: '2026-03-14T18:00:00.000Z',
  endsAt: '2026-03-16T18:00:00.000Z',
  timeZone: 'Europe/Berlin',
  capacity: 560,
  state: 'published',
  organizer: { id: '0198c0de-0000-7000-8000-0000000000a1' as UserId, name: 'Olivia' },
  cover: null,
  rev: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  startableFrom: '2026-03-14T17:30:00.000Z',
  review: null,
  edit: null,
  cancelReason: null,
  missing: [],
  myRoles: [],
  may: { manage: false, publish: false, moderate: false, delete: false, commands: [] },
};

/** What each path below /api/v1 answers; the rest is not there. */
type Answers = Record<string, () => Response>;

const notThere = () =>
  new Response(JSON.stringify({ code: 'NOT_FOUND', status: 404 }), {
    status: 404,
    headers: { 'content-type': 'application/problem+json' },
  });

describe("the participants' app", () => {
  const usualFetch = globalThis.fetch;
  let answers: Answers;
  const person = userEvent.setup({ delay: null });

  beforeEach(() => {
    answers = {
      '/session': () => Response.json({ user: null }),
      '/home': () => Response.json({ now: [], next: [lan] }),
      [`/events/${lan.id}`]: () => Response.json(lan),
    };
    globalThis.fetch = (address) => {
      const path = String(address).replace(/^.*\/api\/v1/, '');
      return Promise.resolve((answers[path] ?? notThere)());
    };
    window.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never;
    window.scrollTo = () => undefined;
  });
  afterEach(() => {
    cleanup();
    globalThis.fetch = usualFetch;
  });

  async function open(address: string) {
    const texts = await startTexts(loadWebTexts, 'en');
    const cache = makeQueryClient();
    cache.setDefaultOptions({ queries: { retry: false } });
    await act(async () => {
      render(
        <AppProviders cache={cache} texts={texts} loadTexts={loadWebTexts}>
          <MemoryRouter initialEntries={[address]}>
            <App />
          </MemoryRouter>
        </AppProviders>,
      );
      await Promise.resolve();
    });
    return cache;
  }
  const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name }, { timeout: 5000 });

  it('shows what comes next and leads to it', async () => {
    await open('/');
    await person.click(await screen.findByRole('link', { name: lan.title }, { timeout: 5000 }));
    await heading(lan.title);
    expect(document.title).toBe(`${lan.title} · Ringside`);
    screen.getByText('Bring a friend.');
  });

  it('moves the focus to the heading of the page that was gone to, and not on arrival', async () => {
    await open('/');
    await heading('Play together, live');
    await person.click(await screen.findByRole('link', { name: lan.title }, { timeout: 5000 }));
    const title = await heading(lan.title);
    await waitFor(() => expect(document.activeElement).toBe(title));
  });

  it('says when nothing is announced', async () => {
    answers['/home'] = () => Response.json({ now: [], next: [] });
    await open('/');
    await screen.findByText('No event is announced yet', {}, { timeout: 5000 });
  });

  it('says what went wrong and shows the programme once it is asked again', async () => {
    const works = answers['/home'];
    answers['/home'] = () => new Response('', { status: 502 });
    await open('/');
    const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 5000 });
    answers['/home'] = works as () => Response;
    await person.click(again);
    await screen.findByRole('link', { name: lan.title });
  });

  it('shows an event that has changed as it is now', async () => {
    const cache = await open(`/events/${lan.id}`);
    await heading(lan.title);
    answers[`/events/${lan.id}`] = () => Response.json({ ...lan, rev: 2, state: 'cancelled' });
    await act(() => cache.invalidateQueries());
    await screen.findByText('This event is cancelled.');
    expect(screen.queryByRole('link', { name: 'Choose a seat' })).toBeNull();
  });

  it('leads from the address of the venue to a map, which the reader opens', async () => {
    answers[`/events/${lan.id}`] = () =>
      Response.json({ ...lan, venue: { name: 'Hall 7', address: 'Quai & Dock 1, Lübeck' } });
    await open(`/events/${lan.id}`);
    const address = await screen.findByRole('link', { name: 'Quai & Dock 1, Lübeck' });
    const map = new URL(address.getAttribute('href') ?? '');
    expect([map.protocol, map.searchParams.get('query')]).toEqual(['https:', 'Quai & Dock 1, Lübeck']);
    expect(address.getAttribute('rel')).toBe('noreferrer');
  });

  it.each(['/events/0198c0de-0000-7000-8000-0000000000ff', '/events/nonsense'])(
    'says that there is no event at %s',
    async (address) => {
      await open(address);
      await heading('This event is not here');
    },
  );

  it('has a page for an address that leads nowhere', async () => {
    await open('/somewhere/else');
    await heading('There is nothing here');
  });

  it('sends a visitor from my space to signing in, with the way back', async () => {
    await open('/my-space');
    await heading('My space');
    const main = screen.getByRole('main');
    const wayIn = await waitFor(() => {
      const found = [...main.querySelectorAll('a')].find((link) => link.textContent === 'Sign in');
      if (!found) throw new Error('not yet');
      return found;
    });
    expect(wayIn.getAttribute('href')).toBe('/sign-in?to=%2Fmy-space');
  });

  it('leads every part of an event to its own address', async () => {
    await open(`/events/${lan.id}`);
    await heading(lan.title);
    const parts = screen.getByRole('navigation', { name: 'Parts of this event' });
    const links = [...parts.querySelectorAll('a')].map((link) => [link.textContent, link.getAttribute('href')]);
    expect(links).toEqual([
      ['Overview', `/events/${lan.id}`],
      ['Tickets', `/events/${lan.id}/seats`],
      ['Tournaments', `/events/${lan.id}/tournaments`],
      ['Participants', `/events/${lan.id}/participants`],
      ['Chat', `/events/${lan.id}/chat`],
    ]);
  });
});
