import type { Migration } from '@ringside/server/platform';

/**
 * When somebody came into an event's staff, and teams. What two requests at once could break is a constraint: an event has
 * one owner and a team one captain, nobody is in a team twice, and names and tags of living teams are unique whatever
 * their case. Whoever leaves stays in the table as history.
 */
export const staffAndTeamsMigration: Migration = {
  name: '0012-staff-and-teams',
  up: `
    alter table event_staff
      add column granted_at timestamptz not null default clock_timestamp(),
      add column granted_by uuid,
      add constraint fk_event_staff_granted_by foreign key (granted_by) references app_user (id) on delete set null;
    create unique index uq_event_staff_owner on event_staff (event_id) where role = 'owner';

    create table team (
      id uuid primary key default uuidv7(),
      slug text not null,
      name text not null,
      tag text not null,
      about text not null default '',
      logo text, -- the name of a kept picture; null: shown by its tag
      created_at timestamptz not null default clock_timestamp(),
      created_by uuid,
      disbanded_at timestamptz, -- null: lives
      constraint fk_team_created_by foreign key (created_by) references app_user (id) on delete set null,
      constraint ck_team_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(slug) <= 60),
      constraint ck_team_name check (char_length(name) between 2 and 40),
      constraint ck_team_tag check (char_length(tag) between 2 and 6),
      constraint ck_team_about check (char_length(about) <= 500)
    );
    create unique index uq_team_slug on team (slug);
    create unique index uq_team_name on team (lower(name)) where disbanded_at is null;
    create unique index uq_team_tag on team (lower(tag)) where disbanded_at is null;

    create table team_member (
      id uuid primary key default uuidv7(),
      team_id uuid not null,
      user_id uuid not null,
      role text not null,
      joined_at timestamptz not null default clock_timestamp(),
      left_at timestamptz, -- null: is in it
      constraint fk_team_member_team foreign key (team_id) references team (id) on delete cascade,
      constraint fk_team_member_user foreign key (user_id) references app_user (id) on delete cascade,
      constraint ck_team_member_role check (role in ('captain', 'member', 'substitute'))
    );
    create unique index uq_team_member on team_member (team_id, user_id) where left_at is null;
    create unique index uq_team_captain on team_member (team_id) where role = 'captain' and left_at is null;
    create index team_member_user on team_member (user_id) where left_at is null;
    create index team_member_past on team_member (team_id, left_at) where left_at is not null;

    create table team_invitation (
      id uuid primary key default uuidv7(),
      team_id uuid not null,
      user_id uuid not null,
      invited_by uuid,
      state text not null default 'open',
      created_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      constraint fk_team_invitation_team foreign key (team_id) references team (id) on delete cascade,
      constraint fk_team_invitation_user foreign key (user_id) references app_user (id) on delete cascade,
      constraint fk_team_invitation_invited_by foreign key (invited_by) references app_user (id) on delete set null,
      constraint ck_team_invitation_state check (state in ('open', 'accepted', 'declined', 'withdrawn')),
      constraint ck_team_invitation_span check (created_at < expires_at)
    );
    create unique index uq_team_invitation_open on team_invitation (team_id, user_id) where state = 'open';
    create index team_invitation_user on team_invitation (user_id, id) where state = 'open';

    -- of an invitation link only the SHA-256 of its token is kept: whoever reads the table cannot join
    create table team_link (
      id uuid primary key default uuidv7(),
      team_id uuid not null,
      token_hash bytea not null,
      created_by uuid,
      created_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      max_uses int not null,
      uses int not null default 0,
      revoked_at timestamptz, -- null: not taken back
      constraint fk_team_link_team foreign key (team_id) references team (id) on delete cascade,
      constraint fk_team_link_created_by foreign key (created_by) references app_user (id) on delete set null,
      constraint uq_team_link_token unique (token_hash),
      constraint ck_team_link_uses check (uses between 0 and max_uses and max_uses between 1 and 50),
      constraint ck_team_link_span check (created_at < expires_at)
    );
    create index team_link_team on team_link (team_id, id);
  `,
};
