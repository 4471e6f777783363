import { Injectable } from '@nestjs/common';
import type { Voucher } from '@ringside/booking-core';
import { type EventId, type Instant, instant, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** A code with what it does. */
export interface KnownVoucher extends Voucher {
  readonly voucherId: string;
  readonly code: string;
  /** The counter of its uses. */
  readonly stockId: string;
}

const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;

const KNOWN = `
  v.id as "voucherId", v.code, v.stock_id as "stockId", v.percent, v.amount, v.ticket_type_ids as "ticketTypeIds",
  v.group_id as "groupId", v.is_active as "isActive", ${ms('v.valid_from')} as "saleFrom", ${ms('v.valid_until')} as "saleUntil"`;

/** The codes that buyers have entered, one at each event. */
@Injectable()
export class EnteredVouchers {
  constructor(private readonly database: Database) {}

  /** The code of the event that is called this. */
  async byCode(eventId: EventId, code: string): Promise<KnownVoucher | undefined> {
    const [voucher] = await this.database.query<KnownVoucher>(
      `select ${KNOWN} from voucher v where v.event_id = $1 and v.code = $2`,
      [eventId, code],
    );
    return voucher;
  }

  /** What a buyer has entered, usable or not. */
  async of(eventId: EventId, buyer: UserId): Promise<KnownVoucher | undefined> {
    const [voucher] = await this.database.query<KnownVoucher>(
      `select ${KNOWN} from entered_voucher e join voucher v on v.id = e.voucher_id where e.event_id = $1 and e.user_id = $2`,
      [eventId, buyer],
    );
    return voucher;
  }

  async enter(eventId: EventId, buyer: UserId, voucherId: string): Promise<void> {
    await this.database.write(
      `insert into entered_voucher (event_id, user_id, voucher_id) values ($1, $2, $3)
       on conflict (event_id, user_id) do update set voucher_id = excluded.voucher_id, entered_at = clock_timestamp()`,
      [eventId, buyer, voucherId],
    );
  }

  async drop(eventId: EventId, buyer: UserId): Promise<void> {
    await this.database.change('delete from entered_voucher where event_id = $1 and user_id = $2', [eventId, buyer]);
  }

  /** The counters of codes. */
  async countersOf(voucherIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (voucherIds.length === 0) return new Map();
    const rows = await this.database.query<{ id: string; stockId: string }>(
      'select id, stock_id as "stockId" from voucher where id = any($1::uuid[])',
      [voucherIds],
    );
    return new Map(rows.map(({ id, stockId }) => [id, stockId]));
  }

  async groupName(groupId: string): Promise<string | null> {
    const [group] = await this.database.query<{ name: string }>('select name from seat_group where id = $1', [groupId]);
    return group?.name ?? null;
  }

  async now(): Promise<Instant> {
    return instant((await this.database.now()).getTime());
  }
}
