import { Injectable } from '@nestjs/common';
import type { SoldType } from '@ringside/booking-core';
import type { PaymentProvider } from '@ringside/contracts/booking';
import { type EventId, type Instant, Refusal } from '@ringside/kernel';
import { Database, hot } from '@ringside/server/platform';

/** How an event sells, as its commands need it. */
export interface SaleTerms {
  /** The plan that the event uses; nothing for an event without seats. */
  readonly planId: string | null;
  readonly currency: string;
  readonly lengthMs: number;
  readonly capMs: number;
  readonly limit: number;
  readonly saleFrom: Instant | null;
  readonly saleUntil: Instant | null;
  readonly cancelUntil: Instant | null;
  readonly needsRegistration: boolean;
  readonly needsApproval: boolean;
  /** Whether people may wait for what is sold out. */
  readonly hasWaitlist: boolean;
  readonly registers: boolean;
  readonly providers: readonly PaymentProvider[];
  readonly payWithinMs: number;
  /** In the order in which they are shown. Without any, seats are free. */
  readonly types: readonly SoldType[];
}

const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;

const TERMS = hot(`
  select g.plan_id as "planId", e.currency, e.buyer_limit as "limit", e.providers, e.registers,
         ${ms('e.hold_length')} as "lengthMs", ${ms('e.hold_cap')} as "capMs", ${ms('e.pay_within')} as "payWithinMs",
         ${ms('e.sale_from')} as "saleFrom", ${ms('e.sale_until')} as "saleUntil", ${ms('e.cancel_until')} as "cancelUntil",
         e.needs_registration as "needsRegistration", e.needs_approval as "needsApproval",
         coalesce((select w.is_open from waitlist_terms w where w.event_id = e.event_id), false) as "hasWaitlist",
         coalesce((
           select json_agg(json_build_object(
                    'id', t.id, 'name', t.name, 'place', t.place, 'taxRate', t.tax_rate, 'minAmount', t.min_amount,
                    'maxAmount', t.max_amount, 'channels', t.channels, 'byVoucherOnly', t.by_voucher_only,
                    'isActive', t.is_active, 'needsApproval', t.needs_approval,
                    'priceChoice', case when t.choice_least is not null then
                      json_build_object('least', t.choice_least, 'most', t.choice_most) end, 'saleFrom', ${ms('t.sale_from')}, 'saleUntil', ${ms('t.sale_until')},
                    'prices', (select coalesce(json_object_agg(p.category, p.amount), '{}') from price p where p.ticket_type_id = t.id),
                    'stockIds', (select coalesce(json_agg(q.stock_id), '[]') from quota_ticket_type x
                                   join quota q on q.id = x.quota_id where x.ticket_type_id = t.id)) order by t.position, t.id)
             from ticket_type t where t.event_id = e.event_id), '[]') as types
    from event_sale e left join event_seating g using (event_id) where e.event_id = $1`);

/** How events sell. Read anew by every command, at the primary: what was priced a moment ago may cost more now. */
@Injectable()
export class SaleTermsRepository {
  constructor(private readonly database: Database) {}

  /** @throws Refusal NO_SALE for an event that has neither seats nor tickets */
  async get(eventId: EventId): Promise<SaleTerms> {
    const [terms] = await this.database.query<SaleTerms>(TERMS, [eventId]);
    if (!terms) throw new Refusal('NO_SALE');
    return terms;
  }
}
