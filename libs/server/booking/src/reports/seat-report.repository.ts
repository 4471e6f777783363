import { Injectable } from '@nestjs/common';
import type { SeatReport } from '@ringside/contracts/reports';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { ReportSpan } from './report-span';

export interface SeatPoint {
  readonly at: Date;
  readonly taken: number;
  readonly returned: number;
  readonly total: number;
}

@Injectable()
export class SeatReportRepository {
  constructor(private readonly database: Database) {}

  /** From the first ticket to now, or to the event's end. */
  overTime(eventId: EventId, { by, zone, endsAt }: ReportSpan): Promise<SeatPoint[]> {
    return this.database.query<SeatPoint>(
      `with happened as (
         select issued_at as at, 1 as taken, 0 as returned from ticket
          where event_id = $1 and seat_no is not null and (state <> 'cancelled' or cancelled_at is not null)
         union all
         select cancelled_at, 0, 1 from ticket where event_id = $1 and seat_no is not null and cancelled_at is not null),
       counted as (
         select date_trunc($2::text, at, $3::text) as at, sum(taken)::int as taken, sum(returned)::int as returned
           from happened group by 1),
       met as (
         select bucket.at from (select min(at) as since, greatest(max(at), least(clock_timestamp(), $4)) as until from counted) span
          cross join report_buckets($2, since, until, $3) bucket)
       select at, coalesce(taken, 0) as taken, coalesce(returned, 0) as returned,
              (sum(coalesce(taken - returned, 0)) over (order by at)
               + (select coalesce(sum(taken - returned), 0) from counted where counted.at < (select min(at) from met)))::int as total
         from met left join counted using (at) order by at`,
      [eventId, by, zone, endsAt],
    );
  }

  /** In the order of the plan; nothing for an event without seats. */
  bySection(eventId: EventId): Promise<SeatReport['sections']> {
    return this.database.query<SeatReport['sections'][number]>(
      `select p.section_no as no, min(section ->> 'name') as name, count(*)::int as seats,
              count(*) filter (where s.state in ('ordered', 'sold'))::int as taken,
              count(*) filter (where s.state = 'held' and s.held_until > clock_timestamp())::int as held,
              count(*) filter (where s.state = 'blocked')::int as blocked
         from event_seating e
         join seating_plan plan on plan.id = e.plan_id
         join plan_seat p on p.plan_id = plan.id
         left join seat_state s on s.event_id = e.event_id and s.seat_no = p.seat_no
         left join lateral jsonb_array_elements(plan.document -> 'drawing' -> 'sections') section
           on (section ->> 'no')::int = p.section_no
        where e.event_id = $1 group by p.section_no order by p.section_no`,
      [eventId],
    );
  }

  /** What lapsed holds still count is not held. */
  byArea(eventId: EventId): Promise<SeatReport['areas']> {
    return this.database.query<SeatReport['areas'][number]>(
      `select a.area_key as key, coalesce(area.name, a.area_key) as name, s.capacity, s.sold as taken,
              greatest(0, s.held - coalesce((select sum(h.amount) from hold_stock h
                where h.stock_id = s.id and h.held_until <= clock_timestamp()), 0))::int as held
         from event_area a join stock s on s.id = a.stock_id
         join event_seating e on e.event_id = a.event_id join seating_plan plan on plan.id = e.plan_id
         left join lateral (
           select drawn ->> 'name' as name from jsonb_array_elements(plan.document -> 'drawing' -> 'areas') drawn
            where drawn ->> 'key' = a.area_key limit 1) area on true
        where a.event_id = $1 order by name, a.area_key`,
      [eventId],
    );
  }
}
