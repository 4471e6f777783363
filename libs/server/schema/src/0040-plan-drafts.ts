import type { Migration } from '@ringside/server/platform';

/**
 * Plans that are drawn. A draft is saved over and over; a published version never changes. The number of a seat belongs to
 * its key for ever: a number that was once on somebody's screen is never another seat's.
 */
export const planDraftsMigration: Migration = {
  name: '0040-plan-drafts',
  up: `
    create table plan_draft (
      event_id uuid primary key references event (id) on delete cascade,
      -- it only grows: with every saving, publishing and going back. Without a document there is no draft
      revision int not null,
      document jsonb,
      import_source jsonb,
      saved_by uuid references app_user (id) on delete set null,
      saved_at timestamptz not null default clock_timestamp()
    );

    create table seat_number (
      event_id uuid not null references event (id) on delete cascade,
      seat_key text not null,
      seat_no int not null,
      primary key (event_id, seat_key),
      constraint uq_seat_number unique (event_id, seat_no)
    );
    insert into seat_number (event_id, seat_key, seat_no)
    select e.event_id, p.seat_key, p.seat_no from event_seating e join plan_seat p on p.plan_id = e.plan_id;
  `,
};
