import { Injectable } from '@nestjs/common';
import type { CheckInReport } from '@ringside/contracts/reports';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { iso } from './report-span';

interface DoorWish {
  readonly zone: string;
  readonly day: string | undefined;
  readonly listId: string | undefined;
}

/** Who came in and when, by what the door decided: one statement counts it all. */
@Injectable()
export class CheckInReportRepository {
  constructor(private readonly database: Database) {}

  async count(eventId: EventId, { zone, day, listId }: DoorWish): Promise<Omit<CheckInReport, 'zone'>> {
    const [row] = await this.database.query<{ report: Omit<CheckInReport, 'zone'> }>(REPORT, [
      eventId,
      zone,
      day ?? null,
      listId ?? null,
    ]);
    if (!row) throw new Error('A count has no row.');
    return row.report;
  }
}

// zones differ from UTC by quarters of an hour, so that five minutes begin everywhere at the same moments
const REPORT = `
  with came as materialized (
    select a.list_id, a.ticket_id, i.at as entered_at, o.at as left_at
      from admission a join scan i on i.nonce = a.nonce left join scan o on o.nonce = a.exit_nonce
     where a.event_id = $1),
  happened as (
    select entered_at as at, 1 as entries, 0 as exits from came where $4::uuid is null or list_id = $4
    union all select left_at, 0, 1 from came where left_at is not null and ($4::uuid is null or list_id = $4)),
  days as (
    select (at at time zone $2::text)::date as day, sum(entries) as entries from happened group by 1 having sum(entries) > 0),
  told as (select coalesce($3::date, (select max(day) from days)) as day),
  counted as (
    select date_bin('5 minutes', at, timestamptz '2000-01-01 00:00Z') as at, sum(entries) as entries, sum(exits) as exits
      from happened, told where (at at time zone $2)::date = told.day group by 1),
  points as (
    select step.at, coalesce(entries, 0) as entries, coalesce(exits, 0) as exits
      from (select min(at) as since, max(at) as until from counted) span
     cross join generate_series(since, until, interval '5 minutes') step (at) left join counted using (at)),
  lists as (
    select l.id, l.name, l.created_at, count(c.ticket_id) as entries, count(c.left_at) as exits
      from check_in_list l left join came c on c.list_id = l.id
     where l.event_id = $1 and (l.is_active or c.ticket_id is not null) group by l.id)
  select jsonb_build_object(
    'day', (select day from told),
    'days', (select coalesce(jsonb_agg(jsonb_build_object('day', day, 'entries', entries) order by day), '[]') from days),
    'points', (select coalesce(jsonb_agg(jsonb_build_object('at', ${iso('at')}, 'entries', entries, 'exits', exits) order by at), '[]')
                 from points),
    'lists', (select coalesce(jsonb_agg(jsonb_build_object('listId', id, 'name', name, 'entries', entries, 'exits', exits,
                'inside', entries - exits) order by created_at, id), '[]') from lists),
    'tickets', (select count(*) from ticket where event_id = $1 and state in ('issued', 'due')),
    'arrived', (select count(distinct c.ticket_id) from came c join ticket t on t.id = c.ticket_id and t.state in ('issued', 'due')
                 where $4::uuid is null or c.list_id = $4),
    'conflicts', (select count(*) from scan_conflict where event_id = $1)) as report`;
