import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import type { DeskOrderMoney, markPaid, refundOrder } from '@ringside/contracts/booking';
import type { AuditAction } from '@ringside/contracts/accounts';
import { type EventId, type OrderId, Refusal } from '@ringside/kernel';
import { Database, DomainEvents } from '@ringside/server/platform';
import { type Actor, AuditLog } from '@ringside/server/ports';
import { refundsDue } from '../booking.facts';
import { OrderRepository } from '../orders/order.repository';
import { OrderSettlement } from '../orders/order-settlement.service';
import { MoneySettlement } from './money-settlement.service';
import { OrderMoneyRepository } from './order-money.repository';
import { OrderMoneyService } from './order-money.service';
import { demandLines } from './payment.service';
import { PaymentRepository } from './payment.repository';
import { RefundRepository } from './refund.repository';

/** What staff do about money. Each act stands in the audit log, with the order as it was and as it became (B39). */
@Injectable()
export class MoneyDeskService {
  constructor(
    private readonly database: Database,
    private readonly events: DomainEvents,
    private readonly reading: OrderMoneyService,
    private readonly money: OrderMoneyRepository,
    private readonly payments: PaymentRepository,
    private readonly refunds: RefundRepository,
    private readonly orders: OrderRepository,
    private readonly steps: OrderSettlement,
    private readonly settlement: MoneySettlement,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Writes down money that came. @throws Refusal NOT_FOUND */
  markPaid(
    eventId: EventId,
    me: Actor,
    orderId: OrderId,
    { provider, amount, note }: Body<typeof markPaid>,
  ): Promise<DeskOrderMoney> {
    return this.act({ eventId, orderId, me, action: 'payment.markPaid', reason: note || null }, ({ currency }) =>
      this.settlement.on(orderId, async () => {
        const row = { eventId, orderId, provider, amount, currency, note, takenBy: me.userId } as const;
        await this.payments.add({ ...row, state: 'succeeded' });
      }),
    );
  }

  /** Gives lines or a part of the price back. @throws Refusal NOT_FOUND, ORDER_STATE or REFUND_TOO_HIGH; nothing has changed then */
  refund(eventId: EventId, me: Actor, orderId: OrderId, wish: Body<typeof refundOrder>): Promise<DeskOrderMoney> {
    const { lineIds, amount = 0, reason } = wish;
    return this.act({ eventId, orderId, me, action: 'payment.refund', reason }, () => {
      const cause = { key: `desk:${randomUUID()}`, reason, by: me.userId };
      return this.settlement.on(
        orderId,
        async (order) => {
          if (order.state !== 'confirmed') throw new Refusal('ORDER_STATE', { state: order.state });
          demandLines(order, lineIds);
          if (lineIds.length > 0) await this.steps.cancelLines(orderId, lineIds, reason);
          if (amount > 0) await this.lower(orderId, amount);
        },
        cause,
      );
    });
  }

  /** @throws Refusal NOT_FOUND or REFUND_STATE */
  retry(eventId: EventId, me: Actor, refundId: string): Promise<DeskOrderMoney> {
    return this.move(eventId, me, refundId, 'approved');
  }

  /** @throws Refusal NOT_FOUND or REFUND_STATE */
  settle(eventId: EventId, me: Actor, refundId: string): Promise<DeskOrderMoney> {
    return this.move(eventId, me, refundId, 'settled');
  }

  /** @throws Refusal NOT_FOUND */
  resolve(eventId: EventId, me: Actor, orderId: OrderId, note: string): Promise<DeskOrderMoney> {
    return this.act({ eventId, orderId, me, action: 'payment.resolve', reason: note }, () =>
      this.steps.on(orderId, () => this.orders.setAttention(orderId, null)),
    );
  }

  /** Takes a part off what the order still has: it never goes below nothing, nor further than what was paid. */
  private async lower(orderId: OrderId, amount: number): Promise<void> {
    const { total, paid, refunded, state } = await this.orders.lock(orderId);
    const left = Math.min(state === 'confirmed' ? total : 0, paid - refunded);
    if (amount > left) throw new Refusal('REFUND_TOO_HIGH', { left });
    await this.money.lowerPrice(orderId, amount);
  }

  private async move(
    eventId: EventId,
    me: Actor,
    refundId: string,
    to: 'approved' | 'settled',
  ): Promise<DeskOrderMoney> {
    const refund = await this.refunds.find(eventId, refundId);
    if (!refund) throw new Refusal('NOT_FOUND');
    const { orderId } = refund;
    const action = to === 'approved' ? 'payment.retryRefund' : 'payment.settleRefund';
    return this.act({ eventId, orderId, me, action, reason: null }, () =>
      this.steps.on(orderId, async () => {
        const from = to === 'approved' ? (['failed'] as const) : (['approved', 'failed'] as const);
        if (!(await this.refunds.move(refundId, from, to))) throw new Refusal('REFUND_STATE');
        if (!(await this.refunds.isAnyOpenByHand(orderId))) await this.orders.setAttention(orderId, null);
        this.events.record(refundsDue, { eventId });
      }),
    );
  }

  private act(
    { eventId, orderId, me, action, reason }: Act,
    change: (before: DeskOrderMoney) => Promise<unknown>,
  ): Promise<DeskOrderMoney> {
    return this.database.transact(async () => {
      const before = await this.reading.get(eventId, orderId);
      await change(before);
      const after = await this.reading.get(eventId, orderId);
      const target = { kind: 'event', id: eventId } as const;
      const kept = { before: kernelOf(before), after: kernelOf(after) };
      await this.audit.record({ actor: me, action, target, eventId, reason, ...kept });
      return after;
    });
  }
}

interface Act {
  readonly eventId: EventId;
  readonly orderId: OrderId;
  readonly me: Actor;
  readonly action: AuditAction;
  readonly reason: string | null;
}

const kernelOf = ({ code, state, total, paid, refunded }: DeskOrderMoney) => ({
  order: code,
  state,
  total,
  paid,
  refunded,
});
