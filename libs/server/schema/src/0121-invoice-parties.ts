import type { Migration } from '@ringside/server/platform';

/**
 * Who writes invoices, for the site and for single events, and whom buyers want them written to. A receipt keeps both as they
 * were when it was issued: what stands on paper does not change with a setting.
 */
export const invoicePartiesMigration: Migration = {
  name: '0121-invoice-parties',
  up: `
    alter table site_settings add column issuer jsonb;
    create table invoice_issuer (
      event_id uuid primary key references event (id) on delete cascade,
      issuer jsonb not null
    );
    create table invoice_address (
      order_id uuid primary key references booking_order (id) on delete cascade,
      buyer uuid not null references app_user (id),
      name text not null,
      company text not null,
      address text not null,
      tax_number text not null
    );
    create index invoice_address_buyer on invoice_address (buyer);
    -- null: nobody had said it; the names that are known now are printed
    alter table receipt add column issuer jsonb, add column recipient jsonb;
  `,
};
