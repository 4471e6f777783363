import { Injectable } from '@nestjs/common';
import type { EventId, HoldId, Instant, OrderId, SeatNo, TicketId, UserId } from '@ringside/kernel';
import { Database, DomainEvents, hot } from '@ringside/server/platform';
import { buyerChanged, seatsChanged } from '../booking.facts';
import { SEATS_AT_ONCE } from '../plans/plan-versions.repository';

export interface Claim {
  readonly eventId: EventId;
  /** Distinct seat numbers. */
  readonly seatNos: readonly number[];
  readonly buyer: UserId;
  readonly holdId: HoldId;
  readonly lengthMs: number;
  readonly capAt: Instant;
  /** The seat groups that the buyer belongs to. */
  readonly groups: readonly string[];
}

/** Whose seats become, under which hold, until when. */
export interface Handing {
  readonly buyer: UserId;
  readonly holdId: HoldId;
  readonly until: Instant;
}

export interface SoldSeat {
  readonly seatNo: SeatNo;
  readonly ticketId: TicketId;
}

/** How many lapsed seats one statement frees: it must not hold many locks for long. */
const SWEEP_SEATS = 500;

/**
 * The only writer of `seat_state`; a spec fails any other. Each command is one conditional statement that locks its seats
 * by number, so that it is the arbiter and nobody deadlocks. The database's clock decides, read after the locks were had:
 * `now()` would be the start of a transaction that may have waited since.
 */
@Injectable()
export class SeatStateRepository {
  constructor(
    private readonly database: Database,
    private readonly events: DomainEvents,
  ) {}

  /** Takes all of the seats, or changes nothing and answers nothing. Answers the hold's expiry, the same for all seats. */
  async claim(claim: Claim): Promise<Instant | undefined> {
    const { eventId, seatNos, buyer, holdId, lengthMs, capAt, groups } = claim;
    const rows = await this.database.write<{ held_until: Date }>(CLAIM, [
      eventId,
      seatNos,
      buyer,
      holdId,
      `${lengthMs} milliseconds`,
      new Date(capAt),
      groups,
    ]);
    return rows.length > 0 ? this.told(eventId, earliest(rows)) : undefined;
  }

  /** Moves the expiry of these seats of a hold. Answers false, with nothing changed, when one of them is not held any more. */
  async extend(eventId: EventId, holdId: HoldId, seatNos: readonly number[], until: Instant): Promise<boolean> {
    const moved = await this.database.change(
      `with ${MINE}
       update seat_state c set held_until = $4, rev = c.rev + 1, changed_in = pg_current_xact_id()
         from mine, enough where enough.ok and c.event_id = $1 and c.seat_no = mine.seat_no`,
      [eventId, holdId, seatNos, new Date(until)],
    );
    return moved > 0 && this.told(eventId, true);
  }

  /** Sells these seats of a hold, each with a new ticket's id. Answers none, with nothing changed, when one has lapsed. */
  async sell(eventId: EventId, holdId: HoldId, seatNos: readonly number[], orderId: OrderId): Promise<SoldSeat[]> {
    const sold = await this.database.write<SoldSeat>(SELL, [eventId, holdId, seatNos, orderId]);
    return sold.length > 0
      ? this.told(
          eventId,
          sold.toSorted((a, b) => a.seatNo - b.seatNo),
        )
      : [];
  }

  /**
   * Gives these seats, which are held by one of two holds, to one hold of one buyer until one moment. Answers false, with
   * nothing changed, when one of them is not held any more.
   */
  async hand(eventId: EventId, from: readonly HoldId[], seatNos: readonly number[], to: Handing): Promise<boolean> {
    if (seatNos.length === 0) return true;
    const { buyer, holdId, until } = to;
    const handed = await this.database.change(HAND, [eventId, from, seatNos, buyer, holdId, new Date(until)]);
    return handed > 0 && this.told(eventId, true);
  }

  /** Frees seats of a hold, lapsed or not; all of them without a list. Seats that somebody else has meanwhile stay theirs. */
  async release(eventId: EventId, holdId: HoldId, seatNos: readonly number[] | undefined): Promise<void> {
    const freed = await this.database.change(
      `with mine as materialized (
         select seat_no from seat_state where event_id = $1 and hold_id = $2 and state = 'held'
            and ($3::int[] is null or seat_no = any($3::int[])) order by seat_no for update)
       update seat_state c set ${FREE} from mine where c.event_id = $1 and c.seat_no = mine.seat_no`,
      [eventId, holdId, seatNos ?? null],
    );
    if (freed > 0) this.told(eventId, undefined);
  }

  /** Keeps these seats of a hold for an order. Answers false, with nothing changed, when one has lapsed. */
  async order(eventId: EventId, holdId: HoldId, seatNos: readonly number[], orderId: OrderId): Promise<boolean> {
    const ordered = await this.database.change(ORDER, [eventId, holdId, seatNos, orderId]);
    return ordered > 0 && this.told(eventId, true);
  }

