import type { Migration } from '@ringside/server/platform';

/** What reports count by: when a ticket was issued and cancelled, indexes over time, and one way of dividing time. */
export const reportsMigration: Migration = {
  name: '0015-reports',
  up: `
    alter table ticket
      add column issued_at timestamptz not null default clock_timestamp(),
      add column cancelled_at timestamptz, -- null also for those that were cancelled before this was kept
      add constraint ck_ticket_cancelled_at check (cancelled_at is null or state = 'cancelled');
    update ticket t set issued_at = o.created_at
      from order_line l join booking_order o on o.id = l.order_id where l.id = t.line_id;

    create index ix_ticket_event on ticket (event_id, issued_at);
    create index ix_registration_time on registration (event_id, registered_at) include (state);
    create index ix_chat_entry_message on chat_entry (room_id, at) include (author_id) where kind = 'message';
    create index ix_app_user_created on app_user (created_at);
    create index ix_event_state on event (state);

    -- Where each hour, day or week of a span begins, by the clocks of a zone, without a gap: at most the latest 500. A step
    -- of half its unit meets each of them also where clocks change or a day has no midnight, and none is told twice.
    create function report_buckets(unit text, since timestamptz, until timestamptz, zone text)
      returns table (at timestamptz) language sql stable rows 500 as $$
        select at from (
          select date_trunc(unit, step, zone) as at
            from generate_series(
              date_trunc(unit, greatest(since, until - ('500 ' || unit)::interval), zone), until, ('1 ' || unit)::interval / 2) step
           where since <= until -- not for a span without a beginning: greatest() passes over null
          union
          select date_trunc(unit, until, zone) where since <= until
        ) met order by at desc limit 500
    $$;
  `,
};
