import { Injectable } from '@nestjs/common';
import type { EventId, HoldId } from '@ringside/kernel';
import { Database, hot } from '@ringside/server/platform';
import type { Amounts } from './stock.repository';

/** What a new hold takes of counters. */
export interface StockGrant {
  readonly holdId: HoldId;
  readonly amounts: Amounts;
}

/** The counters of many new holds at once. */
@Injectable()
export class StockBatchRepository {
  constructor(private readonly database: Database) {}

  /**
   * Locks those of the counters that nobody is just locking, in the order of their ids, and answers what is left of each. What
   * lapsed holds have is not given back here.
   */
  async lockRooms(stockIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (stockIds.length === 0) return new Map();
    const rows = await this.database.write<{ id: string; room: number }>(LOCK, [stockIds]);
    return new Map(rows.map(({ id, room }) => [id, room]));
  }

  /** Has holds that have just begun hold amounts for which there is room in counters that are locked. */
  async grant(eventId: EventId, grants: readonly StockGrant[]): Promise<void> {
    const rows = grants.flatMap(({ holdId, amounts }) =>
      [...amounts].map(([stockId, amount]) => ({ holdId, stockId, amount })),
    );
    if (rows.length > 0) await this.database.write(GRANT, [eventId, JSON.stringify(rows)]);
  }
}

const LOCK = hot(`
  select id, capacity - held - sold as room from stock where id = any($1::uuid[]) order by id for update skip locked`);

const GRANT = hot(`
  with granted as materialized (
    select * from jsonb_to_recordset($2::jsonb) as g ("holdId" uuid, "stockId" uuid, amount int)),
  held as (
    insert into hold_stock (hold_id, stock_id, event_id, amount, held_until)
    select h.id, g."stockId", $1::uuid, g.amount, h.held_until from granted g join hold h on h.id = g."holdId")
  update stock s set held = s.held + g.amount
    from (select "stockId", sum(amount)::int as amount from granted group by 1) g where s.id = g."stockId"`);