  /** Keeps these seats for an order that had them before, all or none: those that are free or held no longer. */
  async orderAgain(
    eventId: EventId,
    seatNos: readonly number[],
    { orderId, buyer }: { readonly orderId: OrderId; readonly buyer: UserId },
  ): Promise<boolean> {
    if (seatNos.length === 0) return true;
    const ordered = await this.database.change(ORDER_AGAIN, [eventId, seatNos, buyer, orderId]);
    return ordered > 0 && this.told(eventId, true);
  }

  /** Sells these seats that are kept for an order, each with a new ticket's id; none when it does not have all of them. */
  async sellOrdered(eventId: EventId, orderId: OrderId, seatNos: readonly number[]): Promise<SoldSeat[]> {
    if (seatNos.length === 0) return [];
    const sold = await this.database.write<SoldSeat>(SELL_ORDERED, [eventId, orderId, seatNos]);
    return sold.length > 0 ? this.told(eventId, sold) : [];
  }

  /** Frees these seats of an order, sold or not yet. Answers how many were its. */
  async freeOf(eventId: EventId, orderId: OrderId, seatNos: readonly number[]): Promise<number> {
    if (seatNos.length === 0) return 0;
    const freed = await this.database.change(
      `with mine as materialized (
         select seat_no from seat_state where event_id = $1 and order_id = $2 and seat_no = any($3::int[])
            and state in ('ordered', 'sold') order by seat_no for update)
       update seat_state c set ${FREE} from mine where c.event_id = $1 and c.seat_no = mine.seat_no`,
      [eventId, orderId, seatNos],
    );
    return freed > 0 ? this.told(eventId, freed) : 0;
  }

  /**
   * Frees some seats whose hold has lapsed and answers how many. Only for the screens: claims find lapsed seats by
   * themselves. Seats that a command is just looking at are left to it.
   */
  async sweep(): Promise<number> {
    const freed = await this.database.write<{ eventId: EventId; buyer: UserId }>(SWEEP);
    for (const eventId of new Set(freed.map((seat) => seat.eventId))) this.told(eventId, undefined);
    const buyers = new Map(freed.map((seat) => [`${seat.eventId} ${seat.buyer}`, seat]));
    buyers.forEach((seat) => this.events.record(buyerChanged, seat));
    return freed.length;
  }

  /**
   * Gives an event the seats of another version of its plan: those that stay keep their state, new ones are free, those that
   * are no more can no longer be had. The event's gate is closed and the caller knows that no seat in use is dropped.
   */
  async reseat(eventId: EventId, planId: string, previous: string | undefined): Promise<void> {
    await this.database.change(RETIRE, [eventId, planId]);
    if (previous !== undefined) await this.database.change(REVIVE, [eventId, planId, previous]);
    for (let from = 0; ; from += SEATS_AT_ONCE) {
      const [page] = await this.database.write<{ met: number }>(SEED, [eventId, planId, from, SEATS_AT_ONCE]);
      if ((page?.met ?? 0) < SEATS_AT_ONCE) break;
    }
    this.told(eventId, undefined);
  }

  private told<T>(eventId: EventId, answer: T): T {
    this.events.record(seatsChanged, { eventId });
    return answer;
  }
}

/**
 * The claim. Fewer claimable seats than asked for change nothing and leave the transaction usable. A seat that a wait was
 * needed for is judged again after the wait (READ COMMITTED), so the loser loses. `held_until is not null` is no decoration:
 * sold, ordered and blocked seats have no expiry, and "lapsed or mine" alone would turn a buyer's own sold seat into a hold.
 * The expiry is the same for all seats: it is read once, in `enough`, after the last lock was had.
 */
export const CLAIM = hot(`
  with wanted as materialized (
    select c.seat_no from seat_state c
     where c.event_id = $1 and c.seat_no = any($2::int[]) and c.on_sale
       and (c.group_id is null or c.group_id = any($7::uuid[]) or (c.holder = $3 and c.held_until > clock_timestamp()))
       and (c.state = 'free' or (c.state = 'held' and c.held_until is not null
            and (c.held_until <= clock_timestamp() or c.holder = $3)))
     order by c.seat_no for update),
  enough as materialized (
    select count(*) = cardinality($2::int[]) and clock_timestamp() < $6::timestamptz as ok,
           least(clock_timestamp() + $5::interval, $6::timestamptz) as until from wanted)
  update seat_state c set state = 'held', holder = $3, hold_id = $4, order_id = null, rev = c.rev + 1,
         changed_in = pg_current_xact_id(), held_until = e.until
    from wanted w, enough e where e.ok and c.event_id = $1 and c.seat_no = w.seat_no
  returning c.seat_no, c.rev, c.held_until`);

/**
 * Locks the seats $3 of the hold $2 that still run; `enough.ok` when these are all of them. The clock is read once more after
 * the last lock was had: a row that was only locked meanwhile, and not changed, is not judged again by itself.
 */
const MINE = `
  mine as materialized (
    select seat_no, held_until from seat_state where event_id = $1 and hold_id = $2 and seat_no = any($3::int[])
       and state = 'held' and held_until > clock_timestamp() order by seat_no for update),
  enough as materialized (
    select count(*) = cardinality($3::int[]) and min(held_until) > clock_timestamp() as ok from mine)`;

