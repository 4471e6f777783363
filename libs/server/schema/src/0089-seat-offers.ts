import type { Migration } from '@ringside/server/platform';

/**
 * Other places for money that came when an order's own were gone. The order keeps them until its buyer has chosen, as
 * `needsAttention`, at most until its `pay_by`.
 */
export const seatOffersMigration: Migration = {
  name: '0089-seat-offers',
  up: `
    create table seat_offer (
      order_id uuid primary key references booking_order (id) on delete cascade,
      event_id uuid not null references event (id) on delete cascade,
      -- what each line had and what it has now, by the labels of the seats
      seats jsonb not null,
      created_at timestamptz not null default clock_timestamp()
    );
    create index booking_order_offered on booking_order (pay_by) where state = 'needsAttention';
  `,
};
