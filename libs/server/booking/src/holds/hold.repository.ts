import { Injectable } from '@nestjs/common';
import { SEAT_WHOLE } from '@ringside/booking-core';
import type { MySeats } from '@ringside/contracts/booking';
import { type EventId, type HoldId, type Instant, instant, Refusal, type UserId } from '@ringside/kernel';
import { Database, hot } from '@ringside/server/platform';
import type { HeldLine, LiveHold } from './cart-line';

export interface Standing {
  readonly now: Instant;
  readonly hold: LiveHold | undefined;
  /** How many tickets the buyer has ordered, of each ticket type and in all; those of staff's sales do not count. */
  readonly owned: number;
  readonly ownedTypes: Readonly<Record<string, number>>;
}

interface HoldRow {
  readonly holdId: HoldId | null;
  readonly lines: readonly HeldLine[];
  readonly expiresAt: Date;
  readonly capAt: Date;
}

/** Holds as their buyers know them; which seats they really have is in `seat_state`. */
@Injectable()
export class HoldRepository {
  constructor(private readonly database: Database) {}

  async start(eventId: EventId, buyer: UserId, capAt: Instant): Promise<HoldId> {
    const [hold] = await this.database.write<{ id: HoldId }>(START, [eventId, buyer, new Date(capAt)]);
    if (!hold) throw new Error('A hold was not stored.');
    return hold.id;
  }

  /** What a buyer has in an event, by the database's clock. */
  async standing(eventId: EventId, buyer: UserId): Promise<Standing> {
    const [row] = await this.database.query<HoldRow & { now: Date; types: Record<string, number> }>(STANDING, [
      eventId,
      buyer,
    ]);
    if (!row) throw new Error('The database did not answer.');
    const hold = liveHold(row);
    return { now: instant(row.now.getTime()), ...ownedOf(row.types), hold: hold?.lines.length ? hold : undefined };
  }

  /** A buyer's hold, without lines and expired at its start once it has lapsed. @throws Refusal NOT_FOUND for a stranger's */
  async getOwn(eventId: EventId, buyer: UserId, holdId: HoldId): Promise<LiveHold & { readonly now: Instant }> {
    const [row] = await this.database.query<HoldRow & { now: Date }>(OWN, [eventId, buyer, holdId]);
    const hold = row && liveHold(row);
    if (!row || !hold) throw new Refusal('NOT_FOUND');
    return { ...hold, now: instant(row.now.getTime()) };
  }

  /** Gives the whole hold its expiry. */
  async keepUntil(holdId: HoldId, until: Instant): Promise<void> {
    await this.database.change(KEEP, [holdId, new Date(until)]);
  }

  /** The first expiry that this hold could have now. Answers nothing once its cap has come. */
  async firstExpiry(holdId: HoldId, lengthMs: number): Promise<Instant | undefined> {
    const [row] = await this.database.query<{ until: Date }>(
      `select least(clock_timestamp() + $2::interval, cap_at) as until from hold where id = $1 and clock_timestamp() < cap_at`,
      [holdId, `${lengthMs} milliseconds`],
    );
    return row && instant(row.until.getTime());
  }

  async tickets(eventId: EventId, buyer: UserId): Promise<MySeats['tickets']> {
    return this.database.query(
      `select t.id as "ticketId", t.seat_no as "seatNo", l.seat_label as label, o.code as "orderCode"
         from ticket t join order_line l on l.id = t.line_id join booking_order o on o.id = l.order_id
        where t.event_id = $1 and t.bearer = $2 and t.seat_no is not null and t.state in ('issued', 'due')
        order by t.seat_no`,
      [eventId, buyer],
    );
  }

