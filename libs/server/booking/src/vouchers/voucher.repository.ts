import { Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import type { addVouchers, changeVoucher, Voucher, VoucherUse } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

type Moments = 'validFrom' | 'validUntil' | 'createdAt';
export type VoucherRow = Omit<Voucher, Moments> & {
  readonly validFrom: Date | null;
  readonly validUntil: Date | null;
  readonly createdAt: Date;
};
export type UseRow = Omit<VoucherUse, 'orderedAt'> & { readonly orderedAt: Date };
export type VoucherFacts = Omit<Body<typeof addVouchers>, 'code' | 'prefix' | 'count'>;

interface Wanted {
  readonly limit: number;
  readonly after: string | undefined;
  readonly search?: string | undefined;
}

/** A code that is to be stored, with the counter that was made for it. */
interface NewCode {
  readonly code: string;
  readonly stockId: string;
}

const COLUMNS = `
  v.id as "voucherId", v.code, v.note, v.percent, v.amount, v.ticket_type_ids as "ticketTypeIds", v.group_id as "groupId",
  s.capacity as "maxUses", v.valid_from as "validFrom", v.valid_until as "validUntil", v.is_active as "isActive", s.sold,
  coalesce((select sum(h.amount)::int from hold_stock h where h.stock_id = s.id and h.held_until > clock_timestamp()), 0) as held,
  coalesce((select sum(l.discount)::int from order_line l join booking_order o on o.id = l.order_id
             where l.voucher_id = v.id and l.state = 'live' and o.state not in ('expired', 'cancelled')), 0) as given,
  v.created_at as "createdAt", v.rev`;

/** The codes of an event, as organizers write and read them. */
@Injectable()
export class VoucherRepository {
  constructor(private readonly database: Database) {}

  /** Those who make codes for one event wait for each other: whether a code is taken is read before it is written. */
  async lock(eventId: EventId): Promise<void> {
    await this.database.write(`select pg_advisory_xact_lock(hashtextextended('vouchers:' || $1, 0))`, [eventId]);
  }

  async count(eventId: EventId): Promise<number> {
    const [row] = await this.database.query<{ vouchers: number }>(
      'select count(*)::int as vouchers from voucher where event_id = $1',
      [eventId],
    );
    return row?.vouchers ?? 0;
  }

  /** Those of the codes that the event has already. */
  async taken(eventId: EventId, codes: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ code: string }>(
      'select code from voucher where event_id = $1 and code = any($2::text[])',
      [eventId, codes],
    );
    return new Set(rows.map(({ code }) => code));
  }

  async add(
    eventId: EventId,
    facts: VoucherFacts,
    codes: readonly NewCode[],
  ): Promise<{ voucherId: string; code: string }[]> {
    return this.database.write(
      `insert into voucher (event_id, code, stock_id, note, percent, amount, ticket_type_ids, group_id, valid_from, valid_until)
       select $1::uuid, each.code, each.stock_id, $4, $5, $6, $7::uuid[], $8, $9, $10
         from unnest($2::text[], $3::uuid[]) as each (code, stock_id)
       returning id as "voucherId", code`,
      [
        eventId,
        codes.map(({ code }) => code),
        codes.map(({ stockId }) => stockId),
        facts.note,
        facts.percent,
        facts.amount,
        [...new Set(facts.ticketTypeIds)],
        facts.groupId,
        facts.validFrom,
        facts.validUntil,
      ],
    );
  }

  async find(eventId: EventId, voucherId: string): Promise<(VoucherRow & { readonly stockId: string }) | undefined> {
    const [row] = await this.database.query<VoucherRow & { stockId: string }>(
      `select ${COLUMNS}, v.stock_id as "stockId" from voucher v join stock s on s.id = v.stock_id
        where v.event_id = $1 and v.id = $2`,
      [eventId, voucherId],
    );
    return row;
  }

  /** Stores what may be set anew over its revision. Answers false, with nothing changed, when there is another by now. */
  async put(voucherId: string, change: Body<typeof changeVoucher>): Promise<boolean> {
    const changed = await this.database.change(
      `update voucher set rev = rev + 1, note = $3, valid_from = $4, valid_until = $5, is_active = $6 where id = $1 and rev = $2`,
      [voucherId, change.rev, change.note, change.validFrom, change.validUntil, change.isActive],
    );
    return changed > 0;
  }

  /** One row more than the page, the newest first. */
  list(eventId: EventId, { limit, after, search }: Wanted): Promise<VoucherRow[]> {
    return this.database.query<VoucherRow>(
      `select ${COLUMNS} from voucher v join stock s on s.id = v.stock_id
        where v.event_id = $1 and ($2::uuid is null or v.id < $2)
          and ($4::text is null or position(upper(regexp_replace($4, '\\s', '', 'g')) in v.code) > 0
               or position(lower($4) in lower(v.note)) > 0)
        order by v.id desc limit $3`,
      [eventId, after ?? null, limit + 1, search ?? null],
    );
  }

  /** One row more than the page, the latest first. */
  uses(voucherId: string, { limit, after }: Wanted): Promise<UseRow[]> {
    return this.database.query<UseRow>(
      `select l.id as "lineId", o.id as "orderId", o.code as "orderCode", u.name as buyer, l.ticket_type_name as "ticketType",
              l.seat_label as label, l.discount, o.created_at as "orderedAt",
              (l.state <> 'live' or o.state in ('expired', 'cancelled')) as "isCancelled"
         from order_line l join booking_order o on o.id = l.order_id join app_user u on u.id = o.buyer
        where l.voucher_id = $1 and ($2::uuid is null or l.id < $2) order by l.id desc limit $3`,
      [voucherId, after ?? null, limit + 1],
    );
  }
}
