import { EVENT_START_EARLY_MINUTES, type EventCommand, type EventGap } from '@ringside/contracts/events';
import { no, type Or, yes } from '@ringside/kernel';
import type { EventState } from '@ringside/server/ports';
import type { EventAccess } from './event-access.policy';

/** Whose command it is: of those who lead the event, or of those who judge it. */
type Party = 'manager' | 'moderator';

interface Transition {
  readonly by: Party;
  /** From which state to which. What is not listed cannot be done. */
  readonly moves: Partial<Readonly<Record<EventState, EventState>>>;
}

/**
 * The life of an event, whole. A suspended event is frozen under the moderators' hand: its owner cannot even cancel it, for
 * a cancelled event is readable again; what its managers edit is judged like everything they write about a public event. Editing what was rejected makes it a draft.
 */
export const EVENT_LIFE: Readonly<Record<EventCommand, Transition>> = {
  edit: {
    by: 'manager',
    moves: { draft: 'draft', rejected: 'draft', published: 'published', suspended: 'suspended', started: 'started' },
  },
  submit: { by: 'manager', moves: { draft: 'submitted' } },
  withdraw: { by: 'manager', moves: { submitted: 'draft' } },
  approve: { by: 'moderator', moves: { submitted: 'published' } },
  reject: { by: 'moderator', moves: { submitted: 'rejected' } },
  suspend: { by: 'moderator', moves: { published: 'suspended' } },
  unsuspend: { by: 'moderator', moves: { suspended: 'published' } },
  start: { by: 'manager', moves: { published: 'started' } },
  finish: { by: 'manager', moves: { started: 'finished' } },
  cancel: {
    by: 'manager',
    moves: { draft: 'cancelled', submitted: 'cancelled', rejected: 'cancelled', published: 'cancelled' },
  },
};

/** What deciding a step needs to know of an event. */
export interface EventMoment {
  readonly state: EventState;
  readonly rev: number;
  readonly summary: string;
  readonly description: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

type Refused = 'FORBIDDEN' | 'EVENT_OWN' | 'EVENT_WRONG_STATE' | 'STALE' | 'EVENT_INCOMPLETE' | 'EVENT_TOO_EARLY';

/** What a person wants to do, and which revision they have looked at when that matters. */
export interface Wish {
  readonly command: EventCommand;
  readonly rev?: number;
}

/** The state that a command leads to, or why it does not. `now` is the database's. */
export function decideStep(
  event: EventMoment,
  { command, rev }: Wish,
  access: EventAccess,
  now: Date,
): Or<EventState, Refused> {
  const { by, moves } = EVENT_LIFE[command];
  const barred = bar(by, access);
  if (barred) return no(barred);
  const next = moves[event.state];
  if (!next) return no('EVENT_WRONG_STATE', { state: event.state });
  if (rev !== undefined && rev !== event.rev) return no('STALE', { rev: event.rev });
  return conditionOf(command, event, now) ?? yes(next);
}

function bar(by: Party, access: EventAccess): 'FORBIDDEN' | 'EVENT_OWN' | undefined {
  if (by === 'manager') return access.manages ? undefined : 'FORBIDDEN';
  if (!access.isModerator) return 'FORBIDDEN';
  return access.isStaff ? 'EVENT_OWN' : undefined;
}

function conditionOf(command: EventCommand, event: EventMoment, now: Date) {
  if (command === 'submit' || command === 'approve') {
    const missing = gapsOf(event, now);
    return missing.length > 0 ? no('EVENT_INCOMPLETE', { missing }) : undefined;
  }
  if (command === 'start' && now < startableFrom(event)) {
    return no('EVENT_TOO_EARLY', { startableFrom: startableFrom(event).toISOString() });
  }
  return undefined;
}

/** What an event lacks before anyone should be asked to judge it. */
export function gapsOf({ summary, description, endsAt }: Omit<EventMoment, 'state' | 'rev'>, now: Date): EventGap[] {
  const gaps: readonly (readonly [EventGap, boolean])[] = [
    ['summary', summary.trim() === ''],
    ['description', description.trim() === ''],
    ['future', endsAt <= now],
  ];
  return gaps.filter(([, isMissing]) => isMissing).map(([gap]) => gap);
}

export const startableFrom = ({ startsAt }: { startsAt: Date }): Date =>
  new Date(startsAt.getTime() - EVENT_START_EARLY_MINUTES * 60_000);

/** The commands that are open to a person in this state; a condition, such as the hour, may still stand in the way. */
export function commandsFor(state: EventState, access: EventAccess): EventCommand[] {
  const commands = Object.keys(EVENT_LIFE) as EventCommand[];
  return commands.filter((command) => {
    const { by, moves } = EVENT_LIFE[command];
    return moves[state] !== undefined && bar(by, access) === undefined;
  });
}
