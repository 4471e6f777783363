import { Injectable } from '@nestjs/common';
import { countCoarsely } from '@ringside/booking-core';
import type { AreaCount } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** How full the standing areas of an event are. What lapsed holds still count is free: it is given back on demand. */
@Injectable()
export class AreaCountsRepository {
  constructor(private readonly database: Database) {}

  async list(eventId: EventId): Promise<AreaCount[]> {
    const rows = await this.database.query<AreaCount>(COUNTS, [eventId]);
    return rows.map(({ key, free }) => ({ key, free: countCoarsely(free) }));
  }
}

const COUNTS = `
  select a.area_key as key, s.capacity - s.held - s.sold + coalesce((
           select sum(h.amount) from hold_stock h
            where h.stock_id = s.id and h.held_until <= clock_timestamp()), 0)::int as free
    from event_area a join stock s on s.id = a.stock_id where a.event_id = $1 order by a.area_key`;
