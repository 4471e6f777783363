import type { Migration } from '@ringside/server/platform';

/** The classic grid feed serves one section of one event of the server; its guests are names, not accounts. */
export const gridFeedMigration: Migration = {
  name: '0070-grid-feed',
  up: `
    create table grid_feed (
      is_only boolean primary key default true,
      event_id uuid not null references event (id) on delete cascade,
      section_no int not null,
      enabled_by uuid references app_user (id) on delete set null,
      enabled_at timestamptz not null default clock_timestamp(),
      constraint ck_grid_feed_only check (is_only)
    );
    create table grid_guest (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id) on delete cascade,
      name text not null,
      confirmed_by uuid references app_user (id) on delete set null,
      confirmed_at timestamptz,
      constraint uq_grid_guest_name unique (event_id, name)
    );
  `,
};
