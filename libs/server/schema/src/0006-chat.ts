import type { Migration } from '@ringside/server/platform';

export const chatMigration: Migration = {
  name: '0006-chat',
  up: `
    select 1;
  `,
};
