import type { Migration } from '@ringside/server/platform';

/**
 * Who takes part in an event, who follows it and how it ended for each. One person has one registration for an event,
 * whatever becomes of it: a rejection cannot be got round by registering again. Everything that changes who has a place
 * runs under the lock of the event's row, so the capacity holds.
 */
export const registrationMigration: Migration = {
  name: '0010-registration',
  up: `
    -- an event without a row has the defaults
    create table registration_settings (
      event_id uuid primary key,
      opens_at timestamptz, -- null: from the publication on
      closes_at timestamptz, -- null: until the event's end
      mode text not null default 'automatic',
      has_waitlist boolean not null default true,
      audience text not null default 'participants',
      constraint fk_registration_settings_event foreign key (event_id) references event (id) on delete cascade,
      constraint ck_registration_settings_window check (opens_at < closes_at),
      constraint ck_registration_settings_mode check (mode in ('automatic', 'approval')),
      constraint ck_registration_settings_audience check (audience in ('everyone', 'participants', 'nobody'))
    );

    create table registration (
      id uuid primary key default uuidv7(),
      event_id uuid not null,
      user_id uuid not null,
      state text not null,
      queue bigint, -- the waitlist's order, the smallest first; no other registration has one
      is_listed boolean not null default false,
      reason text, -- why it was rejected
      rev int not null default 1,
      registered_at timestamptz not null default clock_timestamp(),
      changed_at timestamptz not null default clock_timestamp(),
      constraint fk_registration_event foreign key (event_id) references event (id) on delete cascade,
      constraint fk_registration_user foreign key (user_id) references app_user (id) on delete cascade,
      constraint uq_registration_person unique (event_id, user_id),
      constraint ck_registration_state check (state in
        ('pending', 'accepted', 'waitlisted', 'rejected', 'withdrawn', 'joined')),
      constraint ck_registration_queue check ((state = 'waitlisted') = (queue is not null)),
      constraint ck_registration_reason check (char_length(reason) between 1 and 300)
    );
    create index ix_registration_state on registration (event_id, state, id);
    create unique index uq_registration_queue on registration (event_id, queue) where state = 'waitlisted';
    create index ix_registration_user on registration (user_id, event_id);

    create table event_favourite (
      user_id uuid not null,
      event_id uuid not null,
      created_at timestamptz not null default clock_timestamp(),
      primary key (user_id, event_id),
      constraint fk_event_favourite_event foreign key (event_id) references event (id) on delete cascade,
      constraint fk_event_favourite_user foreign key (user_id) references app_user (id) on delete cascade
    );
    create index ix_event_favourite_event on event_favourite (event_id, user_id);

    create table event_placing (
      event_id uuid not null,
      user_id uuid not null,
      game text not null default '', -- empty: the event as a whole
      place int not null,
      points int not null,
      season int not null, -- the year of the event's start, in its own time zone
      primary key (event_id, game, user_id),
      constraint fk_event_placing_event foreign key (event_id) references event (id) on delete cascade,
      constraint fk_event_placing_user foreign key (user_id) references app_user (id) on delete cascade,
      constraint ck_event_placing_game check (char_length(game) <= 40),
      constraint ck_event_placing_place check (place between 1 and 100000),
      constraint ck_event_placing_points check (points between 0 and 1000000)
    );
    create index ix_event_placing_user on event_placing (user_id, season);
    create index ix_event_placing_season on event_placing (season, game, user_id) include (points, place, event_id);
  `,
};
