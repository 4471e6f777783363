import { Injectable } from '@nestjs/common';
import { DomainEvents, Logs, RepeatedJob } from '@ringside/server/platform';
import { refundsDue } from '../booking.facts';
import { MoneyLedger } from './money-ledger';
import { MoneySettlement } from './money-settlement.service';
import { PaymentProviders } from './payment-providers';
import type { OpenPayment } from './payment.repository';
import type { ClaimedRefund } from './refund.repository';

const EVERY_MS = 2000;

/**
 * What is asked of providers, always between transactions (B12): payments that they have not told the end of, and refunds.
 * Each is taken in hand in a transaction of its own, asked for outside of any, and its outcome written down in another.
 */
@Injectable()
export class ProviderJob extends RepeatedJob {
  constructor(
    private readonly providers: PaymentProviders,
    private readonly ledger: MoneyLedger,
    private readonly settlement: MoneySettlement,
    private readonly log: Logs,
    events: DomainEvents,
  ) {
    super('payments and refunds', EVERY_MS, log);
    events.on(refundsDue, () => this.wake());
  }

  protected async work(): Promise<void> {
    for (;;) {
      const open = this.isStopped ? [] : await this.ledger.payments.claimToAsk();
      for (const payment of open) await this.ask(payment);
      if (open.length === 0) break;
    }
    for (;;) {
      const refund = this.isStopped ? undefined : await this.ledger.refunds.claim(this.providers.names);
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
      await this.settlement.settleRefund(orderId, refundId, outcome ?? 'refused');
    } catch (error) {
      this.log.warn('a refund waits', { refund: refundId, error });
      await this.ledger.refunds.putOff(refundId, attempts, String(error));
    }
  }
}
