import { Injectable } from '@nestjs/common';
import { REPORTED_CODES_MAX, type VoucherReport } from '@ringside/contracts/reports';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { iso, type ReportSpan } from './report-span';
import { SOLD } from './sales-report.repository';

type Counted = Omit<VoucherReport, 'by' | 'zone'>;

/** What the codes of an event were used for, counted by one statement. */
@Injectable()
export class VoucherReportRepository {
  constructor(private readonly database: Database) {}

  async count(eventId: EventId, { by, zone, endsAt }: ReportSpan): Promise<Counted> {
    const [row] = await this.database.query<{ report: Counted }>(REPORT, [eventId, by, zone, endsAt]);
    if (!row) throw new Error('A count has no row.');
    return row.report;
  }
}

const POINTS = `
  happened as (
    select confirmed_at as at, 1 as use, discount as given, 0 as cancelled from used
    union all select cancelled_at, 0, 0, 1 from used where cancelled_at is not null),
  counted as (
    select date_trunc($2::text, at, $3::text) as at, sum(use) as uses, sum(given) as given, sum(cancelled) as cancelled
      from happened group by 1),
  met as (
    select bucket.at from (select min(at) as since, greatest(max(at), least(clock_timestamp(), $4)) as until from counted) span
     cross join report_buckets($2, since, until, $3) bucket),
  points as (
    select at, coalesce(uses, 0) as uses, coalesce(given, 0) as given, coalesce(cancelled, 0) as cancelled,
           sum(coalesce(uses - cancelled, 0)) over (order by at)
             + (select coalesce(sum(uses - cancelled), 0) from counted where counted.at < (select min(at) from met)) as total
      from met left join counted using (at))`;

/** Of lines that use codes. */
const SUMS = `
  count(*) filter (where u.cancelled_at is null) as uses, count(u.cancelled_at) as cancelled,
  coalesce(sum(u.discount) filter (where u.cancelled_at is null), 0) as given,
  coalesce(sum(u.cost) filter (where u.cancelled_at is null), 0) as sales`;

const listOf = (table: string, last: string) => `
  (select coalesce(jsonb_agg(to_jsonb(one) order by uses desc, given desc, ${last}), '[]') from (
     select * from ${table} order by uses desc, given desc, ${last} limit ${REPORTED_CODES_MAX}) one)`;

const REPORT = `
  with sold as (${SOLD}), used as materialized (select * from sold where voucher_id is not null), ${POINTS},
  by_code as (
    select v.code, v.note, ${SUMS} from used u join voucher v on v.id = u.voucher_id group by v.id),
  by_note as (
    select v.note, count(distinct v.id) as codes, ${SUMS} from used u join voucher v on v.id = u.voucher_id group by v.note)
  select jsonb_build_object(
    'currency', coalesce((select currency from event_sale where event_id = $1), 'EUR'),
    'codes', (select count(*) from voucher where event_id = $1),
    'usedCodes', (select count(distinct voucher_id) from used where cancelled_at is null),
    'points', (select coalesce(jsonb_agg(jsonb_build_object('at', ${iso('at')}, 'uses', uses, 'given', given,
                 'cancelled', cancelled, 'total', total) order by at), '[]') from points),
    'byCode', ${listOf('by_code', 'code')},
    'byNote', ${listOf('by_note', 'note')})
    || (select to_jsonb(sums) from (select ${SUMS} from used u) sums) as report`;
