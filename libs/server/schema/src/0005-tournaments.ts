import type { Migration } from '@ringside/server/platform';

export const tournamentsMigration: Migration = {
  name: '0005-tournaments',
  up: `
    select 1;
  `,
};
