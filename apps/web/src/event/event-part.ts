/** The parts of an event's page, by the word in their address. */
export const EVENT_PARTS = ['overview', 'seats', 'tournaments', 'participants', 'chat'] as const;
export type EventPart = (typeof EVENT_PARTS)[number];

/** The part that an address below `/events/:eventId` shows. */
export function partOf(pathname: string): EventPart {
  const word = pathname.split('/')[3];
  return EVENT_PARTS.find((part) => part === word) ?? 'overview';
}

/** The address of a part; the overview is the event's own address. */
export const addressOf = (eventId: string, part: EventPart): string =>
  part === 'overview' ? `/events/${eventId}` : `/events/${eventId}/${part}`;
