import type { Migration } from '@ringside/server/platform';

/**
 * What is kept for late money, line by line: the seat that a line had, and whether the one that it has now is of a better
 * category; and whether the party sits side by side.
 */
export const offeredTogetherMigration: Migration = {
  name: '0116-offered-together',
  up: `
    alter table seat_offer add column is_together boolean not null default false;
    update seat_offer set seats = '{}' where jsonb_typeof(seats) = 'array';
  `,
};
