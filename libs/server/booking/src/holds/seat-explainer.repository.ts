import { Injectable } from '@nestjs/common';
import { explainSeat, type SeatFacts, type SeatReason } from '@ringside/booking-core';
import { type EventId, instant, type UserId } from '@ringside/kernel';
import { Database, hot } from '@ringside/server/platform';

/** Somebody who wants seats, and the groups whose kept seats are open to them. */
export interface SeatWisher {
  readonly buyer: UserId;
  readonly groups: readonly string[];
}

type FactsRow = Omit<SeatFacts, 'heldUntil'> & {
  readonly seatNo: number;
  readonly until: Date | null;
  readonly now: Date;
};

const FACTS = hot(`
  select seat_no as "seatNo", state, on_sale as "onSale", group_id as "groupId", holder, held_until as until,
         clock_timestamp() as now from seat_state where event_id = $1 and seat_no = any($2::int[])`);

/** Says why seats cannot be had. */
@Injectable()
export class SeatExplainer {
  constructor(private readonly database: Database) {}

  /** Why a buyer cannot have these seats; those that they can have are left out. */
  async explain(
    eventId: EventId,
    wisher: SeatWisher,
    seatNos: readonly number[],
  ): Promise<ReadonlyMap<number, SeatReason>> {
    const look = await this.look(eventId, seatNos);
    const reasons = seatNos.map((seatNo) => [seatNo, look(seatNo, wisher)] as const);
    return new Map(reasons.flatMap(([seatNo, reason]) => (reason ? [[seatNo, reason] as const] : [])));
  }

  /** Looks at seats once, and answers why this or that buyer cannot have one of them. */
  async look(
    eventId: EventId,
    seatNos: readonly number[],
  ): Promise<(seatNo: number, wisher: SeatWisher) => SeatReason | undefined> {
    const rows = await this.database.query<FactsRow>(FACTS, [eventId, seatNos]);
    const found = new Map(rows.map((row) => [row.seatNo, row]));
    return (seatNo, wisher) => {
      const row = found.get(seatNo);
      const facts = row && { ...row, heldUntil: row.until && instant(row.until.getTime()) };
      return explainSeat(facts, { ...wisher, now: instant(row?.now.getTime() ?? 0) });
    };
  }
}
