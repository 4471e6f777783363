import { EVENT_COMMANDS, EVENT_STATES, type EventCommand } from '@ringside/contracts/events';
import type { EventState } from '@ringside/server/ports';
import type { EventAccess } from './event-access.policy';
import { commandsFor, decideStep, type EventMoment, gapsOf } from './event-life.policy';

const minutes = (count: number) => count * 60_000;
const now = new Date('2026-05-01T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

const anEvent = (facts: Partial<EventMoment> = {}): EventMoment => ({
  state: 'draft',
  rev: 7,
  summary: 'Two days of play',
  description: 'All of it.',
  startsAt: later(minutes(10)),
  endsAt: later(minutes(600)),
  ...facts,
});

const nobody: EventAccess = { isStaff: false, manages: false, isModerator: false, isAdmin: false };
const people = {
  stranger: nobody,
  referee: { ...nobody, isStaff: true },
  manager: { ...nobody, isStaff: true, manages: true },
  moderator: { ...nobody, isModerator: true },
  'moderator who manages it': { ...nobody, isStaff: true, manages: true, isModerator: true },
  'moderator who is its referee': { ...nobody, isStaff: true, isModerator: true },
  admin: { isStaff: false, manages: true, isModerator: true, isAdmin: true },
  'admin who owns it': { isStaff: true, manages: true, isModerator: true, isAdmin: true },
} as const satisfies Record<string, EventAccess>;

/** product.md's drawing, written down a second time: every step that exists. */
const STEPS: readonly (readonly [EventState, EventCommand, EventState])[] = [
  ['draft', 'edit', 'draft'],
  ['draft', 'submit', 'submitted'],
  ['draft', 'cancel', 'cancelled'],
  ['submitted', 'withdraw', 'draft'],
  ['submitted', 'approve', 'published'],
  ['submitted', 'reject', 'rejected'],
  ['submitted', 'cancel', 'cancelled'],
  ['rejected', 'edit', 'draft'],
  ['rejected', 'cancel', 'cancelled'],
  ['published', 'edit', 'published'],
  ['published', 'suspend', 'suspended'],
  ['published', 'start', 'started'],
  ['published', 'cancel', 'cancelled'],
  ['suspended', 'unsuspend', 'published'],
  ['suspended', 'edit', 'suspended'],
  ['started', 'edit', 'started'],
  ['started', 'finish', 'finished'],
];
const JUDGING: readonly EventCommand[] = ['approve', 'reject', 'suspend', 'unsuspend'];

const everyStep = EVENT_STATES.flatMap((state) => EVENT_COMMANDS.map((command) => [state, command] as const));

describe('a step in the life of an event', () => {
  it.each(everyStep)('from %s by %s happens for its party only, and only where it is drawn', (state, command) => {
    const drawn = STEPS.find(([from, by]) => from === state && by === command);
    const expected = (person: keyof typeof people) => {
      if (JUDGING.includes(command)) {
        if (!people[person].isModerator) return 'FORBIDDEN';
        if (people[person].isStaff) return 'EVENT_OWN';
      } else if (!people[person].manages) return 'FORBIDDEN';
      return drawn?.[2] ?? 'EVENT_WRONG_STATE';
    };
    for (const person of Object.keys(people) as (keyof typeof people)[]) {
      const answer = decideStep(anEvent({ state }), { command }, people[person], now);
      expect([person, answer.ok ? answer.value : answer.code]).toEqual([person, expected(person)]);
    }
  });

  it.each(EVENT_STATES)('is offered in %s exactly when it would be taken', (state) => {
    for (const access of Object.values(people)) {
      const taken = EVENT_COMMANDS.filter((command) => decideStep(anEvent({ state }), { command }, access, now).ok);
      expect(commandsFor(state, access).sort()).toEqual(taken.sort());
    }
  });

  it('is refused as stale when somebody changed the event meanwhile', () => {
    const event = anEvent({ state: 'submitted' });
    expect(decideStep(event, { command: 'approve', rev: 6 }, people.moderator, now)).toMatchObject({
      code: 'STALE',
      details: { rev: 7 },
    });
    expect(decideStep(event, { command: 'approve', rev: 7 }, people.moderator, now).ok).toBe(true);
  });

  it('starts it from 30 minutes before the plan, not a millisecond earlier', () => {
    const start = (startsAt: Date) =>
      decideStep(anEvent({ state: 'published', startsAt }), { command: 'start' }, people.manager, now);
    expect(start(later(minutes(30))).ok).toBe(true);
    expect(start(later(minutes(30) + 1))).toMatchObject({
      code: 'EVENT_TOO_EARLY',
      details: { startableFrom: later(1).toISOString() },
    });
    expect(start(later(minutes(-90))).ok).toBe(true);
  });

  it.each(['submit', 'approve'] as const)('does not %s what is incomplete or over', (command) => {
    const state = command === 'submit' ? 'draft' : 'submitted';
    const event = anEvent({ state, summary: ' ', description: '', endsAt: now });
    expect(decideStep(event, { command }, people.admin, now)).toMatchObject({
      code: 'EVENT_INCOMPLETE',
      details: { missing: ['summary', 'description', 'future'] },
    });
  });
});

describe('what an event lacks', () => {
  it('is nothing once it has texts and an end to come', () => {
    expect(gapsOf(anEvent(), now)).toEqual([]);
  });
  it('is named one by one', () => {
    expect(gapsOf(anEvent({ description: '\n' }), now)).toEqual(['description']);
    expect(gapsOf(anEvent({ endsAt: later(-1) }), now)).toEqual(['future']);
  });
});
