import type { Migration } from '@ringside/server/platform';

/** Seats of tables that are booked whole say so from now on, in plans that were published before, too. */
export const wholeTablesMigration: Migration = {
  name: '0110-whole-tables',
  up: `
    with whole as (
      select p.id as plan_id, seat ->> 'key' as seat_key
        from seating_plan p
       cross join lateral jsonb_path_query(p.document, '$.plan.floors[*].sections[*].tables[*] ? (@.whole == true).seats[*]') seat
    )
    update plan_seat s set flags = s.flags | 16 from whole w where s.plan_id = w.plan_id and s.seat_key = w.seat_key;
  `,
};
