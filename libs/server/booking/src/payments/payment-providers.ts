import { Injectable } from '@nestjs/common';
import type { PaymentNews } from '@ringside/booking-core';
import type { MoneyProvider } from './payment.repository';

/** A payment as a provider is asked for it. */
export interface PaymentWish {
  /** Ours; the same wish under the same id is one payment. */
  readonly paymentId: string;
  readonly amount: number;
  readonly currency: string;
  /** Where its buyer goes back to: a path of the product. */
  readonly returnTo: string;
}

/**
 * Somebody else who moves money. Asked outside of any transaction: it may take its time, or not answer at all. What it says
 * of a payment comes by notices, in any order and any number, or by asking.
 */
export interface PaymentProviderPort {
  readonly name: MoneyProvider;
  /** Makes the payment, or finds the one that was made under this id. */
  begin(wish: PaymentWish): Promise<{ readonly providerRef: string; readonly redirect: string }>;
  /** What has become of a payment, found by our id: we may not have heard the provider's. */
  ask(paymentId: string): Promise<PaymentNews>;
  /** Gives back once under this key, however often it is asked. `refused`: asking again does not help. */
  refund(wish: {
    readonly providerRef: string;
    readonly amount: number;
    readonly key: string;
  }): Promise<'settled' | 'refused'>;
}

/** The providers that are there. Each says so at its start. */
@Injectable()
export class PaymentProviders {
  private readonly known = new Map<MoneyProvider, PaymentProviderPort>();

  register(provider: PaymentProviderPort): void {
    this.known.set(provider.name, provider);
  }

  find(name: MoneyProvider): PaymentProviderPort | undefined {
    return this.known.get(name);
  }

  get names(): readonly MoneyProvider[] {
    return [...this.known.keys()];
  }

  /** Whether money that came this way goes back without anybody's help. */
  refundsByItself(name: MoneyProvider): boolean {
    return name === 'giftCard' || this.known.has(name);
  }
}
