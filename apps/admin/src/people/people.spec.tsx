import type { SiteUser, SiteUserDetails } from '@ringside/contracts/accounts';
import type { UserId } from '@ringside/kernel';
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anApi, type AnApi } from '../testing/an-api';
import '../testing/in-jsdom';
import { openPage } from '../testing/open-page';

const user = userEvent.setup({ delay: null });
const id = '0198c0de-0000-7000-8000-0000000000aa' as UserId;
const paul: SiteUser = {
  id,
  username: 'paul',
  name: 'Paul Renard',
  email: 'paul@example.org',
  role: 'player',
  createdAt: '2029-11-01T09:00:00.000Z',
  ban: null,
};
const details = (change: Partial<SiteUserDetails> = {}): SiteUserDetails => ({
  ...paul,
  sessions: 2,
  isTrusted: false,
  hasTwoFactor: false,
  bans: [],
  may: { setRole: true, ban: true, unban: false, trust: false, resetTwoFactor: false },
  ...change,
});
const ban = {
  id: '0198c0de-0000-7000-8000-0000000000bb',
  reason: 'Insults',
  at: '2029-11-02T09:00:00.000Z',
  by: { id, name: 'Moritz' },
  until: null,
  liftedAt: null,
  liftedBy: null,
  isActive: true,
};
const banned = details({
  ban: { until: null },
  bans: [ban],
  may: { setRole: true, ban: false, unban: true, trust: false, resetTwoFactor: false },
  sessions: 0,
});

