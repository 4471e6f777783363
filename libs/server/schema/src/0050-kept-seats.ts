import type { Migration } from '@ringside/server/platform';

/** Until when wheelchair places and those beside them are kept for who asks for them: for good where no moment is given. */
export const keptSeatsMigration: Migration = {
  name: '0050-kept-seats',
  up: `alter table event_sale add column accessible_until timestamptz;`,
};
