import type { Migration } from '@ringside/server/platform';

export const platformMigration: Migration = {
  name: '0001-platform',
  up: `
    create table outbox (
      id uuid primary key default uuidv7(),
      name text not null,
      payload jsonb not null,
      attempts int not null default 0,
      last_error text,
      due_at timestamptz not null default clock_timestamp(),
      created_at timestamptz not null default clock_timestamp()
    );
    create index ix_outbox_due on outbox (due_at, id);

    create table site_mark (
      name text primary key,
      at timestamptz not null default clock_timestamp()
    );

    create table idempotency (
      actor text not null,
      route text not null,
      key text not null,
      body_hash text not null,
      status int,
      answer jsonb,
      created_at timestamptz not null default clock_timestamp(),
      primary key (actor, route, key)
    );
    create index ix_idempotency_age on idempotency (created_at);
  `,
};
