import type { Migration } from '@ringside/server/platform';

/**
 * Selling on site. Guests without an account buy under an id of their own. What a cashier takes stands in a ledger that only
 * grows; sums of shifts are read from it.
 */
export const boxOfficeMigration: Migration = {
  name: '0090-box-office',
  up: `
    -- somebody who bought on site and has no account: the buyer and bearer of what they bought
    create table walk_in (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id),
      name text not null
    );
    create index walk_in_event on walk_in (event_id);

    create table shift (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id),
      cashier uuid not null references app_user (id),
      currency text not null,
      opening_float int not null,
      opened_at timestamptz not null default clock_timestamp(),
      closed_at timestamptz,
      counted int,
      note text not null default '',
      constraint ck_shift_float check (opening_float >= 0),
      constraint ck_shift_closed check ((closed_at is null) = (counted is null) and counted >= 0)
    );
    -- one open shift for a cashier and an event, whatever the code above it believes
    create unique index uq_shift_open on shift (event_id, cashier) where closed_at is null;
    create index shift_event on shift (event_id, id desc);

    create table shift_entry (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id),
      shift_id uuid not null references shift (id),
      kind text not null,
      method text not null,
      amount int not null,
      order_id uuid references booking_order (id),
      payment_id uuid references payment (id),
      note text not null default '',
      at timestamptz not null default clock_timestamp(),
      constraint ck_shift_entry_kind check (kind in ('sale', 'balance', 'payIn', 'payOut')),
      constraint ck_shift_entry_method check (method = 'cash' or (method = 'card' and kind in ('sale', 'balance'))),
      constraint ck_shift_entry_amount check (amount > 0),
      constraint ck_shift_entry_payment check ((kind in ('sale', 'balance')) = (payment_id is not null)),
      constraint uq_shift_entry_payment unique (payment_id)
    );
    create index shift_entry_shift on shift_entry (shift_id, id);
    create function shift_entry_refuse() returns trigger language plpgsql as $$
      begin
        raise exception 'The ledger of shifts only grows.' using errcode = 'restrict_violation';
      end
    $$;
    create trigger shift_entry_keep before update or delete or truncate on shift_entry
      for each statement execute function shift_entry_refuse();
  `,
};
