import { Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import type { putSale, Sale } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export type SaleFacts = Omit<Sale, 'knownProviders'>;
type Moments = 'saleFrom' | 'saleUntil' | 'cancelUntil' | 'accessibleUntil' | 'seatingLockAt' | 'transferUntil';

/** What an event has that never said how it sells: the defaults of the table. */
export const USUAL_SALE: SaleFacts = {
  currency: 'EUR',
  holdMinutes: 10,
  holdCapMinutes: 30,
  buyerLimit: 10,
  saleFrom: null,
  saleUntil: null,
  needsRegistration: false,
  registers: false,
  needsApproval: false,
  providers: ['free'],
  payWithinHours: 168,
  cancelUntil: null,
  strandRule: false,
  accessibleUntil: null,
  seatingLockAt: null,
  transfers: true,
  transferUntil: null,
  rev: 0,
};

/** How events sell, for their organizers. */
@Injectable()
export class SaleRepository {
  constructor(private readonly database: Database) {}

  async find(eventId: EventId): Promise<SaleFacts | undefined> {
    const [row] = await this.database.query<Omit<SaleFacts, Moments> & Record<Moments, Date | null>>(
      `select currency, (extract(epoch from hold_length) / 60)::int as "holdMinutes",
              (extract(epoch from hold_cap) / 60)::int as "holdCapMinutes", buyer_limit as "buyerLimit",
              sale_from as "saleFrom", sale_until as "saleUntil", needs_registration as "needsRegistration", registers,
              needs_approval as "needsApproval", providers, (extract(epoch from pay_within) / 3600)::int as "payWithinHours",
              cancel_until as "cancelUntil", strand_rule as "strandRule", seating_lock_at as "seatingLockAt", transfers,
              transfer_until as "transferUntil",
              accessible_until as "accessibleUntil", rev
         from event_sale where event_id = $1`,
      [eventId],
    );
    if (!row) return undefined;
    const { saleFrom, saleUntil, cancelUntil, accessibleUntil, seatingLockAt, transferUntil } = row;
    const moments = { saleFrom, saleUntil, cancelUntil, accessibleUntil, seatingLockAt, transferUntil };
    const told = Object.fromEntries(Object.entries(moments).map(([name, at]) => [name, at?.toISOString() ?? null]));
    return { ...row, ...(told as Record<Moments, string | null>) };
  }

  /** Makes an event one that sells. */
  async ensure(eventId: EventId): Promise<void> {
    await this.database.write('insert into event_sale (event_id) values ($1) on conflict do nothing', [eventId]);
  }

  /** Stores terms over those of this revision. Answers false, with nothing changed, when there is another by now. */
  async put(eventId: EventId, sale: Body<typeof putSale>): Promise<boolean> {
    const changed = await this.database.change(
      `update event_sale set rev = rev + 1, currency = $3, hold_length = $4 * interval '1 minute',
              hold_cap = $5 * interval '1 minute', buyer_limit = $6, sale_from = $7, sale_until = $8, needs_registration = $9,
              registers = $10, needs_approval = $11, providers = $12, pay_within = $13 * interval '1 hour', cancel_until = $14,
              strand_rule = $15, seating_lock_at = $16, transfers = $17, transfer_until = $18,
              accessible_until = $19
        where event_id = $1 and rev = $2`,
      [
        eventId,
        sale.rev,
        sale.currency,
        sale.holdMinutes,
        sale.holdCapMinutes,
        sale.buyerLimit,
        sale.saleFrom,
        sale.saleUntil,
        sale.needsRegistration,
        sale.registers,
        sale.needsApproval,
        [...new Set(sale.providers)],
        sale.payWithinHours,
        sale.cancelUntil,
        sale.strandRule,
        sale.seatingLockAt,
        sale.transfers,
        sale.transferUntil,
        sale.accessibleUntil,
      ],
    );
    return changed > 0;
  }

  /** Whether money was ever asked for. */
  async hasPricedOrders(eventId: EventId): Promise<boolean> {
    const rows = await this.database.query('select from booking_order where event_id = $1 and total > 0 limit 1', [
      eventId,
    ]);
    return rows.length > 0;
  }
}
