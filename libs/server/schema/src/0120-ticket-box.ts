import type { Migration } from '@ringside/server/platform';

/** Events whose ticket box other sites may show. */
export const ticketBoxMigration: Migration = {
  name: '0120-ticket-box',
  up: `
    create table ticket_box (
      event_id uuid primary key references event (id) on delete cascade,
      is_on boolean not null
    );
  `,
};
