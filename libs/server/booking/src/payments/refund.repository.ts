import { Injectable } from '@nestjs/common';
import type { EventId, OrderId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { MoneyProvider } from './payment.repository';

export type RefundState = 'approved' | 'sent' | 'settled' | 'failed';

export interface NewRefund {
  readonly eventId: EventId;
  readonly orderId: OrderId;
  readonly paymentId: string;
  readonly requestKey: string;
  readonly amount: number;
  readonly state: RefundState;
  readonly reason: string;
  readonly requestedBy: UserId | null;
}

/** A refund that a provider is asked for. */
export interface ClaimedRefund {
  readonly refundId: string;
  readonly orderId: OrderId;
  readonly provider: MoneyProvider;
  readonly providerRef: string;
  readonly amount: number;
  readonly attempts: number;
}

export interface StoredRefund {
  readonly refundId: string;
  readonly orderId: OrderId;
  readonly provider: MoneyProvider;
  readonly state: RefundState;
  readonly amount: number;
}

/** Money that goes back. Whoever writes it has the lock of its order, the claim of a job aside. */
@Injectable()
export class RefundRepository {
  constructor(private readonly database: Database) {}

  async add(refund: NewRefund): Promise<string> {
    const { eventId, orderId, paymentId, requestKey, amount, state, reason, requestedBy } = refund;
    const [added] = await this.database.write<{ id: string }>(
      `insert into refund (event_id, order_id, payment_id, request_key, amount, state, reason, requested_by, settled_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, case when $6 = 'settled' then clock_timestamp() end) returning id`,
      [eventId, orderId, paymentId, requestKey, amount, state, reason, requestedBy],
    );
    if (!added) throw new Error('A refund was not stored.');
    return added.id;
  }

  /** A refund of this event. */
  async find(eventId: EventId, refundId: string): Promise<StoredRefund | undefined> {
    const [refund] = await this.database.query<StoredRefund>(
      `select r.id as "refundId", r.order_id as "orderId", p.provider, r.state, r.amount
         from refund r join payment p on p.id = r.payment_id where r.id = $1 and r.event_id = $2`,
      [refundId, eventId],
    );
    return refund;
  }

  /** What of an order is to be handed out in cash. */
  openInCash(eventId: EventId, orderId: OrderId): Promise<StoredRefund[]> {
    return this.database.query<StoredRefund>(
      `select r.id as "refundId", r.order_id as "orderId", p.provider, r.state, r.amount
         from refund r join payment p on p.id = r.payment_id
        where r.event_id = $1 and r.order_id = $2 and r.state = 'approved' and p.provider = 'cash' order by r.id`,
      [eventId, orderId],
    );
  }

  /** Whether something of an order still is to be paid back by hand, or failed. */
  async isAnyOpenByHand(orderId: OrderId): Promise<boolean> {
    const rows = await this.database.query(
      `select from refund r join payment p on p.id = r.payment_id
        where r.order_id = $1 and (r.state = 'failed' or r.state = 'approved' and p.provider in ('bankTransfer', 'cash', 'card')) limit 1`,
      [orderId],
    );
    return rows.length > 0;
  }

  /** Moves a refund on; answers false when it is in none of these states any more. */
  async move(
    refundId: string,
    from: readonly RefundState[],
    to: RefundState,
    error: string | null = null,
  ): Promise<boolean> {
    const moved = await this.database.change(
      `update refund set state = $3, last_error = $4, due_at = clock_timestamp(),
              settled_at = case when $3 = 'settled' then clock_timestamp() end where id = $1 and state = any($2)`,
      [refundId, from, to, error],
    );
    return moved > 0;
  }

  /**
   * Takes one refund in hand that a provider is to do, for a minute: a node that dies leaves it to another, and the provider
   * knows the refund by its id, so that asking twice gives back once.
   */
  async claim(providers: readonly string[]): Promise<ClaimedRefund | undefined> {
    const [claimed] = await this.database.transact(() =>
      this.database.write<ClaimedRefund>(
        `update refund r set state = 'sent', attempts = r.attempts + 1, due_at = clock_timestamp() + interval '1 minute'
           from payment p where p.id = r.payment_id and r.id = (
             select r.id from refund r join payment p on p.id = r.payment_id
              where r.state in ('approved', 'sent') and r.due_at <= clock_timestamp() and p.provider = any($1)
              order by r.due_at limit 1 for update of r skip locked)
         returning r.id as "refundId", r.order_id as "orderId", p.provider, p.provider_ref as "providerRef", r.amount, r.attempts`,
        [providers],
      ),
    );
    return claimed;
  }

  /** The provider did not answer: it is asked again later. */
  async putOff(refundId: string, attempts: number, error: string): Promise<void> {
    await this.database.transact(() =>
      this.database.change(
        `update refund set last_error = $3, due_at = clock_timestamp() + least(power(2, $2::int), 900) * interval '2 seconds'
          where id = $1 and state = 'sent'`,
        [refundId, attempts, error.slice(0, 300)],
      ),
    );
  }
}
