import type { EventDetails } from '@ringside/contracts/events';
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
  may: { manage: false, moderate: true, commands: ['approve', 'reject'] },
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
      event = { ...event, state: 'rejected', rev: 5, may: { manage: false, moderate: true, commands: [] } };
      return { status: 409, body: { code: 'EVENT_WRONG_STATE', details: { state: 'rejected' } } };
    });
    await open();
    await press('Publish');
    await screen.findByText('This is decided');
    await screen.findByText('Sent back');
    expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
  });

  it('of one’s own event is another moderator’s', async () => {
    event = { ...submitted, may: { manage: true, moderate: false, commands: ['withdraw', 'cancel'] } };
    await open();
    await screen.findByText('Your own: another moderator decides');
    for (const name of ['Publish', 'Send back', 'Take back']) expect(screen.queryByRole('button', { name })).toBeNull();
  });
});
