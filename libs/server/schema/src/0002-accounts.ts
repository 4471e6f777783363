import type { Migration } from '@ringside/server/platform';

/** Accounts, their credentials and sessions, and the token that makes the first administrator. */
export const accountsMigration: Migration = {
  name: '0002-accounts',
  up: `
    create table app_user (
      id uuid primary key default uuidv7(),
      name text not null,
      email text not null,
      email_verified boolean not null default false,
      image text,
      username text not null,
      display_username text,
      role text not null default 'player',
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint uq_app_user_email unique (email),
      constraint uq_app_user_username unique (username),
      constraint ck_app_user_role check (role in ('player', 'organizer', 'moderator', 'admin'))
    );

    create table session (
      id uuid primary key default uuidv7(),
      user_id uuid not null references app_user (id) on delete cascade,
      token text not null,
      expires_at timestamptz not null,
      ip_address text,
      user_agent text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint uq_session_token unique (token)
    );
    create index ix_session_user on session (user_id);

    create table account (
      id uuid primary key default uuidv7(),
      user_id uuid not null references app_user (id) on delete cascade,
      account_id text not null,
      provider_id text not null,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      constraint uq_account_provider unique (provider_id, account_id)
    );
    create index ix_account_user on account (user_id);

    create table admin_claim (
      singleton int primary key default 1,
      token_hash text not null,
      issued_at timestamptz not null default clock_timestamp(),
      constraint ck_admin_claim_singleton check (singleton = 1)
    );

    create table verification (
      id uuid primary key default uuidv7(),
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    );
    create index ix_verification_identifier on verification (identifier);
  `,
};
