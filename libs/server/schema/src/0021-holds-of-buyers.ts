import type { Migration } from '@ringside/server/platform';

/** What somebody holds is found without knowing at which event. */
export const holdsOfBuyersMigration: Migration = {
  name: '0021-holds-of-buyers',
  up: `create index hold_of_buyer on hold (buyer, cap_at);`,
};
