import { Injectable } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** How many places of a category there are. */
export interface PlacesLeft {
  readonly place: 'seat' | 'area';
  readonly category: string;
  /** That can be had now. */
  readonly free: number;
  /** That are free, or held and may come back. */
  readonly unsold: number;
}

/** How many tickets of a type its quotas leave. */
export interface QuotaLeft {
  readonly typeId: string;
  readonly free: number;
  readonly unsold: number;
}

const HELD = `coalesce((
  select sum(h.amount) from hold_stock h where h.stock_id = s.id and h.held_until > clock_timestamp()), 0)::int`;

const PLACES = `
  select 'seat' as place, coalesce(p.category, '') as category, count(*) filter (
           where c.state = 'free' or c.held_until <= clock_timestamp())::int as free,
         count(*) filter (where c.state in ('free', 'held'))::int as unsold
    from event_seating g join plan_seat p on p.plan_id = g.plan_id
    join seat_state c on c.event_id = g.event_id and c.seat_no = p.seat_no
    left join seat_group x on x.id = c.group_id
   where g.event_id = $1 and c.on_sale and (c.group_id is null or x.releases_at <= clock_timestamp()) group by 2
  union all
  select 'area', a.category, sum(s.capacity - s.sold - ${HELD})::int, sum(s.capacity - s.sold)::int
    from event_area a join stock s on s.id = a.stock_id where a.event_id = $1 group by 2`;

const QUOTAS = `
  select x.ticket_type_id as "typeId", min(s.capacity - s.sold - ${HELD})::int as free, min(s.capacity - s.sold)::int as unsold
    from quota q join quota_ticket_type x on x.quota_id = q.id join stock s on s.id = q.stock_id
   where q.event_id = $1 group by 1`;

/** Which events have a ticket box, and what there is left to tell in it. */
@Injectable()
export class TicketBoxRepository {
  constructor(private readonly database: Database) {}

  async isOn(eventId: EventId): Promise<boolean> {
    const rows = await this.database.query('select from ticket_box where event_id = $1 and is_on', [eventId]);
    return rows.length > 0;
  }

  async put(eventId: EventId, isOn: boolean): Promise<void> {
    await this.database.write(
      `insert into ticket_box (event_id, is_on) values ($1, $2)
       on conflict (event_id) do update set is_on = excluded.is_on`,
      [eventId, isOn],
    );
  }

  /** What everyone could have: without seats that are kept for some. */
  placesLeft(eventId: EventId): Promise<PlacesLeft[]> {
    return this.database.query<PlacesLeft>(PLACES, [eventId]);
  }

  quotasLeft(eventId: EventId): Promise<QuotaLeft[]> {
    return this.database.query<QuotaLeft>(QUOTAS, [eventId]);
  }

  async now(): Promise<number> {
    const [row] = await this.database.query<{ now: Date }>('select clock_timestamp() as now');
    return row?.now.getTime() ?? 0;
  }
}
