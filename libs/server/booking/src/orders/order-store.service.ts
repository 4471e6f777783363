import { Injectable } from '@nestjs/common';
import type { Order } from '@ringside/contracts/booking';
import type { HoldId } from '@ringside/kernel';
import type { HeldLine } from '../holds/cart-line';
import { HoldLineRepository } from '../holds/hold-line.repository';
import { OrderGoods } from './order-goods.service';
import { OrderReading } from './order-reading.repository';
import { type NewOrder, OrderRepository } from './order.repository';
import { OrderSteps } from './order-steps.service';

/** Stores orders with everything that is theirs. */
@Injectable()
export class OrderStore {
  constructor(
    private readonly orders: OrderRepository,
    private readonly goods: OrderGoods,
    private readonly lines: HoldLineRepository,
    private readonly steps: OrderSteps,
    private readonly reading: OrderReading,
  ) {}

  /** These lines leave their hold and are ordered. @throws Refusal HOLD_LAPSED */
  async add(order: NewOrder & { readonly holdId: HoldId }, lines: readonly HeldLine[]): Promise<Order> {
    const { eventId, holdId, buyer } = order;
    const orderId = await this.orders.add(order);
    await this.goods.take(order, orderId, lines);
    await this.lines.remove(
      holdId,
      lines.map(({ lineId }) => lineId),
    );
    await this.steps.tell({ eventId, orderId, buyer });
    if (order.state === 'awaitingApproval') await this.steps.news.received({ eventId, orderId, buyer });
    return this.reading.getOwn(eventId, buyer, orderId);
  }
}