  /** Seats among these lines whose table is booked whole and would be parted from other lines of the hold. */
  async partedTables(holdId: HoldId, lineIds: readonly string[]): Promise<number[]> {
    const rows = await this.database.query<{ seatNo: number }>(
      `with held as (
         select l.seat_no, l.id = any($2::uuid[]) as is_asked, p.row_no
           from hold_line l join event_seating e on e.event_id = l.event_id
           join plan_seat p on p.plan_id = e.plan_id and p.seat_no = l.seat_no
          where l.hold_id = $1 and p.flags & ${SEAT_WHOLE} > 0)
       select min(seat_no) filter (where is_asked) as "seatNo" from held group by row_no
       having bool_or(is_asked) and not bool_and(is_asked) order by 1`,
      [holdId, lineIds],
    );
    return rows.map(({ seatNo }) => seatNo);
  }
}

const START = hot(
  'insert into hold (event_id, buyer, cap_at, held_until) values ($1, $2, $3, clock_timestamp()) returning id',
);
const KEEP = hot('update hold set held_until = $2 where id = $1');

/** The lines of the hold h that still run: with a seat while the seat is held by it, without one while the hold runs. */
const LIVE_LINES = `
  select coalesce(jsonb_agg(jsonb_build_object(
           'lineId', l.id, 'seatNo', l.seat_no, 'areaKey', l.area_key, 'label', l.label, 'ticketTypeId', l.ticket_type_id,
           'ticketType', coalesce(y.name, ''), 'category', l.category, 'price', l.price, 'discount', l.discount,
           'taxRate', l.tax_rate, 'voucherId', l.voucher_id, 'voucher', v.code, 'stockIds', l.stock_ids)
           order by l.seat_no nulls last, l.id), '[]') as lines
    from hold_line l left join ticket_type y on y.id = l.ticket_type_id left join voucher v on v.id = l.voucher_id
    left join seat_state c on c.event_id = h.event_id and c.seat_no = l.seat_no and c.hold_id = h.id and c.holder = h.buyer
         and c.state = 'held' and c.held_until > clock_timestamp()
   where l.hold_id = h.id and h.held_until > clock_timestamp() and (l.seat_no is null or c.seat_no is not null)`;

const OWN = hot(`
  select clock_timestamp() as now, h.id as "holdId", h.cap_at as "capAt", l.lines,
         case when jsonb_array_length(l.lines) > 0 then h.held_until else h.started_at end as "expiresAt"
    from hold h cross join lateral (${LIVE_LINES}) l where h.id = $3 and h.event_id = $1 and h.buyer = $2`);

/** Orders whose lines count: what is not over. */
const OPEN_ORDER = `('awaitingApproval', 'awaitingPayment', 'inPayment', 'confirmed', 'needsAttention')`;

/** How many tickets of each type a buyer, who is named by SQL, has ordered in the event $1. */
export const ownedTypes = (buyer: string): string => `
  (select coalesce(jsonb_object_agg(type, count), '{}') from (
     select coalesce(l.ticket_type_id::text, '') as type, count(*)::int as count
       from booking_order o join order_line l on l.order_id = o.id
      where o.event_id = $1 and o.buyer = ${buyer} and o.channel <> 'boxOffice' and o.state in ${OPEN_ORDER} and l.state = 'live'
      group by 1) ordered)`;

/** The same of all types and in all; what has no type is under an empty name. */
export function ownedOf({ '': untyped = 0, ...types }: Readonly<Record<string, number>>) {
  return { ownedTypes: types, owned: Object.values(types).reduce((sum, count) => sum + count, untyped) };
}

/** What the buyer $2 has in the event $1. */
export const STANDING = hot(`
  select clock_timestamp() as now, h.*, ${ownedTypes('$2')} as types
    from (select 1) one left join lateral (
      select h.id as "holdId", h.cap_at as "capAt", h.held_until as "expiresAt", l.lines
        from hold h cross join lateral (${LIVE_LINES}) l
       where h.event_id = $1 and h.buyer = $2 and h.held_until > clock_timestamp()
       order by h.id desc limit 1) h on true`);

function liveHold({ holdId, lines, expiresAt, capAt }: HoldRow): LiveHold | undefined {
  if (holdId === null) return undefined;
  return { holdId, lines, expiresAt: instant(expiresAt.getTime()), capAt: instant(capAt.getTime()) };
}
