import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import type { markPaid, refundOrder } from '@ringside/contracts/booking';
import { type EventId, type OrderId, Refusal } from '@ringside/kernel';
import { DomainEvents } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import type { GivenCash } from '../box-office/cash-drawer.repository';
import { refundsDue } from '../booking.facts';
import { OrderRepository } from '../orders/order.repository';
import { MoneyLedger } from './money-ledger';
import { MoneySettlement } from './money-settlement.service';
import { OrderMoneyRepository } from './order-money.repository';
import { demandLines } from './pay-rules';
import type { StoredRefund } from './refund.repository';

/** What staff can do to the money of an order. Each deed is a part of the transaction that runs. */
@Injectable()
export class MoneyDeeds {
  constructor(
    private readonly ledger: MoneyLedger,
    private readonly orders: OrderRepository,
    private readonly prices: OrderMoneyRepository,
    private readonly settlement: MoneySettlement,
    private readonly events: DomainEvents,
  ) {}

  /** Money that came past every provider. */
  receive(orderId: OrderId, me: Actor, currency: string, wish: Body<typeof markPaid>): Promise<string> {
    const { provider, amount, note } = wish;
    return this.settlement.on(orderId, ({ eventId }) => {
      const row = { eventId, orderId, provider, amount, currency, note, takenBy: me.userId } as const;
      return this.ledger.payments.add({ ...row, state: 'succeeded' });
    });
  }

  /** @throws Refusal NOT_FOUND, ORDER_STATE or REFUND_TOO_HIGH */
  async giveBack(
    orderId: OrderId,
    me: Actor,
    { lineIds, amount = 0, reason }: Body<typeof refundOrder>,
  ): Promise<void> {
    const cause = { key: `desk:${randomUUID()}`, reason, by: me.userId };
    await this.settlement.on(orderId, (order) => {
      if (order.state !== 'confirmed') throw new Refusal('ORDER_STATE', { state: order.state });
      demandLines(order, lineIds);
      return Promise.resolve();
    });
    if (lineIds.length > 0) await this.settlement.cancel(orderId, cause, lineIds);
    if (amount > 0)
      await this.settlement.on(orderId, () => this.lower(orderId, amount), { ...cause, key: `${cause.key}:part` });
  }

  /** Takes a confirmed order back whole that was paid in cash, which its cashier hands out. @throws Refusal ORDER_STATE, REFUND_TOO_HIGH or TICKET_CHECKED_IN */
  async takeBack(
    { eventId, orderId }: Pick<GivenCash, 'eventId' | 'orderId'>,
    me: Actor,
    { amount, reason }: { readonly amount: number; readonly reason: string },
  ): Promise<void> {
    await this.settlement.on(orderId, async ({ state, paid, refunded, lines }) => {
      if (state !== 'confirmed') throw new Refusal('ORDER_STATE', { state });
      // what came by other ways or has gone back is for the desk of orders
      if (paid - refunded !== amount) throw new Refusal('REFUND_TOO_HIGH', { left: paid - refunded });
      await this.settlement.demandNobodyCame(lines.map(({ lineId }) => lineId));
    });
    await this.settlement.cancel(orderId, { key: `takeBack:${randomUUID()}`, reason, by: me.userId });
    for (const refund of await this.ledger.refunds.openInCash(eventId, orderId)) await this.settle(refund, eventId, me);
  }

  /** Cash leaves the drawer of whoever says that it was handed out. @throws Refusal REFUND_STATE or SHIFT_NEEDED */
  async settle(refund: StoredRefund, eventId: EventId, me: Actor): Promise<void> {
    const { refundId, orderId, amount, provider } = refund;
    const cash = { eventId, orderId, refundId, amount };
    const shiftId = provider === 'cash' ? await this.ledger.drawer.lock(cash, me.userId) : undefined;
    await this.moveRefund(refund, 'settled');
    if (shiftId) await this.ledger.drawer.give(shiftId, cash);
  }

  /** @throws Refusal REFUND_STATE */
  moveRefund({ refundId, orderId }: StoredRefund, to: 'approved' | 'settled'): Promise<void> {
    return this.settlement.on(orderId, async ({ eventId }) => {
      const from = to === 'approved' ? (['failed'] as const) : (['approved', 'failed'] as const);
      if (!(await this.ledger.refunds.move(refundId, from, to))) throw new Refusal('REFUND_STATE');
      if (!(await this.ledger.refunds.isAnyOpenByHand(orderId))) await this.orders.setAttention(orderId, null);
      this.events.record(refundsDue, { eventId });
    });
  }

  /** Lets an order pass; repeated, it changes nothing more. @throws Refusal ORDER_STATE for one that nobody has to let pass */
  approve(orderId: OrderId): Promise<void> {
    return this.settlement.decide(
      orderId,
      (state) => state !== 'cancelled' && state !== 'expired',
      (steps) => steps.approve(orderId),
    );
  }

  /** @throws Refusal ORDER_STATE once it was let pass or is over otherwise */
  refuse(orderId: OrderId, reason: string): Promise<void> {
    return this.settlement.decide(
      orderId,
      (state) => state === 'cancelled',
      (steps) => steps.refuse(orderId, reason),
    );
  }

  /** @throws Refusal ORDER_STATE */
  resend(orderId: OrderId): Promise<void> {
    return this.settlement.resend(orderId);
  }

  resolve(orderId: OrderId): Promise<void> {
    return this.settlement.on(orderId, () => this.orders.setAttention(orderId, null));
  }

  /** Takes a part off what the order still has: it never goes below nothing, nor further than what was paid. */
  private async lower(orderId: OrderId, amount: number): Promise<void> {
    const { total, paid, refunded, state } = await this.orders.lock(orderId);
    const left = Math.min(state === 'confirmed' ? total : 0, paid - refunded);
    if (amount > left) throw new Refusal('REFUND_TOO_HIGH', { left });
    await this.prices.lowerPrice(orderId, amount);
  }
}
