import { Injectable } from '@nestjs/common';
import type { EventSettlement, MoneyOverview } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

type OverviewRow = Omit<MoneyOverview, 'settlement'>;
type SettlementRow = Omit<EventSettlement, 'startedAt' | 'finishedAt'> & {
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
};

const OVERVIEW = `
  select coalesce((select currency from event_sale where event_id = $1), 'EUR') as currency,
         (select coalesce(jsonb_agg(jsonb_build_object('provider', provider, 'paid', paid, 'refunded', refunded) order by paid desc, provider), '[]')
            from (select provider, sum(amount)::int as paid, sum(refunded)::int as refunded from payment
                   where event_id = $1 and state in ('succeeded', 'chargedBack') group by provider) as i) as income,
         coalesce((select sum(greatest(total - paid + refunded, 0))::int from booking_order
                    where event_id = $1 and state in ('awaitingPayment', 'inPayment', 'confirmed')), 0) as due,
         (select count(*)::int from booking_order where event_id = $1 and attention is not null) as attention,
         (select count(*)::int from booking_order where event_id = $1 and state = 'awaitingApproval') as approvals,
         (select count(*)::int from refund r join payment p on p.id = r.payment_id
           where r.event_id = $1 and r.state = 'approved' and p.provider in ('bankTransfer', 'cash', 'card')) as "refundsByHand",
         (select count(*)::int from bank_line where event_id = $1 and closed_at is null
             and match in ('unmatched', 'ambiguous', 'otherCurrency')) as "bankLinesOpen"`;

const SETTLEMENT = `
  select s.started_at as "startedAt", s.finished_at as "finishedAt", s.orders,
         s.orders - (select count(*)::int from booking_order where event_id = $1 and state not in ('expired', 'cancelled')) as settled,
         (select count(*)::int from refund where event_id = $1 and state in ('approved', 'sent')) as "refundsOpen",
         (select count(*)::int from refund where event_id = $1 and state = 'failed') as "refundsFailed"
    from event_settlement s where s.event_id = $1`;

/** What an event has taken in, what is missing, and what staff have to look at. Counted, never kept. */
@Injectable()
export class MoneyOverviewService {
  constructor(private readonly database: Database) {}

  async get(eventId: EventId): Promise<MoneyOverview> {
    const [overview] = await this.database.query<OverviewRow>(OVERVIEW, [eventId]);
    if (!overview) throw new Error('The database did not answer.');
    return { ...overview, settlement: await this.settlement(eventId) };
  }

  /** How far the settlement of a cancelled event is; nothing for any other. */
  private async settlement(eventId: EventId): Promise<EventSettlement | null> {
    const [row] = await this.database.query<SettlementRow>(SETTLEMENT, [eventId]);
    if (!row) return null;
    const { startedAt, finishedAt } = row;
    return { ...row, startedAt: startedAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null };
  }
}
