import type { Migration } from '@ringside/server/platform';

/** A sale that opens for some before it opens for everybody: by the size of a team, or by ticket type. */
export const saleOpeningsMigration: Migration = {
  name: '0085-sale-openings',
  up: `
    create table sale_opening (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id) on delete cascade,
      opens_at timestamptz not null,
      team_size int,
      ticket_type_id uuid references ticket_type (id) on delete cascade,
      constraint ck_sale_opening_for check (num_nonnulls(team_size, ticket_type_id) = 1),
      constraint ck_sale_opening_team check (team_size >= 2)
    );
    create index sale_opening_event on sale_opening (event_id, opens_at);
  `,
};
