import type { Migration } from '@ringside/server/platform';

/** When the members of a group may take its seats, and whether screens know that it is open to all by now. */
export const seatGroupsMigration: Migration = {
  name: '0051-seat-groups',
  up: `
    alter table seat_group
      add column opens_at timestamptz,
      -- only for the screens: whether a seat can be had is judged by releases_at
      add column told_release boolean not null default false,
      add constraint ck_seat_group_times check (opens_at is null or releases_at is null or opens_at < releases_at);
    create index seat_group_releasing on seat_group (releases_at) where releases_at is not null and not told_release;
    create unique index uq_seat_group_code on seat_group (event_id, code_hash) where code_hash is not null;
    create index seat_state_group on seat_state (group_id) where group_id is not null;
  `,
};
