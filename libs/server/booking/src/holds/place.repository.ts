import { Injectable } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { Database, hot } from '@ringside/server/platform';

/** A seat as it is sold. */
export interface SeatPlace {
  readonly label: string;
  /** Empty for a seat that no category is painted on. */
  readonly category: string;
  /** The group that it is kept for, until the group is released to all. */
  readonly groupId: string | null;
}

/** A standing area as it is sold. */
export interface Area {
  readonly category: string;
  readonly stockId: string;
}

const SEATS = hot(`
  select p.seat_no as "seatNo", p.label, coalesce(p.category, '') as category, g.id as "groupId"
    from plan_seat p left join seat_state c on c.event_id = $1 and c.seat_no = p.seat_no
    left join seat_group g on g.id = c.group_id and (g.releases_at <= clock_timestamp()) is not true
   where p.plan_id = $2 and p.seat_no = any($3::int[])`);

/** What can be sold of a hall. */
@Injectable()
export class PlaceRepository {
  constructor(private readonly database: Database) {}

  /** Those of the seats that the plan has, by number. */
  async seats(eventId: EventId, planId: string, seatNos: readonly number[]): Promise<ReadonlyMap<number, SeatPlace>> {
    const rows = await this.database.query<SeatPlace & { seatNo: number }>(SEATS, [eventId, planId, seatNos]);
    return new Map(rows.map(({ seatNo, ...place }) => [seatNo, place]));
  }

  /** The standing areas of an event, by key. */
  async areas(eventId: EventId): Promise<ReadonlyMap<string, Area>> {
    const rows = await this.database.query<Area & { key: string }>(
      'select area_key as key, category, stock_id as "stockId" from event_area where event_id = $1',
      [eventId],
    );
    return new Map(rows.map(({ key, ...area }) => [key, area]));
  }
}
