import type { Migration } from '@ringside/server/platform';

/**
 * Holds of people without an account. Their buyer is a random id that only a signed cookie knows; the network that they come
 * from is counted while the hold runs, as a keyed hash. What was adopted says where it went.
 */
export const guestHoldsMigration: Migration = {
  name: '0100-guest-holds',
  up: `
    alter table hold
      add guest_network text,
      add moved_to uuid references hold (id) on delete set null;
    create index hold_guest_network on hold (event_id, guest_network) where guest_network is not null;
    create index hold_moved_to on hold (moved_to) where moved_to is not null;
  `,
};
