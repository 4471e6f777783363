import { Injectable } from '@nestjs/common';
import {
  decideMoney,
  type MoneyDecision,
  type OrderMoney,
  type PaymentNews,
  settlePayment,
} from '@ringside/booking-core';
import type { OrderState } from '@ringside/contracts/booking';
import { type OrderId, Refusal } from '@ringside/kernel';
import { type LockedOrder, OrderRepository } from '../orders/order.repository';
import { OrderSettlement } from '../orders/order-settlement.service';
import { MoneyNotices } from './money-notices';
import { MoneyLedger } from './money-ledger';
import type { StoredPayment } from './payment.repository';
import { type RefundCause, RefundService } from './refund.service';

/** Why money goes back that nobody asked for. */
const SURPLUS = 'Paid too much';
const LATE = 'Paid too late';

/**
 * What money does to orders: it confirms them, takes their places again when it comes late, or goes back. Everything that
 * changes an order's money or worth ends here, in its transaction and under the order's lock, so that no cent is ever kept
 * without a confirmed order for it.
 */
@Injectable()
export class MoneySettlement {
  constructor(
    private readonly settlement: OrderSettlement,
    private readonly orders: OrderRepository,
    private readonly ledger: MoneyLedger,
    private readonly refunds: RefundService,
    private readonly notices: MoneyNotices,
  ) {}

  /** Changes an order or its money under its lock, and has what follows from it happen. */
  on<T>(orderId: OrderId, change: (order: LockedOrder) => Promise<T>, cause?: RefundCause): Promise<T> {
    return this.settlement.on(orderId, async (order) => {
      const result = await change(order);
      await this.settle(await this.orders.lock(orderId), cause);
      return result;
    });
  }

  /**
   * Takes in what a provider says of a payment: the same in any order, also repeated. Over another amount than was asked for
   * it is no payment of ours, and staff look at it.
   */
  hear(payment: Pick<StoredPayment, 'paymentId' | 'orderId'>, news: PaymentNews, amount?: number): Promise<void> {
    return this.on(payment.orderId, async (order) => {
      const known = await this.ledger.payments.find(payment.paymentId);
      if (!known) return;
      if (amount !== undefined && amount !== known.amount) return this.notices.need(order, 'otherAmount');
      const state = settlePayment(known.state, news);
      if (state === known.state) return;
      await this.ledger.payments.setState(known.paymentId, state);
      if (state === 'chargedBack') await this.chargeBack(order, known);
      else if (state === 'failed') await this.stop(order);
    });
  }

  /** A provider has begun to take the money. */
  async begin({ orderId, state }: LockedOrder): Promise<void> {
    if (state === 'awaitingPayment') await this.settlement.startPayment(orderId);
  }

  /** Cancels an order, or some lines of it; its money goes back in the same transaction (B28). */
  cancel(orderId: OrderId, cause: RefundCause, lineIds?: readonly string[]): Promise<boolean> {
    return this.on(
      orderId,
      () =>
        lineIds
          ? this.settlement.cancelLines(orderId, lineIds, cause.reason)
          : this.settlement.cancel(orderId, cause.reason),
      cause,
    );
  }

  /** @throws Refusal TICKET_CHECKED_IN */
  demandNobodyCame(lineIds: readonly string[]): Promise<void> {
    return this.settlement.demandNobodyCame(lineIds);
  }

  /**
   * Has an order that waits for approval decided. One that does not wait any more is left as it is where that is what was
   * wanted. @throws Refusal ORDER_STATE where it is not
   */
  decide(
    orderId: OrderId,
    isSo: (state: OrderState) => boolean,
    step: (steps: OrderSettlement) => Promise<boolean>,
  ): Promise<void> {
    return this.on(orderId, async ({ state }) => {
      if (!(await step(this.settlement)) && !isSo(state)) throw new Refusal('ORDER_STATE', { state });
    });
  }

  /** Its buyer takes places for late money; what they paid too much goes back. @throws Refusal ORDER_STATE or OFFER_GONE */
  takeOffer(orderId: OrderId, seatNos?: readonly number[]): Promise<void> {
    return this.on(orderId, () => this.settlement.takeOffer(orderId, seatNos));
  }

