import { Injectable } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** A seat as it is sold. */
export interface SeatPlace {
  readonly label: string;
  /** Empty for a seat that no category is painted on. */
  readonly category: string;
}

/** A standing area as it is sold. */
export interface Area {
  readonly category: string;
  readonly stockId: string;
}

/** What can be sold of a hall. */
@Injectable()
export class PlaceRepository {
  constructor(private readonly database: Database) {}

  /** Those of the seats that the plan has, by number. */
  async seats(planId: string, seatNos: readonly number[]): Promise<ReadonlyMap<number, SeatPlace>> {
    const rows = await this.database.query<SeatPlace & { seatNo: number }>(
      `select seat_no as "seatNo", label, coalesce(category, '') as category from plan_seat
        where plan_id = $1 and seat_no = any($2::int[])`,
      [planId, seatNos],
    );
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
