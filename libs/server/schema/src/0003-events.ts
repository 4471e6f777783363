import type { Migration } from '@ringside/server/platform';

export const eventsMigration: Migration = {
  name: '0003-events',
  up: `
    select 1;
  `,
};
