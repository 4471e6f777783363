import { act, cleanup, screen, within } from '@testing-library/react';
import type { EventCreators } from '@ringside/contracts/site';
import userEvent from '@testing-library/user-event';
import { anApi, type AnApi } from '../testing/an-api';
import { anEvent } from '../testing/an-event';
import '../testing/in-jsdom';
import { openPage } from '../testing/open-page';

const user = userEvent.setup({ delay: null });
const olivia = { id: '0198c0de-0000-7000-8000-000000000001', username: 'olivia', name: 'Olivia', role: 'organizer' };

describe('the organizers’ app', () => {
  let api: AnApi;
  beforeEach(async () => {
    api = await anApi();
    api.answers.set('GET /my-events', () => ({ status: 200, body: { items: [] } }));
    api.answers.set('GET /moderation/events', () => ({ status: 200, body: { items: [], total: 3 } }));
    api.answers.set('GET /events', () => ({ status: 200, body: { items: [] } }));
    site('organizers');
  });
  afterEach(async () => {
    cleanup();
    await api.close();
  });
  const site = (eventCreation: EventCreators) =>
    api.answers.set('GET /site', () => ({
      status: 200,
      body: { name: 'Ringside', contact: null, language: 'en', signUp: 'open', eventCreation },
    }));
  const asked = () => api.arrived.map(({ what }) => what);

  it('asks a visitor to sign in and then shows the page that was asked for', async () => {
    api.answers.set('POST /session', () => ({ status: 201, body: olivia }));
    await openPage('/events', null);
    await screen.findByRole('heading', { level: 1, name: 'Sign in to organize' });
    expect(asked()).toEqual([]);
    await user.type(screen.getByLabelText('Username or e-mail'), 'olivia');
    await user.type(screen.getByLabelText('Password'), 'a long enough pass');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await screen.findByRole('heading', { level: 1, name: 'My events' });
  });

  it('tells a player that there is nothing for them here, and asks only what could let them in', async () => {
    api.answers.set('GET /admin-claim', () => ({ status: 200, body: { isOpen: false } }));
    await openPage('/moderation', 'player');
    await screen.findByRole('heading', { level: 1, name: 'This part is for organizers' });
    expect(asked().sort()).toEqual(['GET /admin-claim', 'GET /my-events', 'GET /site']);
    expect(screen.queryByLabelText('Token')).toBeNull();
  });

  it('lets a player who helps with an event in, to the parts that are theirs', async () => {
    const { myRoles: _roles, may: _may, ...summary } = anEvent();
    api.answers.set('GET /my-events', () => ({ status: 200, body: { items: [summary] } }));
    const helping = anEvent({
      state: 'published',
      myRoles: ['referee'],
      may: { ...anEvent().may, manage: false, commands: [] },
    });
    api.answers.set(`GET /events/${summary.id}`, () => ({ status: 200, body: helping }));
    const { router } = await openPage('/', 'player');
    const address = (await screen.findByRole('link', { name: 'Winter LAN' })).getAttribute('href');
    // a click is over before the page behind it has come, and what React began within it then waits for ever
    await act(() => router.navigate(address!));
    const parts = within(await screen.findByRole('navigation', { name: 'Parts of the event' }));
    expect(parts.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'Overview',
      'Tournaments',
      'Chat',
    ]);
    expect(screen.queryByRole('link', { name: /Moderation|People|Audit/ })).toBeNull();
    await screen.findByRole('button', { name: 'Lay the role Referee down' });
  });

  it('lets every player in where everybody may make events', async () => {
    site('everybody');
    await openPage('/events', 'player');
    await screen.findByText('You have no events yet');
    await user.click(screen.getByRole('link', { name: 'New event' }));
    await screen.findByRole('button', { name: 'Create draft' });
  });

  it('leads an organizer to their events, without a queue', async () => {
    await openPage('/', 'organizer');
    await screen.findByText('You have no events yet');
    expect(screen.queryByRole('link', { name: /Moderation/ })).toBeNull();
    expect(asked()).not.toContain('GET /moderation/events');
  });

  it('leads a moderator to the queue and says how many wait', async () => {
    await openPage('/', 'moderator');
    await screen.findByText('Nothing waits for you');
    await screen.findByRole('link', { name: 'Moderation 3' });
    expect(screen.queryByRole('link', { name: 'My events' })).toBeNull();
  });

  it('sends an organizer away from the queue, and tells a moderator who makes events', async () => {
    const { router } = await openPage('/moderation', 'organizer');
    await screen.findByText('You have no events yet');
    expect(router.state.location.pathname).toBe('/events');
    cleanup();
    await openPage('/events/new', 'moderator');
    await screen.findByText(/Only organizers create events on this site/);
    expect(screen.queryByLabelText('Title')).toBeNull();
  });
});
