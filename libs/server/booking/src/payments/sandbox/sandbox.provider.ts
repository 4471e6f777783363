import { randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { PaymentNews } from '@ringside/booking-core';
import { Config } from '@ringside/server/platform';
import { PaymentMethods } from '../../orders/payment-methods.service';
import { type PaymentProviderPort, PaymentProviders, type PaymentWish } from '../payment-providers';
import { SandboxRepository, type SandboxState } from './sandbox.repository';

const NEWS: Readonly<Record<SandboxState, PaymentNews>> = {
  open: 'pending',
  pending: 'pending',
  paid: 'succeeded',
  declined: 'failed',
  chargedBack: 'chargedBack',
};

/** Our side of the sandbox: how payments are begun, asked for and given back there. Off in production unless it is wanted. */
@Injectable()
export class SandboxProvider implements PaymentProviderPort, OnModuleInit {
  readonly name = 'sandbox';

  constructor(
    private readonly sandbox: SandboxRepository,
    private readonly providers: PaymentProviders,
    private readonly methods: PaymentMethods,
    @Inject(Config) private readonly config: Pick<Config, 'sandboxPayments'>,
  ) {}

  onModuleInit(): void {
    this.providers.register(this); // what was paid there before it was switched off can go back still
    if (this.config.sandboxPayments) this.methods.register('sandbox');
  }

  async begin(wish: PaymentWish): Promise<{ providerRef: string; redirect: string }> {
    const providerRef = await this.sandbox.open(wish, randomBytes(18).toString('base64url'));
    return { providerRef, redirect: `/pay/sandbox/${providerRef}` };
  }

  /** A payment that the sandbox has never heard of was never begun there: nobody can pay it. */
  async ask(paymentId: string): Promise<PaymentNews> {
    const payment = await this.sandbox.findByMerchant(paymentId);
    return payment ? NEWS[payment.state] : 'failed';
  }

  refund({
    providerRef,
    amount,
    key,
  }: {
    readonly providerRef: string;
    readonly amount: number;
    readonly key: string;
  }) {
    return this.sandbox.refund(providerRef, amount, key);
  }
}
