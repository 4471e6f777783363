import { Injectable } from '@nestjs/common';
import type { OrderId } from '@ringside/kernel';
import { Database, DomainEvents } from '@ringside/server/platform';
import { buyerChanged, orderChanged } from '../booking.facts';
import { BookingLocks } from '../commands/booking-locks.repository';
import { type LockedOrder, OrderRepository } from './order.repository';
import { OrderNews } from './order-news.service';

type OrderNames = Pick<LockedOrder, 'eventId' | 'orderId' | 'buyer'>;

/** What every step of an order has in common: its locks before, and who is told of it after. */
@Injectable()
export class OrderSteps {
  constructor(
    private readonly database: Database,
    private readonly locks: BookingLocks,
    private readonly orders: OrderRepository,
    private readonly events: DomainEvents,
    readonly news: OrderNews,
  ) {}

  /** Runs a step behind the event's gate and under the order's lock. @throws Refusal NOT_FOUND */
  async on<T>(orderId: OrderId, step: (order: LockedOrder) => Promise<T>): Promise<T> {
    return this.database.transact(async () => {
      await this.locks.pass(await this.orders.eventOf(orderId));
      const order = await this.orders.lock(orderId);
      const result = await step(order);
      await this.tell(order);
      return result;
    });
  }

  /** Pages of the order and of its buyer ask again; last in a transaction, since it may leave a task. */
  async tell({ eventId, orderId, buyer }: OrderNames): Promise<void> {
    this.events.record(orderChanged, { eventId, orderId, buyer });
    this.events.record(buyerChanged, { eventId, buyer });
    await this.news.moved({ eventId, orderId, buyer });
  }
}
