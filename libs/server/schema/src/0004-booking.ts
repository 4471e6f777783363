import type { Migration } from '@ringside/server/platform';

export const bookingMigration: Migration = {
  name: '0004-booking',
  up: `
    select 1;
  `,
};
