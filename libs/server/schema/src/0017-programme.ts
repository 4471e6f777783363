import type { Migration } from '@ringside/server/platform';

/** An event's timetable, and what its organizers announce; of an announcement every version is kept, a deleted one too. */
export const programmeMigration: Migration = {
  name: '0017-programme',
  up: `
    create table schedule_item (
      id uuid primary key default uuidv7(),
      event_id uuid not null,
      kind text not null,
      title text not null,
      place text not null default '',
      description text not null default '',
      starts_at timestamptz not null,
      ends_at timestamptz, -- null: a moment
      rev int not null default 1,
      constraint fk_schedule_item_event foreign key (event_id) references event (id) on delete cascade,
      constraint ck_schedule_item_kind check (kind in ('doors', 'tournament', 'show', 'talk', 'food', 'break', 'other')),
      constraint ck_schedule_item_texts check (char_length(title) between 1 and 100 and char_length(place) <= 100
        and char_length(description) <= 500),
      constraint ck_schedule_item_span check (starts_at < ends_at)
    );
    create index ix_schedule_item_event on schedule_item (event_id, starts_at, id);

    create table announcement (
      id uuid primary key default uuidv7(),
      event_id uuid not null,
      author_id uuid,
      title text not null,
      body text not null,
      is_pinned boolean not null default false,
      rev int not null default 1,
      created_at timestamptz not null default clock_timestamp(),
      updated_at timestamptz not null default clock_timestamp(),
      deleted_at timestamptz,
      constraint fk_announcement_event foreign key (event_id) references event (id) on delete cascade,
      constraint fk_announcement_author foreign key (author_id) references app_user (id) on delete set null,
      constraint ck_announcement_texts check (char_length(title) between 1 and 120 and char_length(body) between 1 and 4000)
    );
    create index ix_announcement_event on announcement (event_id, is_pinned desc, id desc) where deleted_at is null;
    create index ix_announcement_latest on announcement (id desc) where deleted_at is null;

    create table announcement_version (
      announcement_id uuid not null,
      rev int not null,
      title text not null,
      body text not null,
      is_pinned boolean not null,
      editor_id uuid,
      at timestamptz not null default clock_timestamp(),
      primary key (announcement_id, rev),
      constraint fk_announcement_version_announcement foreign key (announcement_id) references announcement (id) on delete cascade,
      constraint fk_announcement_version_editor foreign key (editor_id) references app_user (id) on delete set null
    );
  `,
};
