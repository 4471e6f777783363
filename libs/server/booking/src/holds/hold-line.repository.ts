import { Injectable } from '@nestjs/common';
import type { EventId, HoldId, SeatNo, UserId } from '@ringside/kernel';
import { Database, hot } from '@ringside/server/platform';
import type { NewLine } from './cart-line';

/** How long a buyer is refused the seats that they have kept until the last moment. */
export const REST = '2 minutes';

const ADD = hot(`
  insert into hold_line (hold_id, event_id, seat_no, area_key, label, ticket_type_id, category, price, tax_rate,
                         voucher_id, discount, stock_ids)
  select $1::uuid, $2::uuid, "seatNo", "areaKey", label, "ticketTypeId", category, price, "taxRate", "voucherId", discount,
         "stockIds"
    from jsonb_to_recordset($3::jsonb) as line ("seatNo" int, "areaKey" text, label text, "ticketTypeId" uuid,
         category text, price int, "taxRate" int, "voucherId" uuid, discount int, "stockIds" uuid[])`);

const KEPT_TOO_LONG = hot(`
  select distinct l.seat_no as "seatNo" from hold h join hold_line l on l.hold_id = h.id
   where h.event_id = $1 and h.buyer = $2 and l.seat_no = any($3::int[]) and h.held_until >= h.cap_at
     and h.cap_at <= clock_timestamp() and h.cap_at > clock_timestamp() - interval '${REST}'`);

/** The lines of holds. Written after what they stand for was claimed. */
@Injectable()
export class HoldLineRepository {
  constructor(private readonly database: Database) {}

  /** Adds lines; one for a seat replaces the line that the seat has. */
  async replace(eventId: EventId, holdId: HoldId, lines: readonly NewLine[]): Promise<void> {
    if (lines.length === 0) return;
    await this.database.change('delete from hold_line where hold_id = $1 and seat_no = any($2::int[])', [
      holdId,
      lines.map(({ seatNo }) => seatNo).filter((seatNo) => seatNo !== null),
    ]);
    await this.add(eventId, holdId, lines);
  }

  /** Adds lines to a hold that has none of their seats. */
  async add(eventId: EventId, holdId: HoldId, lines: readonly NewLine[]): Promise<void> {
    if (lines.length === 0) return;
    await this.database.write(ADD, [holdId, eventId, JSON.stringify(lines)]);
  }

  /** Takes lines out of a hold: released, or ordered. */
  async remove(holdId: HoldId, lineIds: readonly string[]): Promise<void> {
    await this.database.change('delete from hold_line where hold_id = $1 and id = any($2::uuid[])', [holdId, lineIds]);
  }

  /** Those of the seats that this buyer has kept until the cap of their hold, a moment ago, without ordering them. */
  async keptTooLong(eventId: EventId, buyer: UserId, seatNos: readonly SeatNo[]): Promise<SeatNo[]> {
    const rows = await this.database.query<{ seatNo: SeatNo }>(KEPT_TOO_LONG, [eventId, buyer, seatNos]);
    return rows.map(({ seatNo }) => seatNo);
  }
}
