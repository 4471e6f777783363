import { REGISTRATION_RULINGS, REGISTRATION_STATES } from '@ringside/contracts/registrations';
import { EVENT_STATES } from '@ringside/contracts/events';
import {
  DEFAULT_SETTINGS,
  decideJoin,
  decideRegister,
  decideRuling,
  decideWithdraw,
  type RegistrationMoment,
} from './registration.policy';

const now = new Date('2026-05-01T12:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const open: RegistrationMoment = {
  state: 'published',
  startsAt: hours(24),
  endsAt: hours(48),
  capacity: 10,
  taken: 4,
  waiting: 0,
  settings: DEFAULT_SETTINGS,
  now,
};
const outcome = (change: Partial<RegistrationMoment>, mine?: (typeof REGISTRATION_STATES)[number]) => {
  const decision = decideRegister({ ...open, ...change }, mine);
  return decision.ok ? decision.value : decision.code;
};
const set = (settings: Partial<RegistrationMoment['settings']>) => ({ settings: { ...DEFAULT_SETTINGS, ...settings } });

describe('a registration', () => {
  it('has a place while there is one', () => {
    expect(outcome({})).toBe('accepted');
    expect(outcome({ taken: 9 })).toBe('accepted');
    expect(outcome({ taken: 10 })).toBe('waitlisted');
  });

  it('goes behind those who wait, even when a place is free', () => {
    expect(outcome({ waiting: 1 })).toBe('waitlisted');
  });

  it('is refused when the event is full and nobody may wait', () => {
    expect(outcome({ taken: 10, ...set({ hasWaitlist: false }) })).toBe('REGISTRATION_FULL');
  });

  it('waits for the organizers where they decide, full or not', () => {
    expect(outcome(set({ mode: 'approval' }))).toBe('pending');
    expect(outcome({ taken: 10, ...set({ mode: 'approval', hasWaitlist: false }) })).toBe('pending');
  });

  it('is possible for events that are out and not over', () => {
    const possible = EVENT_STATES.filter((state) => outcome({ state }) === 'accepted');
    expect(possible).toEqual(['published', 'started']);
    expect(outcome({ endsAt: now })).toBe('REGISTRATION_CLOSED');
  });

  it('is possible from the opening on and before the closing', () => {
    expect(outcome(set({ opensAt: now.toISOString() }))).toBe('accepted');
    expect(outcome(set({ opensAt: hours(1).toISOString() }))).toBe('REGISTRATION_NOT_OPEN');
    expect(outcome(set({ closesAt: hours(1).toISOString() }))).toBe('accepted');
    expect(outcome(set({ closesAt: now.toISOString() }))).toBe('REGISTRATION_CLOSED');
  });

  it('is never possible again after a rejection, and again after a withdrawal', () => {
    expect(outcome({}, 'rejected')).toBe('REGISTRATION_REJECTED');
    expect(outcome({}, 'withdrawn')).toBe('accepted');
  });
});

describe('withdrawing', () => {
  const from = (state: (typeof EVENT_STATES)[number]) =>
    REGISTRATION_STATES.filter((mine) => decideWithdraw({ state }, mine).ok);

  it('is open to everybody but the rejected before the start', () => {
    expect(from('published')).toEqual(['pending', 'accepted', 'waitlisted', 'withdrawn', 'joined']);
  });
  it('is open to those without a place afterwards', () => {
    expect(from('started')).toEqual(['pending', 'waitlisted', 'withdrawn']);
    expect(decideWithdraw({ state: 'started' }, 'accepted')).toMatchObject({ code: 'EVENT_HAS_STARTED' });
  });
  it('needs a registration', () => {
    expect(decideWithdraw({ state: 'published' }, undefined)).toMatchObject({ code: 'NOT_REGISTERED' });
  });
});

describe('joining', () => {
  const join = (change: Partial<RegistrationMoment>, mine: (typeof REGISTRATION_STATES)[number] = 'accepted') => {
    const decision = decideJoin({ ...open, state: 'started', startsAt: now, ...change }, mine);
    return decision.ok ? decision.value : decision.code;
  };
  it('needs the planned start and the organizers’ start, both', () => {
    expect(join({})).toBe('joined');
    expect(join({ startsAt: hours(0.01) })).toBe('EVENT_NOT_STARTED');
    expect(join({ state: 'published' })).toBe('EVENT_NOT_STARTED');
    expect(join({ state: 'finished' })).toBe('EVENT_NOT_STARTED');
  });
  it('needs a place', () => {
    expect(REGISTRATION_STATES.filter((mine) => join({}, mine) === 'joined')).toEqual(['accepted', 'joined']);
  });
});

describe('a ruling', () => {
  it('leads only where the table says, and a rejection has no way back', () => {
    const table = Object.fromEntries(
      REGISTRATION_RULINGS.map((ruling) => [
        ruling,
        REGISTRATION_STATES.filter((state) => decideRuling(ruling, state, { free: 1, capacity: 10 }).ok),
      ]),
    );
    expect(table).toEqual({
      accept: ['pending', 'waitlisted'],
      reject: ['pending', 'accepted', 'waitlisted'],
      waitlist: ['pending', 'accepted'],
      moveUp: ['waitlisted'],
    });
  });
  it('accepts nobody without a place', () => {
    expect(decideRuling('accept', 'pending', { free: 0, capacity: 10 })).toMatchObject({ code: 'REGISTRATION_FULL' });
    expect(decideRuling('reject', 'pending', { free: 0, capacity: 10 })).toMatchObject({ ok: true });
  });
});
