import { Injectable } from '@nestjs/common';
import type { InvoiceAddress } from '@ringside/contracts/booking';
import { type EventId, type OrderId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { OrderRepository } from '../orders/order.repository';
import { InvoiceParties } from './invoice-parties.repository';
import { ReceiptKeeper } from './receipt-keeper.service';

/** What buyers say of their invoices. */
@Injectable()
export class InvoiceService {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderRepository,
    private readonly parties: InvoiceParties,
    private readonly keeper: ReceiptKeeper,
  ) {}

  /** An invoice that says something else is taken back and written anew. @throws Refusal NOT_FOUND, for a stranger's too, or TOO_MANY_INVOICES */
  putAddress(eventId: EventId, me: Actor, orderId: OrderId, address: InvoiceAddress | null): Promise<void> {
    return this.database.transact(async () => {
      const order = await this.orders.lock(orderId);
      if (order.eventId !== eventId || order.buyer !== me.userId) throw new Refusal('NOT_FOUND');
      const before = await this.parties.address(orderId);
      if (isSame(before, address)) return;
      await this.parties.putAddress(orderId, me.userId, address);
      await this.keeper.rewrite(orderId);
    });
  }
}

function isSame(one: InvoiceAddress | null, other: InvoiceAddress | null): boolean {
  if (one === null || other === null) return one === other;
  const names = ['name', 'company', 'address', 'taxNumber'] as const;
  return names.every((name) => one[name] === other[name]);
}
