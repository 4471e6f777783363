import type { Migration } from '@ringside/server/platform';

/** Whose turn it is to check the invariants, and what the last check found: one row for all nodes. */
export const integrityCheckMigration: Migration = {
  name: '0095-integrity-check',
  up: `
    create table integrity_check (
      is_only boolean primary key default true,
      taken_by uuid not null, -- a process, no person
      taken_until timestamptz not null,
      started_at timestamptz not null,
      checked_at timestamptz,
      took interval not null default '0',
      broken int not null default 0,
      faults jsonb not null default '[]',
      constraint ck_integrity_check_only check (is_only),
      constraint ck_integrity_check_broken check (broken >= 0)
    );
  `,
};
