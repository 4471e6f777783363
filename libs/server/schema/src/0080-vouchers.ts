import type { Migration } from '@ringside/server/platform';

/** Codes that open, keep or discount. */
export const vouchersMigration: Migration = {
  name: '0080-vouchers',
  up: `
    create table voucher (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id) on delete cascade,
      -- in capitals, without spaces: a code is found however it is typed
      code text not null,
      note text not null default '',
      -- its uses: a line that uses it takes one of them
      stock_id uuid not null references stock (id),
      -- off the price: hundredths of a percent, or minor units
      percent int,
      amount int,
      -- what it is bound to and opens. No foreign keys: a code of something that is gone must suit nothing, not everything
      ticket_type_ids uuid[] not null default '{}',
      group_id uuid,
      valid_from timestamptz,
      valid_until timestamptz,
      is_active boolean not null default true,
      rev int not null default 0,
      created_at timestamptz not null default clock_timestamp(),
      constraint uq_voucher_code unique (event_id, code),
      constraint uq_voucher_stock unique (stock_id),
      constraint ck_voucher_code check (code = upper(code) and code !~ '\\s' and code <> ''),
      constraint ck_voucher_off check (
        num_nonnulls(percent, amount) <= 1 and percent between 1 and 10000 is not false and amount > 0 is not false),
      constraint ck_voucher_window check (valid_from < valid_until is not false)
    );
    create index voucher_event on voucher (event_id, id desc);

    -- the code that somebody has entered last at an event; it is used by what they hold from then on
    create table entered_voucher (
      event_id uuid not null references event (id) on delete cascade,
      user_id uuid not null references app_user (id) on delete cascade,
      voucher_id uuid not null references voucher (id) on delete cascade,
      entered_at timestamptz not null default clock_timestamp(),
      primary key (event_id, user_id)
    );
    create index entered_voucher_voucher on entered_voucher (voucher_id);
    create index entered_voucher_user on entered_voucher (user_id);

    create index order_line_voucher on order_line (voucher_id) where voucher_id is not null;
  `,
};
