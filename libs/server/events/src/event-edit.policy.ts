import type { EventText, NewEvent } from '@ringside/contracts/events';
import type { EventState } from '@ringside/server/ports';
import type { EventAccess } from './event-access.policy';
import { textOf } from './event.entity';

/** The states in which nothing of an event is public yet. */
const FREE: readonly EventState[] = ['draft', 'rejected'];

/** What a saved edit does. */
export interface EditOutcome {
  /** The event as it is from now on. */
  readonly event: NewEvent;
  /** What waits for a moderator from now on; nothing: the event says what its editor wants it to say. */
  readonly proposal?: EventText;
  /** Text that is public has changed without a moderator. */
  readonly isSelfEdit: boolean;
}

/**
 * Whether somebody's submissions and edits need no moderator. Admins need none, unless it is their own event, which
 * somebody else has to judge. A suspended event was taken off by a moderator: trust does not bring its text past them.
 */
export function publishesAlone(state: EventState, access: EventAccess, isTrusted: boolean): boolean {
  if (!access.manages) return false;
  return (access.isAdmin && !access.isStaff) || (isTrusted && state !== 'suspended');
}

/**
 * What becomes of an edit. What moderators approved stays public as they saw it; only the capacity, which they do not judge,
 * changes at once.
 */
export function decideEdit(state: EventState, before: NewEvent, after: NewEvent, alone: boolean): EditOutcome {
  if (FREE.includes(state)) return { event: after, isSelfEdit: false };
  const isSame = isSameText(textOf(before), textOf(after));
  if (isSame || alone) return { event: after, isSelfEdit: !isSame };
  return { event: { ...before, capacity: after.capacity }, proposal: textOf(after), isSelfEdit: false };
}

export const isSameText = (one: EventText, other: EventText): boolean => written(one) === written(other);

/** Whether people who have planned for an event have to plan anew: it is at another time or place. */
export const isMoved = (before: EventText, after: EventText): boolean =>
  JSON.stringify(whenAndWhere(before)) !== JSON.stringify(whenAndWhere(after));

const whenAndWhere = ({ startsAt, endsAt, venue }: EventText) => [
  startsAt,
  endsAt,
  venue && [venue.name, venue.address],
];

const written = (text: EventText): string =>
  JSON.stringify([text.title, text.summary, text.description, text.games, text.timeZone, ...whenAndWhere(text)]);
