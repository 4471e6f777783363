import { Injectable } from '@nestjs/common';
import type { EventId, HoldId, Instant, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** So many of each counter, by its id. */
export type Amounts = ReadonlyMap<string, number>;

/** A counter of which there is not as much as was asked for. */
export interface Shortage {
  readonly stockId: string;
  readonly left: number;
}

/** A hold as its counters know it. */
export interface StockHold {
  readonly eventId: EventId;
  readonly holdId: HoldId;
  readonly lengthMs: number;
  readonly capAt: Instant;
}

/**
 * The only writer of `stock` and `hold_stock`: areas, quotas and the uses of vouchers. Whoever changes a counter or what is
 * held of it has locked the counter's row before, all of them in the order of their ids; the database's clock decides.
 */
@Injectable()
export class StockRepository {
  constructor(private readonly database: Database) {}

  /**
   * Makes a hold hold exactly these amounts, from now on for one hold length. What lapsed holds have of a counter that is
   * short is given back first. Answers the first counter that is short all the same; the caller must refuse then.
   */
  async hold({ eventId, holdId, lengthMs, capAt }: StockHold, amounts: Amounts): Promise<Shortage | undefined> {
    const present = await this.lockOf(holdId, [...amounts.keys()]);
    const wanted = new Map([...present].map(([stockId, had]) => [stockId, (amounts.get(stockId) ?? 0) - had]));
    const short = await this.count(wanted, holdId);
    if (short) return short;
    const kept = [...amounts].filter(([, amount]) => amount > 0);
    await this.database.change('delete from hold_stock where hold_id = $1 and stock_id <> all($2::uuid[])', [
      holdId,
      kept.map(([stockId]) => stockId),
    ]);
    if (kept.length === 0) return undefined;
    await this.database.write(
      `insert into hold_stock (hold_id, stock_id, event_id, amount, held_until)
       select $1::uuid, stock_id, $2::uuid, amount, least(clock_timestamp() + $5::interval, $6::timestamptz)
         from unnest($3::uuid[], $4::int[]) as kept (stock_id, amount)
       on conflict (hold_id, stock_id) do update set amount = excluded.amount, held_until = excluded.held_until`,
      [holdId, eventId, ...columns(kept), `${lengthMs} milliseconds`, new Date(capAt)],
    );
    return undefined;
  }

  /**
   * Locks all counters that a hold of this buyer may need, for a command that takes row latches or reads what a counter has
   * left before it knows which.
   */
  async lockAll(eventId: EventId, buyer: UserId, areaKeys: readonly string[] = []): Promise<void> {
    await this.database.write(
      `select from stock where id in (
         select q.stock_id from quota q where q.event_id = $1
         union select s.stock_id from hold_stock s join hold h on h.id = s.hold_id where h.event_id = $1 and h.buyer = $2
         union select v.stock_id from entered_voucher e join voucher v on v.id = e.voucher_id
                where e.event_id = $1 and e.user_id = $2
         union select a.stock_id from event_area a where a.event_id = $1 and a.area_key = any($3::text[]))
        order by id for update`,
      [eventId, buyer, areaKeys],
    );
  }

  /** How much of a counter can be had: what lapsed holds have counts as given back. For good only while it is locked. */
  async room(stockId: string): Promise<number> {
    const [row] = await this.database.query<{ room: number }>(
      `select (s.capacity - s.sold - coalesce((
                 select sum(h.amount) from hold_stock h
                  where h.stock_id = s.id and h.held_until > clock_timestamp()), 0))::int as room
         from stock s where s.id = $1`,
      [stockId],
    );
    return row?.room ?? 0;
  }

  /** Locks what a hold has, so that its expiry can be moved. Answers false when some of these amounts has lapsed. */
  async keep(holdId: HoldId, amounts: Amounts): Promise<boolean> {
    return this.has(holdId, amounts, await this.lockOf(holdId, [...amounts.keys()]));
  }

  /** Gives all that one hold has to another. Answers false, with nothing changed, when some of these amounts has lapsed. */
  async hand(from: HoldId, into: HoldId, amounts: Amounts): Promise<boolean> {
    const sql = 'select stock_id as "stockId" from hold_stock where hold_id = any($1::uuid[])';
    const both = await this.database.query<{ stockId: string }>(sql, [[from, into]]);
    const present = await this.lockOf(from, [...new Set(both.map(({ stockId }) => stockId))]);
    if (!(await this.has(from, amounts, present))) return false;
    await this.database.change(HAND_STOCK, [from, into]);
    return true;
  }

  /** Gives what a hold has the expiry of the whole hold. Its counters are locked since `hold` or `keep`. */
  async align(holdId: HoldId, until: Date): Promise<void> {
    await this.database.change('update hold_stock set held_until = $2 where hold_id = $1', [holdId, until]);
  }

  /** Turns so much of what a hold has into sales. Answers false, with nothing changed, when that has lapsed. */
  async sell(holdId: HoldId, amounts: Amounts): Promise<boolean> {
    if (amounts.size === 0) return true;
    const present = await this.lockOf(holdId, [...amounts.keys()]);
    if (!(await this.has(holdId, amounts, present))) return false;
    await this.database.change(
      `update stock s set held = s.held - a.amount, sold = s.sold + a.amount
         from unnest($1::uuid[], $2::int[]) as a (stock_id, amount) where s.id = a.stock_id`,
      columns([...amounts]),
    );
    await this.database.write(
      `with less as (
         select h.stock_id, h.amount - a.amount as amount from hold_stock h
           join unnest($2::uuid[], $3::int[]) as a (stock_id, amount) on a.stock_id = h.stock_id where h.hold_id = $1),
       gone as (
         delete from hold_stock h using less l where h.hold_id = $1 and h.stock_id = l.stock_id and l.amount = 0)
       update hold_stock h set amount = l.amount from less l
        where h.hold_id = $1 and h.stock_id = l.stock_id and l.amount > 0`,
      [holdId, ...columns([...amounts])],
    );
    return true;
  }

  /** Counts sales that no hold was there for. Answers the first counter that is short; the caller must refuse then. */
  async sellFree(amounts: Amounts): Promise<Shortage | undefined> {
    await this.lock([...amounts.keys()]);
    return this.count(amounts, undefined, 'sold');
  }

  /** Takes sales back. */
  async giveBack(amounts: Amounts): Promise<void> {
    await this.lock([...amounts.keys()]);
    await this.count(new Map([...amounts].map(([stockId, amount]) => [stockId, -amount])), undefined, 'sold');
  }

  /** Whether a hold, whose counters are locked, still has these amounts: what lapsed may have been given back. */
  private async has(holdId: HoldId, amounts: Amounts, present: Amounts): Promise<boolean> {
    if (![...amounts].every(([stockId, amount]) => (present.get(stockId) ?? 0) >= amount)) return false;
    const [row] = await this.database.query<{ live: boolean }>(
      'select coalesce(bool_and(held_until > clock_timestamp()), true) as live from hold_stock where hold_id = $1',
      [holdId],
    );
    return row?.live ?? true;
  }

  private async lock(stockIds: readonly string[]): Promise<void> {
    if (stockIds.length === 0) return;
    await this.database.write('select from stock where id = any($1::uuid[]) order by id for update', [stockIds]);
  }

  /** Locks these counters and those that a hold has something of, and answers what it has of each. */
  private async lockOf(holdId: HoldId, stockIds: readonly string[]): Promise<Map<string, number>> {
    const had = await this.database.query<{ stockId: string }>(
      'select stock_id as "stockId" from hold_stock where hold_id = $1',
      [holdId],
    );
    const all = [...new Set([...stockIds, ...had.map(({ stockId }) => stockId)])];
    await this.lock(all);
    // only now: somebody may have given back what had lapsed
    const rows = await this.database.query<{ stockId: string; amount: number }>(
      'select stock_id as "stockId", amount from hold_stock where hold_id = $1',
      [holdId],
    );
    const amounts = new Map(rows.map(({ stockId, amount }) => [stockId, amount]));
    return new Map(all.map((stockId) => [stockId, amounts.get(stockId) ?? 0]));
  }

  /** Adds to counters that are locked, and answers one that is too small even once lapsed holds have given back. */
  private async count(
    changes: Amounts,
    holdId?: HoldId,
    column: 'held' | 'sold' = 'held',
  ): Promise<Shortage | undefined> {
    const short = await this.add([...changes], column);
    if (short.length === 0) return undefined;
    await this.database.write(LAPSED_STOCK, [short.map(([stockId]) => stockId), holdId ?? null]);
    const [first] = await this.add(short, column);
    return first && { stockId: first[0], left: await this.left(first[0]) };
  }

  /** Adds what there is room for and answers the rest. */
  private async add(changes: readonly (readonly [string, number])[], column: 'held' | 'sold') {
    const asked = changes.filter(([, amount]) => amount !== 0);
    if (asked.length === 0) return [];
    const done = await this.database.write<{ id: string }>(
      `update stock s set ${column} = s.${column} + a.amount from unnest($1::uuid[], $2::int[]) as a (stock_id, amount)
        where s.id = a.stock_id and (a.amount < 0 or s.held + s.sold + a.amount <= s.capacity) returning s.id`,
      columns(asked),
    );
    const ids = new Set(done.map(({ id }) => id));
    return asked.filter(([stockId]) => !ids.has(stockId));
  }

  private async left(stockId: string): Promise<number> {
    const [row] = await this.database.query<{ left: number }>(
      'select capacity - held - sold as left from stock where id = $1',
      [stockId],
    );
    return row?.left ?? 0;
  }
}

/** Gives back what lapsed holds have of the counters $1, which are locked, except the hold $2. */
export const LAPSED_STOCK = `
  with gone as (
    delete from hold_stock where stock_id = any($1::uuid[]) and held_until <= clock_timestamp()
       and ($2::uuid is null or hold_id <> $2) returning stock_id, amount)
  update stock s set held = s.held - g.amount
    from (select stock_id, sum(amount)::int as amount from gone group by stock_id) g where s.id = g.stock_id`;

const HAND_STOCK = `
  with gone as (delete from hold_stock where hold_id = $1 returning stock_id, event_id, amount, held_until)
  insert into hold_stock (hold_id, stock_id, event_id, amount, held_until)
  select $2, stock_id, event_id, amount, held_until from gone
  on conflict (hold_id, stock_id) do update set amount = hold_stock.amount + excluded.amount`;

const columns = (amounts: readonly (readonly [string, number])[]): [string[], number[]] => [
  amounts.map(([stockId]) => stockId),
  amounts.map(([, amount]) => amount),
];

/** How much of each counter these lines take: one of each that they name. */
export function amountsOf(lines: readonly { readonly stockIds: readonly string[] }[]): Amounts {
  const amounts = new Map<string, number>();
  for (const stockId of lines.flatMap(({ stockIds }) => stockIds)) {
    amounts.set(stockId, (amounts.get(stockId) ?? 0) + 1);
  }
  return amounts;
}
