import type { Migration } from '@ringside/server/platform';

/** The settlement of cancelled events, and orders that are over and have money still. */
export const settlementsMigration: Migration = {
  name: '0056-settlements',
  up: `
    create table event_settlement (
      event_id uuid primary key references event (id),
      reason text not null,
      -- how many orders there were to settle
      orders int not null,
      started_at timestamptz not null default clock_timestamp(),
      finished_at timestamptz
    );
    create index booking_order_leftover on booking_order (id)
      where state in ('expired', 'cancelled') and paid > refunded and attention is null;
  `,
};