  /** The offer for late money is over: its places are free, and the money goes back. @throws Refusal ORDER_STATE where there is none */
  endOffer(orderId: OrderId, isStill: (order: LockedOrder) => boolean = () => true): Promise<void> {
    const cause = { key: `offer-over:${orderId}`, reason: LATE, by: null };
    return this.on(
      orderId,
      async (order) => {
        if (order.state !== 'needsAttention' || !isStill(order))
          throw new Refusal('ORDER_STATE', { state: order.state });
        await this.settlement.cancel(orderId, LATE);
        await this.orders.setAttention(orderId, null);
      },
      cause,
    );
  }

  /** @throws Refusal ORDER_STATE */
  resend(orderId: OrderId): Promise<void> {
    return this.settlement.resend(orderId);
  }

  /** Writes down what a provider answered to a refund. One that failed is before the staff until it is settled. */
  settleRefund(orderId: OrderId, refundId: string, outcome: 'settled' | 'refused'): Promise<void> {
    return this.settlement.on(orderId, async (order) => {
      const to = outcome === 'settled' ? 'settled' : 'failed';
      const isMoved = await this.ledger.refunds.move(refundId, ['sent'], to);
      if (isMoved && to === 'failed') await this.notices.need(order, 'refundFailed');
    });
  }

  private async stop({ orderId, state }: LockedOrder): Promise<void> {
    if (state === 'inPayment' && !(await this.ledger.payments.isAnyUnderway(orderId)))
      await this.settlement.stopPayment(orderId);
  }

  /** The money is gone, whatever we say: what was not given back before went back this way. Its tickets are for staff to judge. */
  private async chargeBack(
    order: LockedOrder,
    { paymentId, amount, refunded, eventId, orderId }: StoredPayment,
  ): Promise<void> {
    const gone = amount - refunded;
    if (gone > 0 && (await this.ledger.payments.countRefund(paymentId, gone))) {
      const row = { eventId, orderId, paymentId, requestKey: 'chargedBack', amount: gone, state: 'settled' } as const;
      await this.ledger.refunds.add({ ...row, reason: 'Charged back', requestedBy: null });
    }
    await this.notices.need(order, 'chargedBack');
  }

  private async settle(order: LockedOrder, cause: RefundCause | undefined): Promise<void> {
    const { state, total } = order;
    const { paid, refunded } = await this.sumUp(order);
    const money: OrderMoney = { state, worth: total, paid, refunded };
    const decision = await this.act(order, money, decideMoney(money, true));
    if (decision.what === 'wait' || decision.surplus === 0) return;
    const isLate = decision.what === 'giveBack' && state === 'expired';
    const own = { key: `surplus:${paid}:${refunded}`, reason: isLate ? LATE : SURPLUS, by: null };
    await this.refunds.giveBack(order, decision.surplus, cause ?? own);
    await this.notices.refunded(order, decision.surplus, isLate);
  }

  /** The order's money by its payments. What somebody wrote down at the order alone becomes a payment, so that it can go back. */
  private async sumUp(order: LockedOrder): Promise<{ paid: number; refunded: number }> {
    const { orderId, eventId, provider } = order;
    const sums = await this.ledger.payments.sums(orderId);
    const unwritten = order.paid - sums.paid;
    if (unwritten > 0) {
      const by = provider === 'card' ? 'card' : 'cash';
      const currency = await this.ledger.payments.currencyOf(orderId);
      await this.ledger.payments.add({
        eventId,
        orderId,
        provider: by,
        amount: unwritten,
        currency,
        state: 'succeeded',
      });
    }
    const all = { ...sums, paid: Math.max(sums.paid, order.paid) };
    await this.ledger.payments.setOrderMoney(orderId, all);
    return all;
  }

  /** Confirms where that was decided. Answers the decision, or another one where the places are gone. */
  private async act(order: LockedOrder, money: OrderMoney, decision: MoneyDecision): Promise<MoneyDecision> {
    const { orderId, state } = order;
    if (state === 'confirmed' && money.paid - money.refunded >= money.worth) await this.orders.clearDue(orderId);
    if (decision.what !== 'confirm' && decision.what !== 'retake') return decision;
    if ((await this.settlement.markPaid(orderId, money.paid)) === 'confirmed') return decision;
    await this.orders.setAttention(orderId, null); // what is said of late money follows
    if (state === 'expired' && (await this.settlement.offerOthers(orderId))) return { what: 'wait' };
    return decideMoney(money, false);
  }
}
