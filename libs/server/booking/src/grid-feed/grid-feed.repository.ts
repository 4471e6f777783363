import { Injectable } from '@nestjs/common';
import type { GridPlace } from '@ringside/booking-core';
import type { EventId, SeatNo, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** The one section that the feed serves. */
export interface GridSection {
  readonly eventId: EventId;
  readonly sectionNo: number;
}

export interface GridSectionFacts {
  readonly no: number;
  readonly rows: number;
  /** Nothing when its rows differ. */
  readonly seatsPerRow: number | null;
}

export interface GridGuestRow {
  readonly id: UserId;
  readonly name: string;
  readonly seats: readonly string[];
  readonly confirmedAt: Date | null;
}

/** Which section the classic feed serves, and the guests who came by it. */
@Injectable()
export class GridFeedRepository {
  constructor(private readonly database: Database) {}

  async find(): Promise<GridSection | undefined> {
    const [feed] = await this.database.query<GridSection>(
      'select event_id as "eventId", section_no as "sectionNo" from grid_feed',
    );
    return feed;
  }

  /** Answers false, with nothing changed, while another event has the feed. */
  async enable({ eventId, sectionNo }: GridSection, by: UserId): Promise<boolean> {
    const rows = await this.database.write(
      `insert into grid_feed (event_id, section_no, enabled_by) values ($1, $2, $3)
       on conflict (is_only) do update set section_no = excluded.section_no, enabled_by = excluded.enabled_by,
              enabled_at = clock_timestamp() where grid_feed.event_id = $1 returning event_id`,
      [eventId, sectionNo, by],
    );
    return rows.length > 0;
  }

  async disable(eventId: EventId): Promise<boolean> {
    return (await this.database.change('delete from grid_feed where event_id = $1', [eventId])) > 0;
  }

  /** The sections of the plan that the event uses. */
  sections(eventId: EventId): Promise<GridSectionFacts[]> {
    return this.database.query<GridSectionFacts>(
      `with rows as (
         select s.section_no, s.row_no, count(*)::int as seats
           from event_seating e join plan_seat s on s.plan_id = e.plan_id
          where e.event_id = $1 group by s.section_no, s.row_no)
       select section_no as no, count(*)::int as rows,
              case when min(seats) = max(seats) then max(seats) end as "seatsPerRow"
         from rows group by section_no order by section_no`,
      [eventId],
    );
  }

  /** The section row by row, as it is now. A hold that has lapsed is free; what is kept for a group is not. */
  async places({ eventId, sectionNo }: GridSection): Promise<GridPlace[][]> {
    const rows = await this.database.query<{ places: GridPlace[] }>(
      `select jsonb_agg(jsonb_build_object('seatNo', s.seat_no, 'guest', g.name, 'isFree',
                c.on_sale and c.group_id is null
                and (c.state = 'free' or (c.state = 'held' and c.held_until <= clock_timestamp()))) order by s.position) as places
         from event_seating e join plan_seat s on s.plan_id = e.plan_id
         join seat_state c on c.event_id = e.event_id and c.seat_no = s.seat_no
         left join grid_guest g on g.id = c.holder and c.state in ('ordered', 'sold')
        where e.event_id = $1 and s.section_no = $2 group by s.row_no order by s.row_no`,
      [eventId, sectionNo],
    );
    return rows.map(({ places }) => places);
  }

  /** The seat at a row and a column, counted from 0. */
  async seatAt({ eventId, sectionNo }: GridSection, row: number, column: number): Promise<SeatNo | undefined> {
    const [seat] = await this.database.query<{ seatNo: SeatNo }>(
      `select seat_no as "seatNo" from (
         select s.seat_no, dense_rank() over (order by s.row_no) - 1 as row,
                row_number() over (partition by s.row_no order by s.position) - 1 as "column"
           from event_seating e join plan_seat s on s.plan_id = e.plan_id
          where e.event_id = $1 and s.section_no = $2) place
        where place.row = $3 and place."column" = $4`,
      [eventId, sectionNo, row, column],
    );
    return seat?.seatNo;
  }

  /** Whoever says this name: the same buyer each time, and nobody with an account. */
  async guest(eventId: EventId, name: string): Promise<UserId> {
    const [guest] = await this.database.write<{ id: UserId }>(
      `with added as (
         insert into grid_guest (event_id, name) values ($1, $2) on conflict (event_id, name) do nothing returning id)
       select id from added union all select id from grid_guest where event_id = $1 and name = $2 limit 1`,
      [eventId, name],
    );
    if (guest) return guest.id;
    return this.guest(eventId, name); // added by somebody else between our two looks
  }

  /** One row more than the page; only guests who have a seat. */
  guests(eventId: EventId, limit: number, after: string | undefined): Promise<GridGuestRow[]> {
    return this.database.query<GridGuestRow>(
      `select g.id, g.name, g.confirmed_at as "confirmedAt", array_agg(l.seat_label order by t.seat_no) as seats
         from grid_guest g join ticket t on t.event_id = g.event_id and t.bearer = g.id and t.state in ('issued', 'due')
         join order_line l on l.id = t.line_id
        where g.event_id = $1 and ($2::uuid is null or g.id > $2) group by g.id order by g.id limit $3`,
      [eventId, after ?? null, limit + 1],
    );
  }

  /** Answers the guest's name; nothing when there is no such guest. */
  async confirm(eventId: EventId, guestId: string, by: UserId): Promise<string | undefined> {
    const [guest] = await this.database.write<{ name: string }>(
      `update grid_guest set confirmed_by = coalesce(confirmed_by, $3), confirmed_at = coalesce(confirmed_at, clock_timestamp())
        where event_id = $1 and id = $2 returning name`,
      [eventId, guestId, by],
    );
    return guest?.name;
  }
}
