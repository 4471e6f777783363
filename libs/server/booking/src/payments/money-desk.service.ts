import { Inject, Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import type { AuditAction } from '@ringside/contracts/accounts';
import type { DeskOrderMoney, markPaid, refundOrder } from '@ringside/contracts/booking';
import { type EventId, type OrderId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, AuditLog } from '@ringside/server/ports';
import { MoneyDeeds } from './money-deeds.service';
import { MoneyLedger } from './money-ledger';
import { OrderMoneyService } from './order-money.service';

interface Act {
  readonly eventId: EventId;
  readonly orderId: OrderId;
  readonly me: Actor;
  readonly action: AuditAction;
  readonly reason: string | null;
}

/** What staff do about money. Each act stands in the audit log, with the order as it was and as it became (B39). */
@Injectable()
export class MoneyDeskService {
  constructor(
    private readonly database: Database,
    private readonly reading: OrderMoneyService,
    private readonly deeds: MoneyDeeds,
    private readonly ledger: MoneyLedger,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** Writes down money that came. @throws Refusal NOT_FOUND */
  markPaid(eventId: EventId, me: Actor, orderId: OrderId, wish: Body<typeof markPaid>): Promise<DeskOrderMoney> {
    return this.act({ eventId, orderId, me, action: 'payment.markPaid', reason: wish.note || null }, ({ currency }) =>
      this.deeds.receive(orderId, me, currency, wish),
    );
  }

  /** Gives lines or a part of the price back. @throws Refusal NOT_FOUND, ORDER_STATE or REFUND_TOO_HIGH; nothing has changed then */
  refund(eventId: EventId, me: Actor, orderId: OrderId, wish: Body<typeof refundOrder>): Promise<DeskOrderMoney> {
    return this.act({ eventId, orderId, me, action: 'payment.refund', reason: wish.reason }, () =>
      this.deeds.giveBack(orderId, me, wish),
    );
  }

  /** @throws Refusal NOT_FOUND or REFUND_STATE */
  retry(eventId: EventId, me: Actor, refundId: string): Promise<DeskOrderMoney> {
    return this.move(eventId, me, refundId, 'approved');
  }

  /** @throws Refusal NOT_FOUND, REFUND_STATE or SHIFT_NEEDED */
  settle(eventId: EventId, me: Actor, refundId: string): Promise<DeskOrderMoney> {
    return this.move(eventId, me, refundId, 'settled');
  }

  /** @throws Refusal NOT_FOUND */
  resolve(eventId: EventId, me: Actor, orderId: OrderId, note: string): Promise<DeskOrderMoney> {
    return this.act({ eventId, orderId, me, action: 'payment.resolve', reason: note }, () =>
      this.deeds.resolve(orderId),
    );
  }

  /** @throws Refusal NOT_FOUND or ORDER_STATE */
  approve(eventId: EventId, me: Actor, orderId: OrderId): Promise<DeskOrderMoney> {
    return this.act({ eventId, orderId, me, action: 'order.approve', reason: null }, () => this.deeds.approve(orderId));
  }

  /** @throws Refusal NOT_FOUND or ORDER_STATE */
  refuse(eventId: EventId, me: Actor, orderId: OrderId, reason: string): Promise<DeskOrderMoney> {
    return this.act({ eventId, orderId, me, action: 'order.refuse', reason }, () => this.deeds.refuse(orderId, reason));
  }

  /** @throws Refusal NOT_FOUND or ORDER_STATE */
  async resend(eventId: EventId, me: Actor, orderId: OrderId): Promise<void> {
    await this.act({ eventId, orderId, me, action: 'order.resend', reason: null }, () => this.deeds.resend(orderId));
  }

  private async move(
    eventId: EventId,
    me: Actor,
    refundId: string,
    to: 'approved' | 'settled',
  ): Promise<DeskOrderMoney> {
    const refund = await this.ledger.refunds.find(eventId, refundId);
    if (!refund) throw new Refusal('NOT_FOUND');
    const action = to === 'approved' ? 'payment.retryRefund' : 'payment.settleRefund';
    return this.act({ eventId, orderId: refund.orderId, me, action, reason: null }, () =>
      to === 'settled' ? this.deeds.settle(refund, eventId, me) : this.deeds.moveRefund(refund, to),
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

const kernelOf = ({ code, state, total, paid, refunded }: DeskOrderMoney) => ({
  order: code,
  state,
  total,
  paid,
  refunded,
});
