import type { Migration } from '@ringside/server/platform';

/** The roster of an event in its order, whatever the state: without it the latest of one event are sought among those of all. */
export const registrationsInOrderMigration: Migration = {
  name: '0023-registrations-in-order',
  up: `create index ix_registration_event on registration (event_id, id);`,
};
