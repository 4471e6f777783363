import { Injectable } from '@nestjs/common';
import type { Pos, SeatCode, SeatReading } from '@ringside/booking-core';
import { type EventId, type Instant, instant } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface DatedReading extends SeatReading {
  readonly layout: string;
  /** The database's clock. */
  readonly now: Instant;
  readonly rows: readonly DatedSeat[];
}

export interface DatedSeat {
  readonly seatNo: number;
  readonly code: SeatCode;
  readonly rev: number;
  /** When a held seat is free again by itself. */
  readonly heldUntil: Instant | null;
}

interface ReadingRow {
  readonly epoch: string;
  readonly layout: string;
  readonly count: number;
  readonly pos: [string, string, string];
  readonly now: Date;
  readonly rows: readonly [seatNo: number, code: SeatCode, rev: number, heldUntil: number | null][];
}

/** Reads the public state of seats together with the position in the database's history at which it was read. */
@Injectable()
export class SeatReadingRepository {
  constructor(private readonly database: Database) {}

  /**
   * The seats that transactions from `from` on have changed, and are visible: 0 for all. Nothing for an event without seats.
   * One statement, so that seats and position are of one snapshot. A seat held past its expiry is read as free.
   */
  async read(eventId: EventId, from: number): Promise<DatedReading | undefined> {
    const [row] = await this.database.query<ReadingRow>(READ, [eventId, from]);
    return row && readingOf(row);
  }
}

/** A seat that is kept for a group is not for sale to others until the group is released. */
const IS_RELEASED = `exists (
  select from seat_group g where g.id = c.group_id and g.releases_at <= clock_timestamp())`;

const CODE = `case when c.state in ('ordered', 'sold') then 2
                   when c.state = 'blocked' or not c.on_sale then 3
                   when c.state = 'held' and c.held_until > clock_timestamp() then 1
                   when c.group_id is not null and not ${IS_RELEASED} then 3
                   else 0 end`;

/** The seats of the event $1 that transactions from $2 on have changed. */
export const READ = `
  select e.stream_epoch as epoch, e.plan_id as layout, p.seat_count as count, clock_timestamp() as now,
         array[pg_snapshot_xmin(s.now)::text, pg_snapshot_xmax(s.now)::text,
               (select (-count(*))::text from pg_snapshot_xip(s.now))] as pos,
         (select coalesce(json_agg(json_build_array(c.seat_no, ${CODE}, c.rev,
                   case when c.state = 'held' then floor(extract(epoch from c.held_until) * 1000) end)), '[]')
            from seat_state c where c.event_id = e.event_id and c.changed_in >= $2::text::xid8) as rows
    from event_seating e join seating_plan p on p.id = e.plan_id
        cross join (select pg_current_snapshot() as now) s
        where e.event_id = $1`;

const readingOf = ({ pos, rows, now, ...same }: ReadingRow): DatedReading => ({
  ...same,
  now: instant(now.getTime()),
  // transaction numbers are 64 bits wide; 2^53 of them last for thousands of years
  pos: pos.map(Number) as unknown as Pos,
  rows: rows.map(([seatNo, code, rev, heldUntil]) => ({
    seatNo,
    code,
    rev,
    heldUntil: heldUntil === null ? null : instant(heldUntil),
  })),
});
