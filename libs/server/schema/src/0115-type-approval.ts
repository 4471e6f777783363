import type { Migration } from '@ringside/server/platform';

/** A ticket type may need approval on its own. A line remembers that its order waited for it. */
export const typeApprovalMigration: Migration = {
  name: '0115-type-approval',
  up: `
    alter table ticket_type add column needs_approval boolean not null default false;
    alter table order_line add column needs_approval boolean not null default false;
  `,
};
