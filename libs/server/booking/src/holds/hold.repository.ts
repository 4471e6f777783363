import { Injectable } from '@nestjs/common';
import { explainSeat, type SeatFacts, type SeatReason } from '@ringside/booking-core';
import type { MySeats } from '@ringside/contracts/booking';
import { type EventId, type HoldId, type Instant, instant, Refusal, type SeatNo, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** A hold with those of its seats that still run. */
export interface LiveHold {
  readonly holdId: HoldId;
  readonly seatNos: readonly SeatNo[];
  readonly expiresAt: Instant;
  readonly capAt: Instant;
}

export interface Standing {
  readonly now: Instant;
  readonly hold: LiveHold | undefined;
  /** How many seats the buyer has tickets for. */
  readonly owned: number;
}

interface HoldRow {
  readonly holdId: HoldId | null;
  readonly seatNos: SeatNo[];
  readonly expiresAt: Date;
  readonly capAt: Date;
}

/** Holds as their buyers know them; which seats they really have is in `seat_state`. */
@Injectable()
export class HoldRepository {
  constructor(private readonly database: Database) {}

  async start(eventId: EventId, buyer: UserId, capAt: Instant): Promise<HoldId> {
    const [hold] = await this.database.write<{ id: HoldId }>(
      'insert into hold (event_id, buyer, cap_at) values ($1, $2, $3) returning id',
      [eventId, buyer, new Date(capAt)],
    );
    if (!hold) throw new Error('A hold was not stored.');
    return hold.id;
  }

  /** What a buyer has in an event, by the database's clock. */
  async standing(eventId: EventId, buyer: UserId): Promise<Standing> {
    const [row] = await this.database.query<HoldRow & { now: Date; owned: number }>(STANDING, [eventId, buyer]);
    if (!row) throw new Error('The database did not answer.');
    return { now: instant(row.now.getTime()), owned: row.owned, hold: liveHold(row) };
  }

  /** A buyer's hold, without seats and expired at its start once it has lapsed. @throws Refusal NOT_FOUND for a stranger's */
  async getOwn(eventId: EventId, buyer: UserId, holdId: HoldId): Promise<LiveHold & { readonly now: Instant }> {
    const [row] = await this.database.query<HoldRow & { now: Date }>(
      `select clock_timestamp() as now, h.id as "holdId", h.cap_at as "capAt", coalesce(array_agg(c.seat_no order by c.seat_no)
                filter (where c.seat_no is not null), '{}') as "seatNos", coalesce(min(c.held_until), h.started_at) as "expiresAt"
         from hold h left join seat_state c on c.event_id = h.event_id and c.holder = h.buyer and c.hold_id = h.id
              and c.state = 'held' and c.held_until > clock_timestamp()
        where h.id = $3 and h.event_id = $1 and h.buyer = $2 group by h.id`,
      [eventId, buyer, holdId],
    );
    const hold = row && liveHold(row);
    if (!row || !hold) throw new Refusal('NOT_FOUND');
    return { ...hold, now: instant(row.now.getTime()) };
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

  /** Why a buyer cannot have these seats; those that they can have are left out. */
  async explain(eventId: EventId, buyer: UserId, seatNos: readonly number[]): Promise<ReadonlyMap<number, SeatReason>> {
    const rows = await this.database.query<SeatFacts & { seatNo: number; until: Date | null; now: Date }>(
      `select seat_no as "seatNo", state, on_sale as "onSale", group_id as "groupId", holder, held_until as until,
              clock_timestamp() as now from seat_state where event_id = $1 and seat_no = any($2::int[])`,
      [eventId, seatNos],
    );
    const found = new Map(rows.map((row) => [row.seatNo, row]));
    const reasons = seatNos.map((seatNo) => {
      const row = found.get(seatNo);
      const facts = row && { ...row, heldUntil: row.until && instant(row.until.getTime()) };
      return [seatNo, explainSeat(facts, { buyer, groups: [], now: instant(row?.now.getTime() ?? 0) })] as const;
    });
    return new Map(reasons.flatMap(([seatNo, reason]) => (reason ? [[seatNo, reason] as const] : [])));
  }
}

/** What the buyer $2 has in the event $1. */
export const STANDING = `
  select clock_timestamp() as now, h.*,
         (select count(*)::int from ticket t where t.event_id = $1 and t.bearer = $2 and t.seat_no is not null
             and t.state in ('issued', 'due')) as owned
    from (select 1) one left join lateral (
      select h.id as "holdId", h.cap_at as "capAt", array_agg(c.seat_no order by c.seat_no) as "seatNos",
             min(c.held_until) as "expiresAt"
        from seat_state c join hold h on h.id = c.hold_id
       where c.event_id = $1 and c.holder = $2 and c.state = 'held' and c.held_until > clock_timestamp()
       group by h.id limit 1) h on true`;

function liveHold({ holdId, seatNos, expiresAt, capAt }: HoldRow): LiveHold | undefined {
  if (holdId === null) return undefined;
  return { holdId, seatNos, expiresAt: instant(expiresAt.getTime()), capAt: instant(capAt.getTime()) };
}
