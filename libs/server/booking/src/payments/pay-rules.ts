import { Injectable } from '@nestjs/common';
import type { PaymentProvider } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { SaleTermsRepository } from '../catalogue/sale-terms.repository';
import { BookingWindow } from '../commands/booking-window.service';
import type { LockedOrder } from '../orders/order.repository';
import { PaymentMethods } from '../orders/payment-methods.service';
import { dueOf } from './order-money.service';

/** What waits for its money and is not overdue, or is to be paid at the door and is paid before. */
const isPayable = ({ state, isOverdue }: LockedOrder): boolean =>
  state === 'confirmed' || ((state === 'awaitingPayment' || state === 'inPayment') && !isOverdue);

/** Whether and by which ways an order can be paid, and whether it can be given back. */
@Injectable()
export class PayRules {
  constructor(
    private readonly window: BookingWindow,
    private readonly terms: SaleTermsRepository,
    private readonly methods: PaymentMethods,
  ) {}

  /** What is still to be paid, by a way that the event takes. @throws Refusal ORDER_STATE or PROVIDER_NOT_OFFERED */
  async demandDue(order: LockedOrder, way: PaymentProvider): Promise<number> {
    const due = dueOf(order);
    if (!isPayable(order) || due === 0) throw new Refusal('ORDER_STATE', { state: order.state });
    const { providers } = await this.terms.get(order.eventId);
    if (!this.methods.offered(providers).includes(way)) throw new Refusal('PROVIDER_NOT_OFFERED');
    return due;
  }

  /** @throws Refusal NOT_FOUND or BOOKING_CLOSED once the event is over */
  demandOpen(eventId: EventId, me: Actor): Promise<void> {
    return this.window.demandOpen(eventId, me);
  }
}

/** @throws Refusal NOT_FOUND for a line that the order does not have any more */
export function demandLines({ lines }: LockedOrder, lineIds: readonly string[]): void {
  const live = new Set(lines.map(({ lineId }) => lineId));
  if (!lineIds.every((lineId) => live.has(lineId))) throw new Refusal('NOT_FOUND');
}
