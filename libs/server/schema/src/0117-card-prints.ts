import type { Migration } from '@ringside/server/platform';

/** Which cards were printed, and of which ticket as it was then: with another code or seat it has to be printed anew. */
export const cardPrintsMigration: Migration = {
  name: '0117-card-prints',
  up: `
    create table card_print (
      id uuid primary key default uuidv7(),
      event_id uuid not null references event (id) on delete cascade,
      kind text not null,
      printed_by uuid references app_user (id) on delete set null,
      created_at timestamptz not null default clock_timestamp(),
      constraint ck_card_print_kind check (kind in ('badge', 'seatCard'))
    );
    create index card_print_event on card_print (event_id);
    create table card_print_line (
      print_id uuid not null references card_print (id) on delete cascade,
      ticket_id uuid not null references ticket (id) on delete cascade,
      rev int not null,
      seat_no int,
      primary key (print_id, ticket_id)
    );
    create index card_print_line_ticket on card_print_line (ticket_id);
  `,
};
