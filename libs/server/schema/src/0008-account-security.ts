import type { Migration } from '@ringside/server/platform';

/** What an account knows of its person's language and time zone. */
export const accountSecurityMigration: Migration = {
  name: '0008-account-security',
  up: `
    alter table app_user
      add column language text not null default 'en',
      add column time_zone text, -- null: not said yet
      add constraint ck_app_user_language check (language in ('en', 'fr', 'de')),
      add constraint ck_app_user_time_zone check (char_length(time_zone) between 1 and 64);
  `,
};
