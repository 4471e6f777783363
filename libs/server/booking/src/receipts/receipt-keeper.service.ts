import { Injectable, type OnModuleInit } from '@nestjs/common';
import { receiptChanges } from '@ringside/booking-core';
import { INVOICES_MAX } from '@ringside/contracts/booking';
import { type OrderId, Refusal } from '@ringside/kernel';
import { Database, DomainEvents, Outbox } from '@ringside/server/platform';
import { buyerChanged, receiptsDue } from '../booking.facts';
import { OrderRepository } from '../orders/order.repository';
import { ReceiptRepository } from './receipt.repository';

/** Keeps the receipts of orders in step with what they have sold. */
@Injectable()
export class ReceiptKeeper implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly orders: OrderRepository,
    private readonly receipts: ReceiptRepository,
    private readonly facts: DomainEvents,
  ) {}

  onModuleInit(): void {
    this.outbox.handle(receiptsDue, ({ orderId }) => this.write(orderId));
  }

  /** Writes the receipts that an order lacks; none when there are none. One after the other for an order. */
  write(orderId: OrderId): Promise<void> {
    return this.database.transact(async () => {
      const { eventId, buyer } = await this.orders.lock(orderId);
      const sold = await this.receipts.sold(orderId);
      const { invoice, creditNote } = receiptChanges(sold, await this.receipts.told(orderId));
      if (creditNote.length > 0) await this.receipts.add(orderId, 'creditNote', creditNote);
      if (invoice.length > 0) await this.receipts.add(orderId, 'invoice', invoice);
      if (creditNote.length + invoice.length > 0) this.facts.record(buyerChanged, { eventId, buyer });
    });
  }

  /** Takes back all that the receipts of an order say together, and writes it anew to whom it is for now. @throws Refusal TOO_MANY_INVOICES */
  async rewrite(orderId: OrderId): Promise<void> {
    const told = await this.receipts.told(orderId);
    const { creditNote } = receiptChanges([], told);
    if (creditNote.length === 0) return;
    if (told.filter(({ kind }) => kind === 'invoice').length >= INVOICES_MAX) {
      throw new Refusal('TOO_MANY_INVOICES', { most: INVOICES_MAX });
    }
    await this.receipts.add(orderId, 'creditNote', creditNote);
    await this.write(orderId);
  }
}
