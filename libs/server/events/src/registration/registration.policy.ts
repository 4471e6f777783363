import type {
  RegistrationBar,
  RegistrationRuling,
  RegistrationSettings,
  RegistrationState,
} from '@ringside/contracts/registrations';
import { no, type Or, yes } from '@ringside/kernel';
import type { EventState } from '@ringside/server/ports';

/** What deciding about a registration needs to know of its event. `now` is the database's. */
export interface RegistrationMoment {
  readonly state: EventState;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly capacity: number;
  /** How many have a place. */
  readonly taken: number;
  /** How many wait for one. */
  readonly waiting: number;
  readonly settings: RegistrationSettings;
  readonly now: Date;
}

/** The settings of an event whose organizers have chosen none. */
export const DEFAULT_SETTINGS: RegistrationSettings = {
  opensAt: null,
  closesAt: null,
  mode: 'automatic',
  hasWaitlist: true,
  audience: 'participants',
};

/** The states of people who have a place. */
export const TAKING = ['accepted', 'joined'] as const satisfies readonly RegistrationState[];

export const isTaking = (state: RegistrationState): boolean => TAKING.some((each) => each === state);

/** What a new registration becomes. A place goes to nobody while others wait for one. */
export function decideRegister(
  moment: RegistrationMoment,
  mine: RegistrationState | undefined,
): Or<'accepted' | 'pending' | 'waitlisted', RegistrationBar> {
  if (mine === 'rejected') return no('REGISTRATION_REJECTED');
  const closed = barOfWindow(moment);
  if (closed) return closed;
  const { settings, capacity, taken, waiting } = moment;
  if (settings.mode === 'approval') return yes('pending');
  if (taken < capacity && waiting === 0) return yes('accepted');
  return settings.hasWaitlist ? yes('waitlisted') : no('REGISTRATION_FULL', { capacity });
}

function barOfWindow({ state, endsAt, settings, now }: RegistrationMoment) {
  if (state !== 'published' && state !== 'started') return no('REGISTRATION_CLOSED');
  const { opensAt, closesAt } = settings;
  if (opensAt !== null && now < new Date(opensAt)) return no('REGISTRATION_NOT_OPEN', { opensAt });
  const end = Math.min(endsAt.getTime(), closesAt === null ? Number.POSITIVE_INFINITY : Date.parse(closesAt));
  return now.getTime() < end ? undefined : no('REGISTRATION_CLOSED');
}

type NotDone = 'NOT_REGISTERED' | 'REGISTRATION_WRONG_STATE';

/** Whether somebody may take their registration back. Once the event was started a place is not given back any more. */
export function decideWithdraw(
  { state }: Pick<RegistrationMoment, 'state'>,
  mine: RegistrationState | undefined,
): Or<'withdrawn', NotDone | 'EVENT_HAS_STARTED'> {
  if (mine === undefined) return no('NOT_REGISTERED');
  if (mine === 'rejected') return no('REGISTRATION_WRONG_STATE', { state: mine });
  if (isTaking(mine) && (state === 'started' || state === 'finished')) return no('EVENT_HAS_STARTED');
  return yes('withdrawn');
}

/** Whether somebody may say that they are there: after the planned start of an event that was started. */
export function decideJoin(
  { state, startsAt, now }: Pick<RegistrationMoment, 'state' | 'startsAt' | 'now'>,
  mine: RegistrationState | undefined,
): Or<'joined', NotDone | 'EVENT_NOT_STARTED'> {
  if (mine === undefined || mine === 'withdrawn') return no('NOT_REGISTERED');
  if (!isTaking(mine)) return no('REGISTRATION_WRONG_STATE', { state: mine });
  if (state !== 'started' || now < startsAt) return no('EVENT_NOT_STARTED', { startsAt: startsAt.toISOString() });
  return yes('joined');
}

/** From which states a ruling leads where. A rejection has no way back; whoever is there is not sent away by a list. */
const RULINGS: Readonly<Record<RegistrationRuling, { from: readonly RegistrationState[]; to: RegistrationState }>> = {
  accept: { from: ['pending', 'waitlisted'], to: 'accepted' },
  reject: { from: ['pending', 'waitlisted', 'accepted'], to: 'rejected' },
  waitlist: { from: ['pending', 'accepted'], to: 'waitlisted' },
  moveUp: { from: ['waitlisted'], to: 'waitlisted' },
};

/** What a ruling makes of a registration, given how many places are free. */
export function decideRuling(
  ruling: RegistrationRuling,
  state: RegistrationState,
  room: { readonly free: number; readonly capacity: number },
): Or<RegistrationState, 'REGISTRATION_WRONG_STATE' | 'REGISTRATION_FULL'> {
  const { from, to } = RULINGS[ruling];
  if (!from.includes(state)) return no('REGISTRATION_WRONG_STATE', { state });
  if (to === 'accepted' && room.free < 1) return no('REGISTRATION_FULL', { capacity: room.capacity });
  return yes(to);
}

/** The states of an event in which its organizers decide about registrations. */
export const isRuled = (state: EventState): boolean => state === 'published' || state === 'started';
