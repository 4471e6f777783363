import type { Migration } from '@ringside/server/platform';

/**
 * Carts: a hold has one expiry for all of its lines, seats or not; a line knows the counters that it takes from, whatever
 * becomes of quotas later. What is held while this comes becomes a line, so that it can be ordered.
 */
export const cartsMigration: Migration = {
  name: '0045-carts',
  up: `
    alter table hold add column held_until timestamptz;
    update hold h set held_until = coalesce(
      (select min(c.held_until) from seat_state c where c.event_id = h.event_id and c.holder = h.buyer and c.hold_id = h.id
          and c.state = 'held'), h.started_at);
    alter table hold alter column held_until set not null;

    alter table hold_line add column label text, add column stock_ids uuid[] not null default '{}';
    insert into hold_line (hold_id, event_id, seat_no, label, price)
    select h.id, c.event_id, c.seat_no, p.label, 0
      from seat_state c join hold h on h.id = c.hold_id join event_seating e on e.event_id = c.event_id
      join plan_seat p on p.plan_id = e.plan_id and p.seat_no = c.seat_no
     where c.state = 'held' and c.held_until > clock_timestamp();

    alter table order_line drop column stock_id, add column stock_ids uuid[] not null default '{}';
    update order_line l set state = 'cancelled' where not exists (
      select from ticket t where t.line_id = l.id and t.state in ('issued', 'due'));
    create index order_line_stock on order_line using gin (stock_ids) where stock_ids <> '{}';

    -- a confirmed order registers its buyer with the event
    alter table event_sale add column registers boolean not null default false;
  `,
};
