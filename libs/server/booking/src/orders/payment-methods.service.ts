import { Injectable } from '@nestjs/common';
import type { PaymentProvider } from '@ringside/contracts/booking';

/** The ways to pay that this server can handle. A provider says at its start that it is there. */
@Injectable()
export class PaymentMethods {
  private readonly known = new Set<PaymentProvider>(['free', 'atTheDoor']);

  register(provider: PaymentProvider): void {
    this.known.add(provider);
  }

  /** Those that an event takes and the server knows. */
  offered(taken: readonly PaymentProvider[]): PaymentProvider[] {
    return taken.filter((provider) => this.known.has(provider));
  }

  get all(): readonly PaymentProvider[] {
    return [...this.known];
  }
}
