import type { Migration } from '@ringside/server/platform';

/** Ticket types whose buyers choose what they pay, between bounds; the price in the table is what is suggested. */
export const chosenPricesMigration: Migration = {
  name: '0106-chosen-prices',
  up: `
    alter table ticket_type
      add column choice_least int,
      add column choice_most int,
      add constraint ck_ticket_type_choice check (
        choice_least >= 0 is not false and choice_least <= choice_most is not false
        and (choice_least is not null or choice_most is null));
  `,
};
