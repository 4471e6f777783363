import type { NewEvent } from '@ringside/contracts/events';
import { no, type Or, yes } from '@ringside/kernel';
import type { EventState } from '@ringside/server/ports';

/** The states in which nothing of an event is public yet. */
const FREE: readonly EventState[] = ['draft', 'rejected'];

/**
 * Whether an edit may be saved as it is. What moderators approved stays as they saw it: of a published event only the
 * capacity, which they do not judge, can be changed.
 */
export function decideEdit(state: EventState, before: NewEvent, after: NewEvent): Or<NewEvent, 'EVENT_LOCKED'> {
  const isAllowed = FREE.includes(state) || judgedPart(before) === judgedPart(after);
  return isAllowed ? yes(after) : no('EVENT_LOCKED', { state });
}

function judgedPart({ title, summary, description, games, venue, startsAt, endsAt, timeZone }: NewEvent): string {
  const span = [Date.parse(startsAt), Date.parse(endsAt)];
  return JSON.stringify([title, summary, description, games, venue && [venue.name, venue.address], span, timeZone]);
}
