import type { EventDetails, ProposedEdit } from '@ringside/contracts/events';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anApi, type AnApi } from '../testing/an-api';
import { anEvent } from '../testing/an-event';
import '../testing/in-jsdom';
import { openPage } from '../testing/open-page';

const user = userEvent.setup({ delay: null });

const submitted = anEvent({
  state: 'submitted',
  rev: 4,
  may: { manage: false, publish: false, moderate: true, delete: false, commands: ['approve', 'reject'] },
});
const { id } = submitted;

describe('the review of an event', () => {
  let api: AnApi;
  let event: EventDetails;
  beforeEach(async () => {
    event = submitted;
    api = await anApi();
    api.answers.set(`GET /events/${id}`, () => ({ status: 200, body: event }));
    api.answers.set('GET /moderation/events', () => ({ status: 200, body: { items: [], total: 0 } }));
    api.answers.set('GET /events', () => ({ status: 200, body: { items: [] } }));
  });
  afterEach(async () => {
    cleanup();
    await api.close();
  });
  const sent = (what: string) => api.arrived.filter((request) => request.what === what).map(({ body }) => body);
  const open = () => openPage(`/moderation/${id}`, 'moderator');
  const press = async (name: string) => user.click(await screen.findByRole('button', { name }));

  it('publishes the very version that the moderator has read, and goes back to the queue', async () => {
    api.answers.set(`POST /events/${id}/approve`, () => ({
      status: 200,
      body: { ...event, state: 'published', rev: 5 },
    }));
    const { router } = await open();
    await press('Publish');
    await waitFor(() => expect(router.state.location.pathname).toBe('/moderation'));
    expect(sent(`POST /events/${id}/approve`)).toEqual([{ rev: 4 }]);
  });

  it('sends nothing back without a reason, and the reason as one line', async () => {
    api.answers.set(`POST /events/${id}/reject`, () => ({
      status: 200,
      body: { ...event, state: 'rejected', rev: 5 },
    }));
    await open();
    await press('Send back');
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Send back' }));
    await dialog.findByText('Fill in this field.');
    expect(sent(`POST /events/${id}/reject`)).toEqual([]);
    await user.type(dialog.getByLabelText('Reason'), 'Say who{enter}may come.');
    await user.click(dialog.getByRole('button', { name: 'Send back' }));
    await waitFor(() => expect(sent(`POST /events/${id}/reject`)).toEqual([{ rev: 4, reason: 'Say who may come.' }]));
  });

  it('keeps the reason when the server cannot be reached', async () => {
    api.answers.set(`POST /events/${id}/reject`, () => 'drop');
    await open();
    await press('Send back');
    const dialog = within(await screen.findByRole('dialog'));
    const reason = dialog.getByLabelText<HTMLTextAreaElement>('Reason');
    await user.type(reason, 'Say more.');
    await user.click(dialog.getByRole('button', { name: 'Send back' }));
    await dialog.findByText(/cannot be reached/);
    expect(reason.value).toBe('Say more.');
  });

  it('tells a moderator who was slower that it is decided', async () => {
    api.answers.set(`POST /events/${id}/approve`, () => {
      event = {
        ...event,
        state: 'rejected',
        rev: 5,
        may: { manage: false, publish: false, moderate: true, delete: false, commands: [] },
      };
      return { status: 409, body: { code: 'EVENT_WRONG_STATE', details: { state: 'rejected' } } };
    });
    await open();
    await press('Publish');
    await screen.findByText('This is decided');
    await screen.findByText('Sent back');
    expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
  });

  it('of an edit shows what would change word by word, and approves the very version that was read', async () => {
    const { title, summary, description, games, venue, startsAt, endsAt, timeZone } = submitted;
    const approved = { title, summary, description, games, venue, startsAt, endsAt, timeZone };
    event = { ...submitted, state: 'published', edit: { state: 'open', at: submitted.updatedAt } };
    const edit: ProposedEdit = {
      id: '0198c0de-0000-7000-8000-0000000000ed',
      rev: 3,
      state: 'open',
      author: submitted.organizer,
      proposedAt: submitted.updatedAt,
      baseRev: 4,
      approved,
      proposed: { ...approved, summary: 'Three days of play', venue: null },
      reason: null,
      decidedAt: null,
      may: { judge: true, withdraw: false, dismiss: false },
    };
    api.answers.set(`GET /events/${id}/proposed-edit`, () => ({ status: 200, body: edit }));
    api.answers.set(`POST /events/${id}/proposed-edit/approve`, () => ({
      status: 200,
      body: { ...event, rev: 5, edit: null },
    }));
    const { container, router } = await open();
    await screen.findByText('Summary');
    const changes = (tag: string) => Array.from(container.querySelectorAll(tag), (each) => each.textContent);
    const end = 'end of the change';
    expect(changes('del')).toEqual([`deleted: Two ${end} `, `deleted: Hall One, Main Street 1 ${end} `]);
    expect(changes('ins')).toEqual([`inserted: Three ${end} `, `inserted: Online ${end} `]);
    await press('Approve the edit');
    await waitFor(() => expect(router.state.location.pathname).toBe('/moderation'));
    expect(sent(`POST /events/${id}/proposed-edit/approve`)).toEqual([{ rev: 3 }]);
  });

  it('of one’s own event is another moderator’s', async () => {
    event = {
      ...submitted,
      may: { manage: true, publish: false, moderate: false, delete: false, commands: ['withdraw', 'cancel'] },
    };
    await open();
    await screen.findByText('Your own: another moderator decides');
    for (const name of ['Publish', 'Send back', 'Take back']) expect(screen.queryByRole('button', { name })).toBeNull();
  });
});
