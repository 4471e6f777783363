import type { Migration } from '@ringside/server/platform';

/**
 * Events and their staff. Two rules of `product.md` are constraints here, so that two requests at once cannot break them:
 * a title is unique with its start, and one organizer's on-site events do not overlap at one venue. Cancelled and rejected
 * events stand in nobody's way.
 */
export const eventsMigration: Migration = {
  name: '0003-events',
  up: `
    -- lets an exclusion constraint compare ids and texts with =; a trusted extension, no superuser is needed
    create extension if not exists btree_gist;

    create table event (
      id uuid primary key default uuidv7(),
      owner_id uuid not null,
      title text not null,
      summary text not null default '',
      description text not null default '',
      games text[] not null default '{}',
      venue_name text, -- null: online
      venue_address text not null default '',
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      time_zone text not null,
      capacity int not null,
      state text not null default 'draft',
      rev int not null default 1,
      review_reason text,
      reviewed_at timestamptz,
      reviewed_by uuid,
      submitted_at timestamptz,
      published_at timestamptz, -- null: never was public
      created_at timestamptz not null default clock_timestamp(),
      updated_at timestamptz not null default clock_timestamp(),
      constraint fk_event_owner foreign key (owner_id) references app_user (id),
      constraint fk_event_reviewed_by foreign key (reviewed_by) references app_user (id) on delete set null,
      constraint ck_event_title check (char_length(title) between 1 and 100),
      constraint ck_event_summary check (char_length(summary) <= 240),
      constraint ck_event_description check (char_length(description) <= 10000),
      constraint ck_event_games check (cardinality(games) <= 10),
      constraint ck_event_venue check (char_length(venue_name) between 1 and 120 and char_length(venue_address) <= 300),
      constraint ck_event_span check (starts_at < ends_at),
      constraint ck_event_capacity check (capacity between 1 and 100000),
      constraint ck_event_rev check (rev >= 1),
      constraint ck_event_state check (state in
        ('draft', 'submitted', 'rejected', 'published', 'suspended', 'started', 'finished', 'cancelled')),
      constraint ex_event_venue exclude using gist (
        owner_id with =, lower(venue_name) with =, tstzrange(starts_at, ends_at) with &&
      ) where (venue_name is not null and state not in ('cancelled', 'rejected'))
    );
    create unique index uq_event_title_start on event (lower(title), starts_at)
      where state not in ('cancelled', 'rejected');
    create index event_public on event (starts_at, id) where state in ('published', 'started', 'finished');
    create index event_queue on event (submitted_at, id) where state = 'submitted';
    create index event_owner on event (owner_id);

    create table event_staff (
      event_id uuid not null,
      user_id uuid not null,
      role text not null,
      primary key (event_id, user_id, role),
      constraint fk_event_staff_event foreign key (event_id) references event (id) on delete cascade,
      constraint fk_event_staff_user foreign key (user_id) references app_user (id) on delete cascade,
      constraint ck_event_staff_role check (role in ('owner', 'manager', 'referee', 'chatModerator', 'door'))
    );
    create index event_staff_user on event_staff (user_id, event_id);
  `,
};
