import type { Migration } from '@ringside/server/platform';

/**
 * What an account knows of its person's language and time zone, and what keeps it theirs. Links, challenges and backup codes
 * are stored as SHA-256 of long random words; the secret of the second factor is sealed, since codes are computed from it.
 */
export const accountSecurityMigration: Migration = {
  name: '0008-account-security',
  up: `
    alter table app_user
      add column language text not null default 'en',
      add column time_zone text, -- null: not said yet
      add constraint ck_app_user_language check (language in ('en', 'fr', 'de')),
      add constraint ck_app_user_time_zone check (char_length(time_zone) between 1 and 64);

    -- an address is whose who has confirmed it; until then several may claim it, so that signing up tells nothing about others
    alter table app_user drop constraint uq_app_user_email;
    create unique index uq_app_user_confirmed_email on app_user (email) where email_verified;
    create index ix_app_user_email on app_user (email);

    alter table session add column used_at timestamptz not null default clock_timestamp();

    create table mail_link (
      token_hash bytea primary key,
      user_id uuid not null,
      purpose text not null,
      address text not null, -- where the link was sent to, which opening it proves
      created_at timestamptz not null default clock_timestamp(),
      expires_at timestamptz not null,
      constraint fk_mail_link_user foreign key (user_id) references app_user (id) on delete cascade,
      constraint ck_mail_link_purpose check (purpose in ('confirmAddress', 'confirmNewAddress', 'resetPassword'))
    );
    create index ix_mail_link_user on mail_link (user_id, purpose);
    create index ix_mail_link_age on mail_link (expires_at);

    create table two_factor (
      user_id uuid primary key,
      secret bytea not null,
      created_at timestamptz not null default clock_timestamp(),
      confirmed_at timestamptz, -- null: being set up, protects nothing yet
      wrong_codes int not null default 0, -- since the last right one
      closed_until timestamptz, -- after many wrong codes; backup codes are judged all the same
      constraint fk_two_factor_user foreign key (user_id) references app_user (id) on delete cascade
    );

    -- a code works once: its time step can be taken by one row only
    create table two_factor_step (
      user_id uuid not null,
      step bigint not null,
      primary key (user_id, step),
      constraint fk_two_factor_step_owner foreign key (user_id) references two_factor (user_id) on delete cascade
    );

    create table backup_code (
      user_id uuid not null,
      code_hash bytea not null,
      used_at timestamptz,
      primary key (user_id, code_hash),
      constraint fk_backup_code_owner foreign key (user_id) references two_factor (user_id) on delete cascade
    );

    -- the password was right, the second factor is still to come
    create table sign_in_challenge (
      token_hash bytea primary key,
      user_id uuid not null,
      expires_at timestamptz not null,
      constraint fk_sign_in_challenge_user foreign key (user_id) references app_user (id) on delete cascade
    );
    create index ix_sign_in_challenge_user on sign_in_challenge (user_id);
    create index ix_sign_in_challenge_age on sign_in_challenge (expires_at);
  `,
};
