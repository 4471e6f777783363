import type { Migration } from '@ringside/server/platform';

/**
 * Receipts of orders: invoices of what was sold, credit notes of what was given back. They are numbered by event without gaps:
 * the counter is a row that is raised in the transaction of the receipt, where a sequence would lose numbers with a rollback.
 */
export const receiptsMigration: Migration = {
  name: '0088-receipts',
  up: `
    create table receipt_counter (
      event_id uuid primary key references event (id) on delete cascade,
      last int not null
    );
    create table receipt (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id) on delete cascade,
      order_id uuid not null references booking_order (id) on delete cascade,
      number int not null,
      kind text not null,
      -- as it was written: what becomes of the order later stands on further receipts
      lines jsonb not null,
      amount int not null,
      currency text not null,
      issued_at timestamptz not null default clock_timestamp(),
      constraint uq_receipt_number unique (event_id, number),
      constraint ck_receipt_kind check (kind in ('invoice', 'creditNote')),
      constraint ck_receipt_amount check (amount > 0)
    );
    create index receipt_order on receipt (order_id);
    insert into outbox (name, payload)
    select 'receipts.due', jsonb_build_object('orderId', id) from booking_order
     where state = 'confirmed' and total > 0;
  `,
};
