import { Injectable } from '@nestjs/common';
import { splitRefund } from '@ringside/booking-core';
import { orRefuse, Refusal, type UserId } from '@ringside/kernel';
import { DomainEvents } from '@ringside/server/platform';
import { type LockedOrder, OrderRepository } from '../orders/order.repository';
import { refundsDue } from '../booking.facts';
import { MoneyLedger } from './money-ledger';
import { PaymentProviders } from './payment-providers';
import type { StoredPayment } from './payment.repository';

/** Why money goes back. */
export interface RefundCause {
  /** Names the cause: it gives back one payment once. */
  readonly key: string;
  /** What people read. */
  readonly reason: string;
  readonly by: UserId | null;
}

/** Gives money back. The caller has the order's lock, so that two who ask at once come one after the other. */
@Injectable()
export class RefundService {
  constructor(
    private readonly ledger: MoneyLedger,
    private readonly orders: OrderRepository,
    private readonly providers: PaymentProviders,
    private readonly events: DomainEvents,
  ) {}

  /**
   * Gives an amount of an order back, by the ways it came: to gift cards at once, by providers after COMMIT; what nobody can
   * send by itself waits for staff. @throws Refusal REFUND_TOO_HIGH, with nothing changed
   */
  async giveBack(order: LockedOrder, amount: number, cause: RefundCause): Promise<void> {
    const payments = await this.ledger.payments.refundable(order.orderId);
    const parts = orRefuse(splitRefund(payments, amount));
    for (const part of parts) {
      const payment = payments.find(({ id }) => id === part.paymentId);
      if (payment) await this.giveBackPart(order, payment, part.amount, cause);
    }
    await this.ledger.payments.setOrderMoney(order.orderId, await this.ledger.payments.sums(order.orderId));
    this.events.record(refundsDue, { eventId: order.eventId });
  }

  private async giveBackPart(
    order: LockedOrder,
    payment: StoredPayment,
    amount: number,
    cause: RefundCause,
  ): Promise<void> {
    if (!(await this.ledger.payments.countRefund(payment.paymentId, amount))) throw new Refusal('REFUND_TOO_HIGH');
    const { eventId, orderId } = order;
    const { paymentId, giftCardId } = payment;
    const about = { eventId, orderId, paymentId, requestKey: cause.key, amount, reason: cause.reason };
    const refundId = await this.ledger.refunds.add({
      ...about,
      requestedBy: cause.by,
      state: giftCardId ? 'settled' : 'approved',
    });
    if (giftCardId) await this.ledger.cards.refund(giftCardId, { eventId, paymentId, refundId, amount });
    else if (!this.providers.refundsByItself(payment.provider)) await this.orders.setAttention(orderId, 'refundByHand');
  }
}
