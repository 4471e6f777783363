import type { EventText, NewEvent } from '@ringside/contracts/events';
import type { EventId, UserId } from '@ringside/kernel';
import type { EventState } from '@ringside/server/ports';

/** An event as the database has it. */
export interface EventRow {
  readonly id: EventId;
  readonly ownerId: UserId;
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  readonly games: readonly string[];
  /** `null`: online. */
  readonly venueName: string | null;
  readonly venueAddress: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly capacity: number;
  readonly state: EventState;
  readonly rev: number;
  readonly reviewReason: string | null;
  readonly reviewedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly cancelReason: string | null;
  readonly wasPublic: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The columns of `EventRow`, for every statement that answers one. */
export const EVENT_COLUMNS = `
  e.id, e.owner_id as "ownerId", e.title, e.summary, e.description, e.games,
  e.venue_name as "venueName", e.venue_address as "venueAddress", e.starts_at as "startsAt", e.ends_at as "endsAt",
  e.time_zone as "timeZone", e.capacity, e.state, e.rev, e.review_reason as "reviewReason", e.reviewed_at as "reviewedAt",
  e.submitted_at as "submittedAt", e.cancel_reason as "cancelReason", e.published_at is not null as "wasPublic", e.created_at as "createdAt",
  e.updated_at as "updatedAt"`;

/** The part of an event that its managers write. */
export const writtenPart = (row: EventRow): NewEvent => ({
  title: row.title,
  summary: row.summary,
  description: row.description,
  games: [...row.games],
  venue: venueOf(row),
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  timeZone: row.timeZone,
  capacity: row.capacity,
});

/** The part of it that moderators judge. */
export function textOf(event: NewEvent): EventText {
  const { capacity: _notJudged, startsAt, endsAt, ...text } = event;
  // one way of writing a moment, so that two texts can be compared
  return { ...text, startsAt: new Date(startsAt).toISOString(), endsAt: new Date(endsAt).toISOString() };
}

export const venueOf = ({ venueName, venueAddress }: Pick<EventRow, 'venueName' | 'venueAddress'>) =>
  venueName === null ? null : { name: venueName, address: venueAddress };
