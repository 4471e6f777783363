import type { Migration } from '@ringside/server/platform';

/** A registration that a confirmed order made or let pass remembers what it was before, so that cancelling the order undoes it. */
export const registrationsByOrderMigration: Migration = {
  name: '0086-registrations-by-order',
  up: `
    alter table registration
      add column order_from text,
      add constraint ck_registration_order_from check (order_from in ('none', 'pending', 'waitlisted'));
  `,
};
