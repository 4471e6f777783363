import type { EventDetails, EventSummary } from '@ringside/contracts/events';
import { renderMarkdown } from '@ringside/server/platform';
import type { EventAccess } from './event-access.policy';
import { decideDeleting } from './drafts/draft.policy';
import { commandsFor, gapsOf, startableFrom } from './event-life.policy';
import { type EventRow, venueOf } from './event.entity';

/** An event for a list; its cover is added for all of a list at once. */
export const toSummary = (row: EventRow, organizerName: string): Omit<EventSummary, 'cover'> => ({
  id: row.id,
  title: row.title,
  summary: row.summary,
  games: [...row.games],
  venue: venueOf(row),
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  timeZone: row.timeZone,
  capacity: row.capacity,
  state: row.state,
  organizer: { id: row.ownerId, name: organizerName },
});

/** What needs no further question. */
type PlainDetails = Omit<EventDetails, 'edit' | 'may' | 'cover'> & {
  readonly may: Omit<EventDetails['may'], 'publish'>;
};

/** An event whole, for a person with this access at this moment of the database's clock. */
export function toDetails(row: EventRow, organizerName: string, access: EventAccess, now: Date): PlainDetails {
  const isInsider = access.isStaff || access.isModerator;
  const isPrepared = access.manages && (row.state === 'draft' || row.state === 'rejected');
  return {
    ...toSummary(row, organizerName),
    description: row.description,
    descriptionHtml: renderMarkdown(row.description),
    rev: row.rev,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    startableFrom: startableFrom(row).toISOString(),
    review:
      isInsider && row.reviewReason !== null && row.reviewedAt
        ? { reason: row.reviewReason, at: row.reviewedAt.toISOString() }
        : null,
    cancelReason: row.cancelReason,
    missing: isPrepared ? gapsOf(row, now) : [],
    myRoles: [...(access.roles ?? [])],
    may: {
      manage: access.manages,
      moderate: access.isModerator && !access.isStaff,
      delete: decideDeleting(row, access).ok,
      commands: commandsFor(row.state, access),
    },
  };
}
