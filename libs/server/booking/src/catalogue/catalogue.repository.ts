import { Injectable } from '@nestjs/common';
import type { Catalogue, PricedCategory, Quota, TicketType, TypePrice } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

type TypeRow = Omit<TicketType, 'saleFrom' | 'saleUntil'> & {
  readonly saleFrom: Date | null;
  readonly saleUntil: Date | null;
};

const TYPES = `
  select t.id, t.name, t.about, t.place, t.tax_rate as "taxRate", t.min_amount as "minAmount", t.max_amount as "maxAmount",
         t.sale_from as "saleFrom", t.sale_until as "saleUntil", t.channels, t.by_voucher_only as "byVoucherOnly",
         t.is_active as "isActive", t.needs_approval as "needsApproval", t.rev,
         case when t.choice_least is not null then
           json_build_object('least', t.choice_least, 'most', t.choice_most) end as "priceChoice",
         (select count(*)::int from hold_line l join hold h on h.id = l.hold_id
            left join seat_state c on c.event_id = h.event_id and c.seat_no = l.seat_no and c.hold_id = h.id
                 and c.state = 'held' and c.held_until > clock_timestamp()
           where l.ticket_type_id = t.id and h.held_until > clock_timestamp()
             and (l.seat_no is null or c.seat_no is not null)) as held,
         (select count(*)::int from order_line l join booking_order o on o.id = l.order_id
           where l.ticket_type_id = t.id and l.state = 'live' and o.state not in ('expired', 'cancelled')) as sold
    from ticket_type t where t.event_id = $1 order by t.position, t.id`;

/** What prices hang on: the categories that seats and areas of the plan have, and what has no place in it. */
const CATEGORIES = `
  with plan as (select p.id, p.document from event_seating g join seating_plan p on p.id = g.plan_id where g.event_id = $1),
  known as (
    select c ->> 'key' as key, c ->> 'name' as name, c ->> 'color' as color, place
      from plan cross join lateral jsonb_array_elements(coalesce(plan.document #> '{drawing,categories}', '[]'))
           with ordinality as each (c, place)),
  places as (
    select 'seat' as place, coalesce(s.category, '') as category, count(*)::int as places
      from plan join plan_seat s on s.plan_id = plan.id group by 2
    union all
    select 'area', a.category, sum(s.capacity)::int from event_area a join stock s on s.id = a.stock_id
     where a.event_id = $1 group by 2
    union all
    select 'none', '', 0)
  select places.category, coalesce(known.name, places.category) as name, known.color, places.place, places.places
    from places left join known on known.key = places.category
   order by array_position(array['seat', 'area', 'none'], places.place), known.place nulls last, places.category`;

const QUOTAS = `
  select q.id, q.name, s.capacity, s.held, s.sold,
         (select coalesce(json_agg(x.ticket_type_id order by x.ticket_type_id), '[]') from quota_ticket_type x
           where x.quota_id = q.id) as "ticketTypeIds"
    from quota q join stock s on s.id = q.stock_id where q.event_id = $1 order by q.name`;

/** What an event sells, as its organizers see it. */
@Injectable()
export class CatalogueRepository {
  constructor(private readonly database: Database) {}

  async read(eventId: EventId): Promise<Catalogue> {
    const [sale] = await this.database.query<{ currency: string }>(
      'select currency from event_sale where event_id = $1',
      [eventId],
    );
    const types = await this.database.query<TypeRow>(TYPES, [eventId]);
    return {
      currency: sale?.currency ?? 'EUR',
      ticketTypes: types.map((type) => ({ ...type, saleFrom: iso(type.saleFrom), saleUntil: iso(type.saleUntil) })),
      categories: await this.database.query<PricedCategory>(CATEGORIES, [eventId]),
      prices: await this.prices(eventId),
      quotas: await this.database.query<Quota>(QUOTAS, [eventId]),
    };
  }

  prices(eventId: EventId): Promise<TypePrice[]> {
    return this.database.query<TypePrice>(
      `select p.ticket_type_id as "ticketTypeId", p.category, p.amount from price p join ticket_type t on t.id = p.ticket_type_id
        where p.event_id = $1 order by t.position, t.id, p.category`,
      [eventId],
    );
  }

  /** How many tickets of a type and a category are held and ordered at their price, and how many places there still are. */
  async touched(eventId: EventId, prices: readonly TypePrice[]): Promise<readonly { free: number; kept: number }[]> {
    return this.database.query(TOUCHED, [
      eventId,
      prices.map(({ ticketTypeId }) => ticketTypeId),
      prices.map(({ category }) => category),
    ]);
  }
}

const TOUCHED = `
  select case t.place
           when 'seat' then (
             select count(*)::int from event_seating g join plan_seat p on p.plan_id = g.plan_id
               join seat_state c on c.event_id = g.event_id and c.seat_no = p.seat_no
              where g.event_id = $1 and coalesce(p.category, '') = asked.category and c.on_sale
                and (c.state = 'free' or (c.state = 'held' and c.held_until <= clock_timestamp())))
           when 'area' then (
             select coalesce(sum(s.capacity - s.held - s.sold), 0)::int from event_area a join stock s on s.id = a.stock_id
              where a.event_id = $1 and a.category = asked.category)
           else 0 end as free,
         ((select count(*) from hold_line l join hold h on h.id = l.hold_id
            where l.ticket_type_id = t.id and l.category = asked.category and h.held_until > clock_timestamp())
          + (select count(*) from order_line l join booking_order o on o.id = l.order_id
              where l.ticket_type_id = t.id and l.category = asked.category and l.state = 'live'
                and o.state not in ('expired', 'cancelled')))::int as kept
    from unnest($2::uuid[], $3::text[]) with ordinality as asked (type_id, category, place)
    join ticket_type t on t.id = asked.type_id and t.event_id = $1 order by asked.place`;

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;
