import { EVENT_STATES, type NewEvent } from '@ringside/contracts/events';
import type { EventAccess } from './event-access.policy';
import { decideEdit, isMoved, publishesAlone } from './event-edit.policy';
import { textOf } from './event.entity';

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
const OUT = ['published', 'suspended', 'started'] as const;

describe('an edit', () => {
  it.each(['draft', 'rejected'] as const)('changes everything at once while the event is %s', (state) => {
    for (const change of judged) {
      const after = { ...before, ...change };
      expect(decideEdit(state, before, after, false)).toEqual({ event: after, isSelfEdit: false });
    }
  });

  it.each(OUT)(
    'waits for a moderator, with whatever they judge, while the event is %s; the capacity does not',
    (state) => {
      for (const change of judged) {
        const after = { ...before, ...change, capacity: 7 };
        expect(decideEdit(state, before, after, false)).toEqual({
          event: { ...before, capacity: 7 },
          proposal: textOf(after),
          isSelfEdit: false,
        });
      }
    },
  );

  it('asks nobody when it changes the capacity only, or writes the same moment in another way', () => {
    const after = { ...before, capacity: 1, startsAt: '2026-05-01T12:00:00Z' };
    expect(decideEdit('published', before, after, false)).toEqual({ event: after, isSelfEdit: false });
  });

  it('of somebody trusted is public at once, and known to be theirs alone', () => {
    const after = { ...before, title: 'Summer LAN' };
    expect(decideEdit('published', before, after, true)).toEqual({ event: after, isSelfEdit: true });
  });

  it('moves the event when its time or place changes, not when its words do', () => {
    const moves = judged.filter((change) => isMoved(textOf(before), textOf({ ...before, ...change })));
    expect(moves.map((change) => Object.keys(change)[0])).toEqual(['venue', 'venue', 'startsAt', 'endsAt']);
  });
});

describe('publishing without a moderator', () => {
  const manager: EventAccess = { isStaff: true, manages: true, isModerator: false, isAdmin: false };
  const admin: EventAccess = { isStaff: false, manages: true, isModerator: true, isAdmin: true };
  const alone = (access: EventAccess, isTrusted: boolean) =>
    EVENT_STATES.filter((state) => publishesAlone(state, access, isTrusted));

  it('is for trusted managers, but never out of a suspension', () => {
    expect(alone(manager, false)).toEqual([]);
    expect(alone(manager, true)).toEqual(EVENT_STATES.filter((state) => state !== 'suspended'));
    expect(alone({ ...manager, manages: false }, true)).toEqual([]);
  });

  it('is for admins, but not with an event of their own', () => {
    expect(alone(admin, false)).toEqual(EVENT_STATES);
    expect(alone({ ...admin, isStaff: true }, false)).toEqual([]);
  });
});
