import type { Migration } from '@ringside/server/platform';

/**
 * The door. Every scan is kept; who was inside is a fold over the good ones (`foldAdmissions`), whose result stands in
 * `admission`: its key decides between two gates that read one ticket at the same moment.
 */
export const checkInMigration: Migration = {
  name: '0065-check-in',
  up: `
    create table check_in_list (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id) on delete cascade,
      name text not null,
      ticket_types uuid[] not null default '{}', -- empty: whatever ticket
      opens_at timestamptz,
      closes_at timestamptz,
      re_entry boolean not null default false,
      admits_unpaid boolean not null default false,
      is_active boolean not null default true,
      rev int not null default 0,
      created_at timestamptz not null default clock_timestamp(),
      constraint uq_check_in_list_name unique (event_id, name),
      constraint ck_check_in_list_window check (opens_at is null or closes_at is null or opens_at < closes_at)
    );

    create table scan (
      nonce uuid primary key,
      event_id uuid not null references event (id) on delete cascade,
      list_id uuid not null references check_in_list (id) on delete cascade,
      ticket_id uuid references ticket (id) on delete cascade, -- null: what was read is no ticket of this event
      rev int, -- of the code; null when staff found the ticket by hand
      kind text not null,
      verdict text not null,
      is_good boolean not null, -- it let somebody through with a ticket that was good then
      is_offline boolean not null,
      device_id uuid not null,
      device text not null,
      device_at timestamptz not null,
      clock_offset_ms int not null,
      at timestamptz not null, -- by the device's clock, corrected
      received_at timestamptz not null default clock_timestamp(),
      scanned_by uuid references app_user (id) on delete set null,
      reverted_at timestamptz,
      reverted_by uuid references app_user (id) on delete set null,
      constraint ck_scan_kind check (kind in ('entry', 'exit')),
      constraint ck_scan_good check (not is_good or ticket_id is not null)
    );
    create index scan_of_ticket on scan (ticket_id, list_id);
    create index scan_of_event on scan (event_id, at desc, nonce);

    create table admission (
      list_id uuid not null references check_in_list (id) on delete cascade,
      ticket_id uuid not null references ticket (id) on delete cascade,
      round int not null,
      event_id uuid not null references event (id) on delete cascade,
      nonce uuid not null references scan (nonce),
      exit_nonce uuid references scan (nonce),
      primary key (list_id, ticket_id, round),
      constraint ck_admission_round check (round >= 0)
    );
    create index admission_ticket on admission (ticket_id);
    create unique index uq_admission_nonce on admission (nonce);
    create unique index uq_admission_exit on admission (exit_nonce) where exit_nonce is not null;

    create table scan_conflict (
      nonce uuid primary key references scan (nonce) on delete cascade,
      event_id uuid not null references event (id) on delete cascade,
      list_id uuid not null references check_in_list (id) on delete cascade,
      ticket_id uuid not null references ticket (id) on delete cascade,
      of_nonce uuid references scan (nonce) on delete cascade -- the scan that it contradicts
    );
    create index scan_conflict_event on scan_conflict (event_id, nonce);
    create index scan_conflict_ticket on scan_conflict (ticket_id, list_id);
  `,
};