describe('the pages about people', () => {
  let api: AnApi;
  beforeEach(async () => {
    api = await anApi();
    api.answers.set('GET /moderation/events', () => ({ status: 200, body: { items: [], total: 0 } }));
    api.answers.set('GET /users', () => ({ status: 200, body: { items: [paul] } }));
    api.answers.set(`GET /users/${id}`, () => ({ status: 200, body: details() }));
  });
  afterEach(async () => {
    cleanup();
    await api.close();
  });
  const sent = (what: string) => api.arrived.filter((one) => one.what === what).map(({ body }) => body);
  const inDialog = async () => within(await screen.findByRole('dialog'));

  it('list who has an account and lead to each', async () => {
    await openPage('/people', 'admin');
    expect((await screen.findByRole('link', { name: 'Paul Renard' })).getAttribute('href')).toBe(`/people/${id}`);
    screen.getByText(/@paul · paul@example\.org/);
  });

  it('keep the search in the address, and say when nobody is found', async () => {
    const { router } = await openPage('/people', 'moderator');
    await screen.findByRole('link', { name: 'Paul Renard' });
    api.answers.set('GET /users', () => ({ status: 200, body: { items: [] } }));
    await user.type(screen.getByLabelText('Search for people'), 'nobody');
    await screen.findByText('Nobody is found');
    expect(router.state.location.search).toBe('?search=nobody');
    await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
    expect(router.state.location.search).toBe('');
  });

  it('send organizers away', async () => {
    api.answers.set('GET /my-events', () => ({ status: 200, body: { items: [] } }));
    const { router } = await openPage('/people', 'organizer');
    await screen.findByText('You have no events yet');
    expect(router.state.location.pathname).toBe('/events');
  });

  it('give another role, with the one that was seen', async () => {
    api.answers.set(`PUT /users/${id}/role`, () => ({ status: 200, body: details({ role: 'organizer' }) }));
    await openPage(`/people/${id}`, 'admin');
    await user.click(await screen.findByRole('button', { name: 'Change the role' }));
    const dialog = await inDialog();
    await user.click(dialog.getByRole('button', { name: 'Change the role' }));
    dialog.getByText('Choose another role than the one they have.');
    expect(sent(`PUT /users/${id}/role`)).toEqual([]);
    await user.selectOptions(dialog.getByLabelText('Role'), 'Organizer');
    await user.click(dialog.getByRole('button', { name: 'Change the role' }));
    await screen.findByText('Also publishes events of their own.');
    expect(sent(`PUT /users/${id}/role`)).toEqual([{ role: 'organizer', from: 'player' }]);
  });

  it('ban for a reason, and keep it typed through a refusal', async () => {
    api.answers.set(`POST /users/${id}/ban`, () => ({ status: 409, body: { code: 'ALREADY_BANNED' } }));
    await openPage(`/people/${id}`, 'moderator');
    await user.click(await screen.findByRole('button', { name: 'Ban' }));
    const dialog = await inDialog();
    await user.click(dialog.getByRole('button', { name: 'Ban' }));
    dialog.getByText('Fill in this field.');
    await user.type(dialog.getByLabelText('Reason'), 'Insults{Enter}in the chat');
    await user.selectOptions(dialog.getByLabelText('For how long'), 'For good');
    await user.click(dialog.getByRole('button', { name: 'Ban' }));
    await dialog.findByText(/This account is banned already/);
    api.answers.set(`POST /users/${id}/ban`, () => ({ status: 200, body: banned }));
    await user.click(dialog.getByRole('button', { name: 'Ban' }));
    expect(await screen.findAllByText('Banned for good')).toHaveLength(1);
    const order = { reason: 'Insults in the chat', until: null };
    expect(sent(`POST /users/${id}/ban`)).toEqual([order, order]);
  });

  it('refuse an end that is past before anything is sent', async () => {
    await openPage(`/people/${id}`, 'admin');
    await user.click(await screen.findByRole('button', { name: 'Ban' }));
    const dialog = await inDialog();
    await user.type(dialog.getByLabelText('Reason'), 'Insults');
    await user.selectOptions(dialog.getByLabelText('For how long'), 'Until a date');
    await user.click(dialog.getByRole('button', { name: 'Ban' }));
    dialog.getByText('Choose an end that is to come, within 365 days.');
    expect(sent(`POST /users/${id}/ban`)).toEqual([]);
  });

  it('show a ban with who and why, and lift it', async () => {
    api.answers.set(`GET /users/${id}`, () => ({ status: 200, body: banned }));
    api.answers.set(`POST /users/${id}/unban`, () => ({ status: 200, body: details() }));
    await openPage(`/people/${id}`, 'admin');
    await screen.findByText('Insults');
    screen.getByText(/by Moritz/);
    await user.click(screen.getByRole('button', { name: 'Lift the ban' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    await user.click(dialog.getByRole('button', { name: 'Lift the ban' }));
    await screen.findByRole('button', { name: 'Ban' });
    expect(sent(`POST /users/${id}/unban`)).toEqual([{}]);
  });

  it('offer nothing that the server would refuse', async () => {
    api.answers.set(`GET /users/${id}`, () => ({
      status: 200,
      body: details({
        role: 'organizer',
        email: null,
        may: { setRole: false, ban: false, unban: false, trust: false, resetTwoFactor: false },
      }),
    }));
    await openPage(`/people/${id}`, 'moderator');
    await screen.findByText(/Moderators ban players only/);
    for (const name of ['Ban', 'Lift the ban', 'Change the role'])
      expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.queryByRole('link', { name: /What Paul/ })).toBeNull();
  });

  it('let whoever has the server’s token become the first administrator', async () => {
    api.answers.set('POST /admin-claim', () => ({ status: 403, body: { code: 'WRONG_CLAIM' } }));
    api.answers.set('GET /my-events', () => ({ status: 200, body: { items: [] } }));
    const site = { name: 'Ringside', contact: null, language: 'en', signUp: 'open', eventCreation: 'organizers' };
    api.answers.set('GET /site', () => ({ status: 200, body: site }));
    await openPage('/', 'player');
    api.answers.set('GET /admin-claim', () => ({ status: 200, body: { isOpen: true } }));
    await user.type(await screen.findByLabelText('Token'), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Become administrator' }));
    await screen.findByText(/This token is not right/);
    const admin = { id, username: 'olivia', name: 'Olivia', role: 'admin' };
    api.answers.set('POST /admin-claim', () => ({ status: 200, body: admin }));
    await user.click(screen.getByRole('button', { name: 'Become administrator' }));
    await screen.findByRole('link', { name: 'Audit log' });
    expect(sent('POST /admin-claim')).toEqual([{ token: 'wrong' }, { token: 'wrong' }]);
  });

  it('tell the audit log in sentences, and everything that was kept on request', async () => {
    const entry = {
      seq: 7,
      at: '2029-11-02T09:00:00.000Z',
      actor: { id, name: 'Ada' },
      action: 'user.role',
      target: { kind: 'user', id, name: null },
      eventId: null,
      before: { role: 'player' },
      after: { role: 'moderator' },
      reason: 'Helps out',
      requestId: 'request-1',
    };
    api.answers.set('GET /audit', () => ({ status: 200, body: { items: [entry] } }));
    await openPage('/audit', 'admin');
    await screen.findByText('Ada changed the role of a deleted account: Player → Moderator.');
    screen.getByText('Reason: Helps out');
    screen.getByText('Role: Moderator');
    expect(screen.getByRole('link', { name: 'Only what Ada did', hidden: true }).getAttribute('href')).toBe(
      `/audit?actor=${id}`,
    );
  });
});
