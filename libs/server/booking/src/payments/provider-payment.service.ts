import { Injectable } from '@nestjs/common';
import { type EventId, type OrderId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { MoneyLedger } from './money-ledger';
import { MoneySettlement } from './money-settlement.service';
import { OrderMoneyService } from './order-money.service';
import { PayRules } from './pay-rules';
import { PaymentProviders } from './payment-providers';

/** Payments as they are written down before a provider is asked for them. */
@Injectable()
export class WrittenPayments {
  constructor(
    private readonly database: Database,
    private readonly ledger: MoneyLedger,
    private readonly reading: OrderMoneyService,
  ) {}

  /** @throws Refusal NOT_FOUND for an order of somebody else */
  async currencyOfOwn(eventId: EventId, me: Actor, orderId: OrderId): Promise<string> {
    return (await this.reading.getOwn(eventId, me.userId, orderId)).currency;
  }

  /** The payment over this amount that is under way, or a new one. */
  async findOrAdd(row: Parameters<MoneyLedger['payments']['add']>[0]): Promise<string> {
    const underway = await this.ledger.payments.findUnderway(row.orderId, row.provider, row.amount);
    return underway?.paymentId ?? this.ledger.payments.add(row);
  }

  async nameAtProvider(paymentId: string, providerRef: string): Promise<void> {
    await this.database.transact(() => this.ledger.payments.setProviderRef(paymentId, providerRef));
  }
}

/** Payments that somebody else takes. */
@Injectable()
export class ProviderPaymentService {
  constructor(
    private readonly database: Database,
    private readonly rules: PayRules,
    private readonly providers: PaymentProviders,
    private readonly written: WrittenPayments,
    private readonly settlement: MoneySettlement,
  ) {}

  /**
   * Begins a payment and answers where its buyer goes. Written down first, then asked for outside of the transaction: whatever
   * the provider does from then on finds the payment. @throws Refusal NOT_FOUND, ORDER_STATE, PROVIDER_NOT_OFFERED or PROVIDER_UNREACHABLE
   */
  async start(eventId: EventId, me: Actor, orderId: OrderId, name: 'sandbox') {
    const provider = this.providers.find(name);
    if (!provider) throw new Refusal('PROVIDER_NOT_OFFERED');
    const wish = await this.database.transact(() => this.write(eventId, me, orderId, name));
    const begun = await provider.begin({ ...wish, returnTo: `/pay/${eventId}/${orderId}` }).catch(() => undefined);
    if (!begun) {
      await this.settlement.hear({ paymentId: wish.paymentId, orderId }, 'failed');
      throw new Refusal('PROVIDER_UNREACHABLE');
    }
    await this.written.nameAtProvider(wish.paymentId, begun.providerRef);
    return { paymentId: wish.paymentId, redirect: begun.redirect };
  }

  private async write(eventId: EventId, me: Actor, orderId: OrderId, name: 'sandbox') {
    const currency = await this.written.currencyOfOwn(eventId, me, orderId);
    return this.settlement.on(orderId, async (order) => {
      const amount = await this.rules.demandDue(order, name);
      await this.settlement.begin(order);
      const row = { eventId, orderId, provider: name, amount, currency, state: 'started' } as const;
      return { paymentId: await this.written.findOrAdd(row), amount, currency };
    });
  }
}