/** Gives the seats $3 of the holds $2 to the hold $5 of the buyer $4, until $6; all locked together, by number. */
export const HAND = `
  with mine as materialized (
    select seat_no, held_until from seat_state
     where event_id = $1 and hold_id = any($2::uuid[]) and seat_no = any($3::int[])
       and state = 'held' and held_until > clock_timestamp() order by seat_no for update),
  enough as materialized (
    select count(*) = cardinality($3::int[]) and min(held_until) > clock_timestamp() as ok from mine)
  update seat_state c set holder = $4, hold_id = $5, held_until = $6, rev = c.rev + 1, changed_in = pg_current_xact_id()
    from mine, enough where enough.ok and c.event_id = $1 and c.seat_no = mine.seat_no`;

/** Sells the seats $3 of the hold $2 in the order $4. */
export const SELL = hot(`
  with ${MINE}
  update seat_state c set state = 'sold', order_id = $4, ticket_id = uuidv7(), hold_id = null, held_until = null,
         rev = c.rev + 1, changed_in = pg_current_xact_id()
    from mine, enough where enough.ok and c.event_id = $1 and c.seat_no = mine.seat_no
  returning c.seat_no as "seatNo", c.ticket_id as "ticketId"`);

/** Keeps the seats $3 of the hold $2 for the order $4. */
export const ORDER = `
  with ${MINE}
  update seat_state c set state = 'ordered', order_id = $4, hold_id = null, held_until = null,
         rev = c.rev + 1, changed_in = pg_current_xact_id()
    from mine, enough where enough.ok and c.event_id = $1 and c.seat_no = mine.seat_no`;

const ORDER_AGAIN = `
  with wanted as materialized (
    select c.seat_no from seat_state c
     where c.event_id = $1 and c.seat_no = any($2::int[]) and c.on_sale
       and (c.state = 'free' or (c.state = 'held' and c.held_until is not null and c.held_until <= clock_timestamp()))
     order by c.seat_no for update),
  enough as materialized (select count(*) = cardinality($2::int[]) as ok from wanted)
  update seat_state c set state = 'ordered', holder = $3, order_id = $4, hold_id = null, held_until = null,
         rev = c.rev + 1, changed_in = pg_current_xact_id()
    from wanted w, enough e where e.ok and c.event_id = $1 and c.seat_no = w.seat_no`;

const SELL_ORDERED = `
  with mine as materialized (
    select seat_no from seat_state where event_id = $1 and order_id = $2 and seat_no = any($3::int[]) and state = 'ordered'
     order by seat_no for update),
  enough as materialized (select count(*) = cardinality($3::int[]) as ok from mine)
  update seat_state c set state = 'sold', ticket_id = uuidv7(), rev = c.rev + 1, changed_in = pg_current_xact_id()
    from mine, enough where enough.ok and c.event_id = $1 and c.seat_no = mine.seat_no
  returning c.seat_no as "seatNo", c.ticket_id as "ticketId"`;

const FREE = `state = 'free', holder = null, hold_id = null, order_id = null, ticket_id = null, held_until = null,
              rev = c.rev + 1, changed_in = pg_current_xact_id()`;

/** Takes seats that are not in the plan $2 off sale: free ones, and those whose hold has lapsed. */
export const RETIRE = `
  update seat_state c set ${FREE}, group_id = null, on_sale = false
   where c.event_id = $1 and c.state in ('free', 'held') and (c.on_sale or c.state = 'held')
     and not exists (select from plan_seat p where p.plan_id = $2 and p.seat_no = c.seat_no)`;

/** Puts seats that are in the plan $2 again, and were not in $3, back on sale. */
const REVIVE = `
  update seat_state c set on_sale = true, rev = c.rev + 1, changed_in = pg_current_xact_id()
   where c.event_id = $1 and exists (select from plan_seat p where p.plan_id = $2 and p.seat_no = c.seat_no)
     and not exists (select from plan_seat p where p.plan_id = $3 and p.seat_no = c.seat_no)`;

/** Adds the seats of the plan $2 that the event does not have yet: $4 of them, after the first $3. */
const SEED = `
  with met as (select seat_no from plan_seat where plan_id = $2 order by seat_no offset $3 limit $4),
  added as (insert into seat_state (event_id, seat_no) select $1::uuid, seat_no from met order by seat_no on conflict do nothing)
  select count(*)::int as met from met`;

/** Frees seats whose hold has lapsed; those that somebody is locking are left to them. */
export const SWEEP = `
  with lapsed as materialized (
    select event_id, seat_no from seat_state where state = 'held' and held_until <= clock_timestamp()
     order by held_until limit ${SWEEP_SEATS} for update skip locked)
  update seat_state c set ${FREE} from lapsed l where c.event_id = l.event_id and c.seat_no = l.seat_no
  returning c.event_id as "eventId", old.holder as buyer`;

const earliest = (rows: readonly { held_until: Date }[]): Instant =>
  Math.min(...rows.map((row) => row.held_until.getTime())) as Instant;
