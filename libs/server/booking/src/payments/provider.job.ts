import { Injectable } from '@nestjs/common';
import { Database, DomainEvents, Logs } from '@ringside/server/platform';
import { refundsDue } from '../booking.facts';
import { RepeatedJob } from '../commands/repeated-job';
import { MoneyNotices } from './money-notices';
import { MoneySettlement } from './money-settlement.service';
import { PaymentProviders } from './payment-providers';
import { type OpenPayment, PaymentRepository } from './payment.repository';
import { type ClaimedRefund, RefundRepository } from './refund.repository';
import { OrderSettlement } from '../orders/order-settlement.service';

const EVERY_MS = 2000;

/**
 * What is asked of providers, always between transactions (B12): payments that they have not told the end of, and refunds.
 * Each is taken in hand in a transaction of its own, asked for outside of any, and its outcome written down in another.
 */
@Injectable()
export class ProviderJob extends RepeatedJob {
  constructor(
    private readonly database: Database,
    private readonly providers: PaymentProviders,
    private readonly payments: PaymentRepository,
    private readonly refunds: RefundRepository,
    private readonly settlement: MoneySettlement,
    private readonly steps: OrderSettlement,
    private readonly notices: MoneyNotices,
    private readonly log: Logs,
    events: DomainEvents,
  ) {
    super('payments and refunds', EVERY_MS, log);
    events.on(refundsDue, () => this.wake());
  }

  protected async work(): Promise<void> {
    for (;;) {
      const open = this.isStopped ? [] : await this.payments.claimToAsk();
      for (const payment of open) await this.ask(payment);
      if (open.length === 0) break;
    }
    for (;;) {
      const refund = this.isStopped ? undefined : await this.refunds.claim(this.providers.names);
      if (!refund) return;
      await this.send(refund);
    }
  }

  private async ask(payment: OpenPayment): Promise<void> {
    try {
      const news = await this.providers.find(payment.provider)?.ask(payment.paymentId);
      if (news && news !== 'pending') await this.settlement.hear(payment, news);
    } catch (error) {
      this.log.warn('a provider was asked in vain', { payment: payment.paymentId, error });
    }
  }

  private async send({ refundId, orderId, provider, providerRef, amount, attempts }: ClaimedRefund): Promise<void> {
    try {
      const outcome = await this.providers.find(provider)?.refund({ providerRef, amount, key: refundId });
      await this.database.transact(() => this.record(refundId, orderId, outcome ?? 'refused'));
    } catch (error) {
      this.log.warn('a refund waits', { refund: refundId, error });
      await this.database.transact(() => this.refunds.putOff(refundId, attempts, String(error)));
    }
  }

  private record(refundId: string, orderId: ClaimedRefund['orderId'], outcome: 'settled' | 'refused'): Promise<void> {
    return this.steps.on(orderId, async (order) => {
      const to = outcome === 'settled' ? 'settled' : 'failed';
      if (!(await this.refunds.move(refundId, ['sent'], to))) return;
      if (to === 'failed') await this.notices.need(order, 'refundFailed');
    });
  }
}
