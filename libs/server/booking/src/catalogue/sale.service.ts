import { Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import type { putSale, Sale } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { PaymentMethods } from '../orders/payment-methods.service';
import { SaleChanges } from './sale-changes.service';
import { SaleRepository, USUAL_SALE } from './sale.repository';

/** How an event sells, set by its organizers. */
@Injectable()
export class SaleService {
  constructor(
    private readonly changes: SaleChanges,
    private readonly sales: SaleRepository,
    private readonly methods: PaymentMethods,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async get(eventId: EventId, me: Actor): Promise<Sale> {
    await this.changes.demandVisible(eventId, me);
    return { ...((await this.sales.find(eventId)) ?? USUAL_SALE), knownProviders: [...this.methods.all] };
  }

  /** @throws Refusal NOT_FOUND, STALE or CURRENCY_IN_USE */
  put(eventId: EventId, me: Actor, sale: Body<typeof putSale>): Promise<Sale> {
    return this.changes.run(eventId, me, async () => {
      await this.sales.ensure(eventId);
      const before = await this.sales.find(eventId);
      if (before?.currency !== sale.currency && (await this.sales.hasPricedOrders(eventId))) {
        throw new Refusal('CURRENCY_IN_USE');
      }
      if (!(await this.sales.put(eventId, sale))) throw new Refusal('STALE');
      return this.get(eventId, me);
    });
  }
}
