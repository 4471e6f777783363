import { Injectable } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** Which lines a quota counts. */
export interface Counting {
  readonly eventId: EventId;
  readonly stockId: string;
  readonly ticketTypeIds: readonly string[];
}

/**
 * The counters themselves: made, given another size, counted anew. The event's gate is closed by the caller: nobody claims
 * meanwhile.
 */
@Injectable()
export class StockCounters {
  constructor(private readonly database: Database) {}

  async add(eventId: EventId, kind: 'quota' | 'voucher' | 'area', capacity: number): Promise<string> {
    const [stock] = await this.database.write<{ id: string }>(
      'insert into stock (event_id, kind, capacity) values ($1, $2, $3) returning id',
      [eventId, kind, capacity],
    );
    if (!stock) throw new Error('A counter was not stored.');
    return stock.id;
  }

  /** Makes the counters of so many codes, each with the same uses. Answers their ids. */
  async addMany(eventId: EventId, uses: number, count: number): Promise<string[]> {
    const made = await this.database.write<{ id: string }>(
      `insert into stock (event_id, kind, capacity) select $1::uuid, 'voucher', $2 from generate_series(1, $3) returning id`,
      [eventId, uses, count],
    );
    return made.map(({ id }) => id);
  }

  /** Gives a counter another capacity. Answers false, with nothing changed, when more than that is held and sold. */
  async resize(stockId: string, capacity: number): Promise<boolean> {
    const resized = await this.database.change('update stock set capacity = $2 where id = $1 and held + sold <= $2', [
      stockId,
      capacity,
    ]);
    return resized > 0;
  }

  /** Removes a counter: nothing counts for it any more. */
  async remove(eventId: EventId, stockId: string): Promise<void> {
    await this.database.change('delete from hold_stock where stock_id = $1', [stockId]);
    for (const table of ['hold_line', 'order_line']) {
      await this.database.change(
        `update ${table} set stock_ids = array_remove(stock_ids, $2) where event_id = $1 and $2 = any(stock_ids)`,
        [eventId, stockId],
      );
    }
    await this.database.change('delete from stock where id = $1', [stockId]);
  }

  /**
   * Has a counter of this capacity count what is held and ordered of exactly these ticket types, also what was before it.
   * Answers how many that is; when it is more than the capacity, the caller must refuse.
   */
  async recount({ eventId, stockId, ticketTypeIds }: Counting, capacity: number): Promise<number> {
    for (const table of ['hold_line', 'order_line']) {
      await this.database.change(
        `update ${table} set stock_ids = case when ticket_type_id = any($3::uuid[])
                then array_append(array_remove(stock_ids, $2), $2) else array_remove(stock_ids, $2) end
          where event_id = $1 and ($2 = any(stock_ids)) <> coalesce(ticket_type_id = any($3::uuid[]), false)`,
        [eventId, stockId, ticketTypeIds],
      );
    }
    await this.database.change('delete from hold_stock where stock_id = $1', [stockId]);
    await this.database.write(HOLD_AGAIN, [eventId, stockId]);
    const [counted] = await this.database.query<{ held: number; sold: number }>(COUNTED, [stockId]);
    const { held, sold } = counted ?? { held: 0, sold: 0 };
    if (held + sold > capacity) return held + sold;
    await this.database.change('update stock set held = $2, sold = $3, capacity = $4 where id = $1', [
      stockId,
      held,
      sold,
      capacity,
    ]);
    return held + sold;
  }
}

const HOLD_AGAIN = `
  insert into hold_stock (hold_id, stock_id, event_id, amount, held_until)
  select h.id, $2::uuid, $1::uuid, count(*), h.held_until from hold h join hold_line l on l.hold_id = h.id
    left join seat_state c on c.event_id = h.event_id and c.seat_no = l.seat_no and c.hold_id = h.id and c.state = 'held'
         and c.held_until > clock_timestamp()
   where h.event_id = $1 and $2 = any(l.stock_ids) and h.held_until > clock_timestamp()
     and (l.seat_no is null or c.seat_no is not null) group by h.id`;

const COUNTED = `
  select (select coalesce(sum(amount), 0)::int from hold_stock where stock_id = $1) as held,
         (select count(*)::int from order_line l join booking_order o on o.id = l.order_id
           where l.stock_ids && array[$1::uuid] and l.state = 'live' and o.state not in ('expired', 'cancelled')) as sold`;
