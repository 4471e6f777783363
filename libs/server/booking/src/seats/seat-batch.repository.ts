import { Injectable } from '@nestjs/common';
import { type EventId, type HoldId, type Instant, instant, type SeatNo, type UserId } from '@ringside/kernel';
import { Database, DomainEvents, hot } from '@ringside/server/platform';
import { buyerChanged, seatsChanged } from '../booking.facts';
import type { HeldLine, NewLine } from '../holds/cart-line';

/** Seats that one buyer gets, each with its line. */
export interface Grant {
  readonly buyer: UserId;
  readonly lines: readonly NewLine[];
}

/** A buyer's new hold. */
export interface GrantedHold {
  readonly holdId: HoldId;
  readonly buyer: UserId;
  readonly expiresAt: Instant;
  readonly capAt: Instant;
  readonly lines: readonly HeldLine[];
}

interface HoldRow {
  readonly holdId: HoldId;
  readonly buyer: UserId;
  readonly until: Date;
  readonly capAt: Date;
  readonly lines: readonly { readonly seatNo: SeatNo; readonly lineId: string }[];
  readonly taken: number;
}

/**
 * The claim of many at once: locks what can be had, and then gives it to whom the caller has decided. It takes only what a
 * claim of one could, for people who hold nothing yet.
 */
@Injectable()
export class SeatBatchRepository {
  constructor(
    private readonly database: Database,
    private readonly events: DomainEvents,
  ) {}

  /** Locks those of the seats that anyone could have now. What somebody is just locking is left out and not waited for. */
  async lockClaimable(eventId: EventId, seatNos: readonly number[]): Promise<ReadonlySet<number>> {
    const rows = await this.database.write<{ seatNo: number }>(LOCK, [eventId, seatNos]);
    return new Set(rows.map(({ seatNo }) => seatNo));
  }

  /**
   * Starts a hold for each of these buyers, with seats that are locked, no seat twice; all have one expiry.
   * @throws Error when a seat cannot be had, so that nothing is written
   */
  async grant(
    eventId: EventId,
    grants: readonly Grant[],
    { lengthMs, capMs }: { readonly lengthMs: number; readonly capMs: number },
  ): Promise<GrantedHold[]> {
    const lines = grants.flatMap(({ buyer, lines: own }) => own.map((line) => ({ buyer, ...line })));
    const buyers = grants.map(({ buyer }) => buyer);
    const lasting = [`${lengthMs} milliseconds`, `${capMs} milliseconds`];
    const rows = await this.database.write<HoldRow>(GRANT, [eventId, buyers, JSON.stringify(lines), ...lasting]);
    if (rows[0]?.taken !== lines.length) throw new Error('A seat that was locked could not be had.');
    this.events.record(seatsChanged, { eventId });
    buyers.forEach((buyer) => this.events.record(buyerChanged, { eventId, buyer }));
    const lineOf = new Map(lines.map(({ buyer: _theirs, ...line }) => [line.seatNo, line]));
    return rows.map((row) => grantedHold(row, lineOf));
  }
}

function grantedHold(
  { until, capAt, lines, holdId, buyer }: HoldRow,
  lineOf: ReadonlyMap<number | null, NewLine>,
): GrantedHold {
  const held = lines.flatMap(({ seatNo, lineId }) => {
    const line = lineOf.get(seatNo);
    return line ? [{ ...line, lineId, voucher: null }] : [];
  });
  return { holdId, buyer, expiresAt: instant(until.getTime()), capAt: instant(capAt.getTime()), lines: held };
}

/** `held_until is not null` is no decoration: see the claim of one. */
const CLAIMABLE = `
  c.event_id = $1 and c.on_sale and c.group_id is null and (c.state = 'free' or (c.state = 'held'
     and c.held_until is not null and c.held_until <= clock_timestamp()))`;

export const LOCK = hot(`
  select c.seat_no as "seatNo" from seat_state c where c.seat_no = any($2::int[]) and ${CLAIMABLE}
   order by c.seat_no for update skip locked`);

/** The clock is read once: seats, lines and holds of the whole batch end at the same moments. */
export const GRANT = hot(`
  with clock as materialized (select clock_timestamp() as now),
  wanted as materialized (
    select * from jsonb_to_recordset($3::jsonb) as line (buyer uuid, "seatNo" int, "areaKey" text, label text,
      "ticketTypeId" uuid, category text, price int, "taxRate" int, "voucherId" uuid, discount int, "stockIds" uuid[])),
  started as (
    insert into hold (event_id, buyer, started_at, cap_at, held_until)
    select $1::uuid, b.buyer, now, now + $5::interval, least(now + $4::interval, now + $5::interval)
      from clock, unnest($2::uuid[]) as b (buyer)
    returning id, buyer, cap_at, held_until),
  taken as (
    update seat_state c set state = 'held', holder = s.buyer, hold_id = s.id, order_id = null, rev = c.rev + 1,
           changed_in = pg_current_xact_id(), held_until = s.held_until
      from wanted w join started s on s.buyer = w.buyer where c.seat_no = w."seatNo" and ${CLAIMABLE}
    returning c.seat_no),
  lined as (
    insert into hold_line (hold_id, event_id, seat_no, area_key, label, ticket_type_id, category, price, tax_rate,
                           voucher_id, discount, stock_ids)
    select s.id, $1::uuid, "seatNo", "areaKey", label, "ticketTypeId", category, price, "taxRate", "voucherId", discount,
           "stockIds" from wanted w join started s on s.buyer = w.buyer
    returning id, hold_id, seat_no)
  select s.id as "holdId", s.buyer, s.held_until as until, s.cap_at as "capAt",
         (select count(*)::int from taken) as taken,
         json_agg(json_build_object('seatNo', l.seat_no, 'lineId', l.id) order by l.seat_no) as lines
    from started s join lined l on l.hold_id = s.id group by s.id, s.buyer, s.held_until, s.cap_at`);
