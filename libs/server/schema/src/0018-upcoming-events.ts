import type { Migration } from '@ringside/server/platform';

/** Finished events become more for ever: the list of what comes next must not read through them. */
export const upcomingEventsMigration: Migration = {
  name: '0018-upcoming-events',
  up: `create index ix_event_upcoming on event (starts_at, id) where state in ('published', 'started');`,
};
