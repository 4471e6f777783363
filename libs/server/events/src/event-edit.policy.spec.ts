import { EVENT_STATES, type NewEvent } from '@ringside/contracts/events';
import { decideEdit } from './event-edit.policy';

const before: NewEvent = {
  title: 'Winter LAN',
  summary: 'Two days of play',
  description: 'All of it.',
  games: ['Quake'],
  venue: { name: 'Hall', address: 'Main Street 1' },
  startsAt: '2026-05-01T12:00:00.000Z',
  endsAt: '2026-05-02T12:00:00.000Z',
  timeZone: 'Europe/Berlin',
  capacity: 100,
};
const judged: Partial<NewEvent>[] = [
  { title: 'Summer LAN' },
  { summary: '' },
  { description: 'Less of it.' },
  { games: [] },
  { venue: null },
  { venue: { name: 'Hall', address: 'Main Street 2' } },
  { startsAt: '2026-05-01T12:00:01.000Z' },
  { endsAt: '2026-05-02T12:00:01.000Z' },
  { timeZone: 'Europe/Paris' },
];

describe('an edit', () => {
  it.each(['draft', 'rejected'] as const)('may change everything while the event is %s', (state) => {
    for (const change of judged) expect(decideEdit(state, before, { ...before, ...change }).ok).toBe(true);
  });

  it.each(EVENT_STATES.filter((state) => state !== 'draft' && state !== 'rejected'))(
    'may change nothing that moderators approved while the event is %s',
    (state) => {
      for (const change of judged) {
        expect(decideEdit(state, before, { ...before, ...change })).toMatchObject({
          code: 'EVENT_LOCKED',
          details: { state },
        });
      }
    },
  );

  it('may change the capacity of an event that is out, and may write the same moment in another way', () => {
    const after = { ...before, capacity: 1, startsAt: '2026-05-01T12:00:00Z' };
    expect(decideEdit('published', before, after)).toEqual({ ok: true, value: after });
  });
});
