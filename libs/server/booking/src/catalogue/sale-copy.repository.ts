import { Injectable } from '@nestjs/common';
import type { EventId, TicketTypeId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { StockCounters } from '../stock/stock-counters.repository';
import { QuestionRepository } from '../questions/question.repository';
import { QuotaRepository } from './quota.repository';

const START = 'o.starts_at, o.time_zone, n.starts_at, n.time_zone';
/** A moment of the older event `o`, as far from the start of the newer one `n` by the clocks of its zone. */
const moved = (column: string): string => `moved_along(${column}, ${START})`;
const ended = (begun: string, column: string): string => `moved_end(${begun}, ${column}, ${START})`;
const BOTH = `event o join event n on n.id = $2`;

const TERMS = `
  insert into event_sale (
    event_id, currency, hold_length, hold_cap, buyer_limit, strand_rule, needs_registration, registers, needs_approval, providers,
    pay_within, transfers, sale_from, sale_until, seating_lock_at, cancel_until, transfer_until, accessible_until)
  select n.id, s.currency, s.hold_length, s.hold_cap, s.buyer_limit, s.strand_rule, s.needs_registration, s.registers,
         s.needs_approval, s.providers, s.pay_within, s.transfers, ${moved('s.sale_from')}, ${ended('s.sale_from', 's.sale_until')},
         ${moved('s.seating_lock_at')}, ${moved('s.cancel_until')}, ${moved('s.transfer_until')}, ${moved('s.accessible_until')}
    from ${BOTH} join event_sale s on s.event_id = o.id where o.id = $1
  on conflict (event_id) do update set
    currency = excluded.currency, hold_length = excluded.hold_length, hold_cap = excluded.hold_cap,
    buyer_limit = excluded.buyer_limit, strand_rule = excluded.strand_rule, needs_registration = excluded.needs_registration,
    registers = excluded.registers, needs_approval = excluded.needs_approval, providers = excluded.providers,
    pay_within = excluded.pay_within, transfers = excluded.transfers, sale_from = excluded.sale_from,
    sale_until = excluded.sale_until, seating_lock_at = excluded.seating_lock_at, cancel_until = excluded.cancel_until,
    transfer_until = excluded.transfer_until, accessible_until = excluded.accessible_until, rev = event_sale.rev + 1`;

const TYPES = `
  insert into ticket_type (
    event_id, name, about, place, position, tax_rate, min_amount, max_amount, channels, by_voucher_only, needs_approval, is_active,
    choice_least, choice_most, sale_from, sale_until)
  select n.id, t.name, t.about, t.place, t.position, t.tax_rate, t.min_amount, t.max_amount, t.channels, t.by_voucher_only,
         t.needs_approval, t.is_active, t.choice_least, t.choice_most, ${moved('t.sale_from')}, ${ended('t.sale_from', 't.sale_until')}
    from ${BOTH} join ticket_type t on t.event_id = o.id where o.id = $1 order by t.position, t.id`;

/** The type of the newer event that has the name of one of the older. */
const SAME_TYPE = `join ticket_type t on t.event_id = $1 join ticket_type same on same.event_id = $2 and same.name = t.name`;

const PRICES = `
  insert into price (event_id, ticket_type_id, category, amount)
  select same.event_id, same.id, p.category, p.amount
    from price p ${SAME_TYPE} where p.ticket_type_id = t.id`;

const OPENINGS = `
  insert into sale_opening (event_id, opens_at, team_size, ticket_type_id)
  select n.id, ${moved('x.opens_at')}, x.team_size, same.id
    from ${BOTH} join sale_opening x on x.event_id = o.id
    left join ticket_type t on t.id = x.ticket_type_id
    left join ticket_type same on same.event_id = n.id and same.name = t.name
   where o.id = $1 order by x.opens_at, x.id`;

const WAITLIST = `
  insert into waitlist_terms (event_id, is_open, offer_length)
  select $2, is_open, offer_length from waitlist_terms where event_id = $1 on conflict do nothing`;

const QUOTAS = `
  select q.name, s.capacity, coalesce((
           select array_agg(same.id) from quota_ticket_type x ${SAME_TYPE}
            where x.quota_id = q.id and x.ticket_type_id = t.id), '{}') as "ticketTypeIds"
    from quota q join stock s on s.id = q.stock_id where q.event_id = $1 order by q.id`;

/**
 * What an event sells, given to an event that was made from it: its terms, ticket types, prices, limits, earlier openings, the
 * settings of its waitlist and what it asks for each ticket. Not its codes, which were handed out to people, nor who its money goes to.
 */
@Injectable()
export class SaleCopy {
  constructor(
    private readonly database: Database,
    private readonly counters: StockCounters,
    private readonly quotas: QuotaRepository,
    private readonly questions: QuestionRepository,
  ) {}

  /** Nothing where the newer event is gone or sells something already. The gate of the newer event is closed. */
  async copy(from: EventId, to: EventId): Promise<void> {
    if (!(await this.isUntouched(to))) return;
    for (const statement of [TERMS, TYPES, PRICES, OPENINGS, WAITLIST]) {
      await this.database.write(statement, [from, to]);
    }
    const quotas = await this.database.query<{ name: string; capacity: number; ticketTypeIds: TicketTypeId[] }>(
      QUOTAS,
      [from, to],
    );
    for (const { name, capacity, ticketTypeIds } of quotas) {
      const quotaId = await this.quotas.add(to, name, await this.counters.add(to, 'quota', capacity));
      await this.quotas.put(to, quotaId, { name, capacity, ticketTypeIds });
    }
    await this.questions.copy(from, to);
  }

  private async isUntouched(eventId: EventId): Promise<boolean> {
    const rows = await this.database.query(
      `select from event e where e.id = $1 and not exists (select from ticket_type t where t.event_id = e.id)
          and not exists (select from event_sale s where s.event_id = e.id and s.rev > 0)`,
      [eventId],
    );
    return rows.length > 0;
  }
}
