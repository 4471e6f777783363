import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { EVENT_GAME_MAX, type ProposedEdit } from '@ringside/contracts/events';
import userEvent from '@testing-library/user-event';
import { anApi, type AnApi } from '../testing/an-api';
import { anEvent } from '../testing/an-event';
import '../testing/in-jsdom';
import { openPage } from '../testing/open-page';

const user = userEvent.setup({ delay: null });
const field = (name: string | RegExp) => screen.findByLabelText<HTMLInputElement>(name);

async function fillIn(texts: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(texts)) {
    const control = await field(new RegExp(`^${name}`));
    await user.clear(control);
    await user.type(control, text);
  }
}

/** What is said below a control: its hint and what is wrong. */
const saidBelow = (control: HTMLElement): string =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

async function alertSaying(words: string): Promise<HTMLElement> {
  const alert = (await screen.findByText(words)).closest<HTMLElement>('[role=alert]');
  if (!alert) throw new Error('It is not said as an alert.');
  return alert;
}

const whole = {
  Title: 'Winter LAN',
  Venue: 'Hall One',
  Start: '2030-01-05T10:00',
  End: '2030-01-06T18:00',
};
const create = () => screen.findByRole('button', { name: 'Create draft' });

describe('the form of an event', () => {
  let api: AnApi;
  beforeEach(async () => {
    sessionStorage.clear();
    api = await anApi();
    api.answers.set('GET /my-events', () => ({ status: 200, body: { items: [] } }));
    api.answers.set('GET /session', () => ({ status: 200, body: { user: null } }));
  });
  afterEach(async () => {
    cleanup();
    await api.close();
  });
  const sent = (what: string) => api.arrived.filter((request) => request.what === what);

  it('says at each field what is wrong, goes to the first of them and sends nothing', async () => {
    await openPage('/events/new');
    await user.type(await field(/^Games/), 'x'.repeat(EVENT_GAME_MAX + 1));
    await user.click(await create());
    const title = await field(/^Title/);
    expect(saidBelow(title)).toBe('Fill in this field.');
    expect(document.activeElement).toBe(title);
    expect(saidBelow(await field(/^Games/))).toContain(`at most ${EVENT_GAME_MAX} characters`);
    expect(saidBelow(await field(/^Start/))).toBe('Give a complete date and time.');
    screen.getByText('5 fields need a look');
    expect(sent('POST /events')).toEqual([]);
  });

  it('sends the moments that the clocks of the chosen zone show, and goes on to the desk', async () => {
    const made = anEvent();
    api.answers.set('POST /events', () => ({ status: 201, body: made }));
    api.answers.set(`GET /events/${made.id}`, () => ({ status: 200, body: made }));
    const { router } = await openPage('/events/new');
    await fillIn(whole);
    await user.selectOptions(await field('Time zone'), 'America/New_York');
    await user.click(await create());
    await waitFor(() => expect(router.state.location.pathname).toBe(`/events/${made.id}`));
    expect(sent('POST /events')[0]?.body).toEqual({
      title: 'Winter LAN',
      summary: '',
      description: '',
      games: [],
      venue: { name: 'Hall One', address: '' },
      startsAt: '2030-01-05T15:00:00.000Z',
      endsAt: '2030-01-06T23:00:00.000Z',
      timeZone: 'America/New_York',
      capacity: 64,
    });
  });

  it.each([
    ['EVENT_TITLE_TAKEN', {}, /^Title/, /Another event has this title/],
    ['EVENT_VENUE_TAKEN', {}, /^Venue/, /another event at this venue/],
    ['INVALID', { errors: [{ pointer: '#/games/0', detail: 'x' }] }, /^Games/, /not accepted/],
  ] as const)('puts the refusal %s at its field and keeps what was typed', async (code, rest, name, words) => {
    api.answers.set('POST /events', () => ({ status: 409, body: { code, ...rest } }));
    await openPage('/events/new');
    await fillIn(whole);
    await user.click(await create());
    const control = await field(name);
    await waitFor(() => expect(saidBelow(control)).toMatch(words));
    expect(document.activeElement).toBe(control);
    expect((await field(/^Title/)).value).toBe('Winter LAN');
    expect((await field(/^Start/)).value).toBe('2030-01-05T10:00');
  });

  it('repeats an unanswered creation under the same key, so that there is one event; other words take another key', async () => {
    api.answers.set('POST /events', () => 'drop');
    await openPage('/events/new');
    await fillIn(whole);
    const press = async (times: number) => {
      await user.click(await create());
      await waitFor(() => expect(sent('POST /events')).toHaveLength(times));
      await screen.findByText(/cannot be reached/);
    };
    await press(1);
    await press(2);
    await user.type(await field(/^Title/), ' 2');
    await press(3);
    const keys = sent('POST /events').map(({ key }) => key);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('asks before it is left with unsaved words, and forgets them only when told', async () => {
    const { router } = await openPage('/events/new');
    await user.type(await field(/^Title/), 'Half');
    await user.click(screen.getByRole('link', { name: 'Cancel' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Stay' }));
    expect(router.state.location.pathname).toBe('/events/new');
    expect((await field(/^Title/)).value).toBe('Half');

    await user.click(screen.getByRole('link', { name: 'Cancel' }));
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Leave' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/events'));
    expect(sessionStorage).toHaveLength(0);
  });

  it('has what was typed still there after a reload', async () => {
    await openPage('/events/new');
    await user.type(await field(/^Title/), 'Half');
    cleanup();
    await openPage('/events/new');
    expect((await field(/^Title/)).value).toBe('Half');
  });
});

describe('the settings of an event', () => {
  let api: AnApi;
  beforeEach(async () => {
    sessionStorage.clear();
    api = await anApi();
  });
  afterEach(async () => {
    cleanup();
    await api.close();
  });

  it('tell somebody who was slower what the other saved, and keep both for their choice', async () => {
    let saved = anEvent();
    const { id } = saved;
    api.answers.set(`GET /events/${id}`, () => ({ status: 200, body: saved }));
    api.answers.set(`PUT /events/${id}`, ({ body }) => {
      const edit = body as { rev: number; title: string };
      if (edit.rev !== saved.rev) return { status: 409, body: { code: 'STALE', details: { rev: saved.rev } } };
      saved = { ...saved, title: edit.title, rev: saved.rev + 1 };
      return { status: 200, body: saved };
    });
    await openPage(`/events/${id}/settings`);
    await user.type(await field(/^Title/), ', mine');
    saved = { ...saved, title: 'Winter LAN, theirs', rev: 2 };
    await user.click(screen.getByRole('button', { name: 'Save' }));

    const notice = await alertSaying('Somebody else saved this event meanwhile');
    expect(notice.textContent).toContain('Winter LAN, theirs');
    expect((await field(/^Title/)).value).toBe('Winter LAN, mine');

    await user.click(within(notice).getByRole('button', { name: 'Keep what I typed' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(saved).toMatchObject({ title: 'Winter LAN, mine', rev: 3 }));
    await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true));
  });

  it('send what is changed of an event that is out to the moderators, and go on from what waits there', async () => {
    let event = anEvent({
      state: 'published',
      may: { manage: true, publish: false, moderate: false, delete: false, commands: ['edit', 'start', 'cancel'] },
    });
    api.answers.set(`GET /events/${event.id}`, () => ({ status: 200, body: event }));
    await openPage(`/events/${event.id}/settings`);
    await user.clear(await field('Capacity'));
    await user.type(await field('Capacity'), '120');
    // nobody judges the capacity
    expect(screen.queryByRole('button', { name: 'Send for review' })).toBeNull();
    await user.clear(await field(/^Title/));
    await user.type(await field(/^Title/), 'Spring LAN');
    const { title, summary, description, games, venue, startsAt, endsAt, timeZone } = event;
    const approved = { title, summary, description, games, venue, startsAt, endsAt, timeZone };
    api.answers.set(`PUT /events/${event.id}`, ({ body }) => {
      expect(body).toMatchObject({ title: 'Spring LAN', capacity: 120, rev: 1 });
      event = { ...event, capacity: 120, rev: 2, edit: { state: 'open', at: event.updatedAt } };
      return { status: 200, body: event };
    });
    const edit: ProposedEdit = {
      id: '0198c0de-0000-7000-8000-0000000000ed',
      rev: 1,
      state: 'open',
      author: event.organizer,
      proposedAt: event.updatedAt,
      baseRev: 1,
      approved,
      proposed: { ...approved, title: 'Spring LAN' },
      reason: null,
      decidedAt: null,
      may: { judge: false, withdraw: true, dismiss: false },
    };
    api.answers.set(`GET /events/${event.id}/proposed-edit`, () => ({ status: 200, body: edit }));
    await user.click(screen.getByRole('button', { name: 'Send for review' }));
    await screen.findByText('Waiting for a moderator');
    expect((await field(/^Title/)).value).toBe('Spring LAN');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Send for review' }).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Start from the public version' }));
    expect((await field(/^Title/)).value).toBe('Winter LAN');
    expect((await field('Capacity')).value).toBe('120');
  });

  it('are closed to people who may look but not lead', async () => {
    const event = anEvent({ may: { manage: false, publish: false, moderate: false, delete: false, commands: [] } });
    api.answers.set(`GET /events/${event.id}`, () => ({ status: 200, body: event }));
    await openPage(`/events/${event.id}/settings`);
    await screen.findByText(/only its owner and managers/);
    expect(screen.queryByLabelText(/^Title/)).toBeNull();
  });
});
