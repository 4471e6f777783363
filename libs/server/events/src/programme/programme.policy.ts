import { type NewScheduleItem, SCHEDULE_MARGIN_HOURS } from '@ringside/contracts/events';
import { no, type Or, yes } from '@ringside/kernel';
import type { EventState } from '@ringside/server/ports';

/** What judging a timetable needs to know of an event. */
export interface Span {
  readonly state: EventState;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const MARGIN_MS = SCHEDULE_MARGIN_HOURS * 3_600_000;

/** What is over stays as it was; a suspended event is under the moderators' hand. */
const CLOSED: readonly EventState[] = ['suspended', 'finished', 'cancelled'];

export function decideScheduling({ state }: Pick<Span, 'state'>): Or<void, 'EVENT_WRONG_STATE'> {
  return CLOSED.includes(state) ? no('EVENT_WRONG_STATE', { state }) : yes(undefined);
}

/** Whether a line of the timetable lies where it can be meant: a typing error in the month is told, not published. */
export function decideItem(event: Span, { startsAt, endsAt }: NewScheduleItem): Or<void, 'SCHEDULE_OUTSIDE'> {
  const from = event.startsAt.getTime() - MARGIN_MS;
  const until = event.endsAt.getTime() + MARGIN_MS;
  const isInside = Date.parse(startsAt) >= from && Date.parse(endsAt ?? startsAt) <= until;
  const told = { from: new Date(from).toISOString(), until: new Date(until).toISOString() };
  return isInside ? yes(undefined) : no('SCHEDULE_OUTSIDE', told);
}

/** The states in which an event has an audience. */
const HEARD: readonly EventState[] = ['published', 'started', 'finished', 'cancelled'];

/** A cancelled event still has something to say, if anybody ever heard of it. */
export function decideAnnouncing(event: { state: EventState; wasPublic: boolean }): Or<void, 'EVENT_WRONG_STATE'> {
  const { state } = event;
  const isHeard = HEARD.includes(state) && (state !== 'cancelled' || event.wasPublic);
  return isHeard ? yes(undefined) : no('EVENT_WRONG_STATE', { state });
}
