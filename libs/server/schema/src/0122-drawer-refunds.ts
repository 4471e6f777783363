import type { Migration } from '@ringside/server/platform';

/** Cash that goes back to people leaves the drawer of a shift: each such refund is an entry of one ledger. */
export const drawerRefundsMigration: Migration = {
  name: '0122-drawer-refunds',
  up: `
    alter table shift_entry add column refund_id uuid references refund (id),
      drop constraint ck_shift_entry_kind,
      add constraint ck_shift_entry_kind check (kind in ('sale', 'balance', 'refund', 'payIn', 'payOut')),
      add constraint ck_shift_entry_refund check ((kind = 'refund') = (refund_id is not null)),
      add constraint uq_shift_entry_refund unique (refund_id);
  `,
};
