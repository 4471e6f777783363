import { Injectable } from '@nestjs/common';
import type { SalesReport } from '@ringside/contracts/reports';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { iso, type ReportSpan } from './report-span';

/** What an event sells. One statement counts it all, so that no figure knows of an order that another does not. */
@Injectable()
export class SalesReportRepository {
  constructor(private readonly database: Database) {}

  async count(eventId: EventId, { by, zone, endsAt }: ReportSpan): Promise<Omit<SalesReport, 'by' | 'zone'>> {
    const [row] = await this.database.query<{ report: Omit<SalesReport, 'by' | 'zone'> }>(REPORT, [
      eventId,
      by,
      zone,
      endsAt,
    ]);
    if (!row) throw new Error('A count has no row.');
    return row.report;
  }
}

/** Lines of confirmed orders, each with when its ticket was cancelled, by itself or with its order. */
export const SOLD = `
  select l.order_id, o.confirmed_at, l.price - l.discount as cost, l.discount, l.voucher_id, l.tax, l.ticket_type_name, l.ticket_type_id,
         case when l.state = 'cancelled' or o.state = 'cancelled' then coalesce(
           (select max(t.cancelled_at) from ticket t where t.line_id = l.id), o.closed_at, o.confirmed_at) end as cancelled_at
    from booking_order o join order_line l on l.order_id = o.id
   where o.event_id = $1 and o.confirmed_at is not null`;

const POINTS = `
  happened as (
    select confirmed_at as at, order_id, 1 as ticket, cost as sales, 0 as cancelled from sold
    union all select cancelled_at, null, 0, 0, cost from sold where cancelled_at is not null),
  counted as (
    select date_trunc($2::text, at, $3::text) as at, count(distinct order_id) as orders, sum(ticket) as tickets,
           sum(sales) as sales, sum(cancelled) as cancelled from happened group by 1),
  met as (
    select bucket.at from (select min(at) as since, greatest(max(at), least(clock_timestamp(), $4)) as until from counted) span
     cross join report_buckets($2, since, until, $3) bucket),
  points as (
    select at, coalesce(orders, 0) as orders, coalesce(tickets, 0) as tickets, coalesce(sales, 0) as sales,
           coalesce(cancelled, 0) as cancelled,
           sum(coalesce(sales - cancelled, 0)) over (order by at)
             + (select coalesce(sum(sales - cancelled), 0) from counted where counted.at < (select min(at) from met)) as total
      from met left join counted using (at))`;

const TYPES = `
  types as (
    select (array_agg(s.ticket_type_name order by s.confirmed_at desc))[1] as name,
           count(*) filter (where s.cancelled_at is null) as tickets,
           count(s.cancelled_at) as cancelled,
           coalesce(sum(s.cost) filter (where s.cancelled_at is null), 0) as sales,
           coalesce(sum(s.tax) filter (where s.cancelled_at is null), 0) as tax
      from sold s group by coalesce(s.ticket_type_id::text, s.ticket_type_name))`;

const PROVIDERS = `
  providers as (
    select provider, sum(amount) as income, sum(refunded) as refunded from payment
     where event_id = $1 and state in ('succeeded', 'chargedBack') group by provider)`;

const REPORT = `
  with sold as materialized (${SOLD}), ${POINTS}, ${TYPES}, ${PROVIDERS}
  select jsonb_build_object(
    'currency', coalesce((select currency from event_sale where event_id = $1), 'EUR'),
    'orders', (select count(distinct order_id) from sold where cancelled_at is null),
    'tickets', (select count(*) from sold where cancelled_at is null),
    'sales', (select coalesce(sum(cost), 0) from sold where cancelled_at is null),
    'waiting', (select count(*) from booking_order where event_id = $1
                   and state in ('awaitingApproval', 'awaitingPayment', 'inPayment')),
    'due', (select coalesce(sum(greatest(total - paid + refunded, 0)), 0) from booking_order
             where event_id = $1 and state in ('awaitingPayment', 'inPayment', 'confirmed')),
    'points', (select coalesce(jsonb_agg(jsonb_build_object('at', ${iso('at')}, 'orders', orders, 'tickets', tickets,
                 'sales', sales, 'cancelled', cancelled, 'total', total) order by at), '[]') from points),
    'types', (select coalesce(jsonb_agg(to_jsonb(types) order by sales desc, tickets desc, name), '[]') from types),
    'providers', (select coalesce(jsonb_agg(to_jsonb(providers) order by income desc, provider), '[]') from providers)) as report`;
