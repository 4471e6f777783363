import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { EventRow } from '../event.entity';

/** How often calendar programs may ask again, in seconds. */
const REFRESH_S = 3600;

type Facts = Pick<
  EventRow,
  | 'id'
  | 'title'
  | 'summary'
  | 'venueName'
  | 'venueAddress'
  | 'startsAt'
  | 'endsAt'
  | 'state'
  | 'rev'
  | 'createdAt'
  | 'updatedAt'
>;

/**
 * Events as a calendar file (RFC 5545). Times are instants in UTC: every program shows them in its own zone, and a change of
 * the clocks between now and then moves nothing. A repeat has the same identity and a higher sequence, so it replaces.
 */
export function calendarOf(name: string, events: readonly Facts[], publicUrl: string): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Ringside', product: 'Ringside', language: 'EN' },
    ttl: REFRESH_S,
  });
  const host = new URL(publicUrl).host;
  for (const event of events) {
    const url = `${publicUrl}/events/${event.id}`;
    calendar.createEvent({
      id: `${event.id}@${host}`,
      sequence: event.rev,
      start: event.startsAt,
      end: event.endsAt,
      created: event.createdAt,
      lastModified: event.updatedAt,
      summary: event.title,
      description: [event.summary, url].filter(Boolean).join('\n\n'),
      url,
      status: event.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...(event.venueName === null
        ? {}
        : { location: [event.venueName, event.venueAddress].filter(Boolean).join(', ') }),
    });
  }
  return calendar.toString();
}
