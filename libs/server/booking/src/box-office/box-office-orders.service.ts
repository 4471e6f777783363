import { Injectable } from '@nestjs/common';
import type { OrderProvider } from '@ringside/contracts/booking';
import { type EventId, type OrderId, Refusal, type UserId } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import type { LiveHold } from '../holds/cart-line';
import { OrderSettlement } from '../orders/order-settlement.service';
import { OrderStore } from '../orders/order-store.service';
import { dueOf } from '../payments/order-money.service';

type Guest = { readonly name: string } | { readonly username: string };

export interface NewSale {
  readonly eventId: EventId;
  readonly me: Actor;
  readonly buyer: UserId;
  readonly currency: string;
  readonly provider: OrderProvider;
  readonly guest: Guest;
}

const PAYABLE: ReadonlySet<string> = new Set(['confirmed', 'awaitingPayment', 'inPayment']);

/** Orders of the box office. */
@Injectable()
export class BoxOfficeOrders {
  constructor(
    private readonly store: OrderStore,
    private readonly settlement: OrderSettlement,
  ) {}

  async add({ eventId, me, buyer, currency, provider }: NewSale, { holdId, lines }: LiveHold): Promise<OrderId> {
    const total = lines.reduce((sum, { price, discount }) => sum + price - discount, 0);
    const order = {
      eventId,
      buyer,
      currency,
      provider,
      total,
      holdId,
      channel: 'boxOffice',
      soldBy: me.userId,
    } as const;
    const { orderId } = await this.store.add({ ...order, state: 'confirmed', payWithinMs: null }, lines);
    return orderId;
  }

  due(orderId: OrderId): Promise<number> {
    return this.settlement.on(orderId, (order) => {
      const due = dueOf(order);
      if (!PAYABLE.has(order.state) || order.isOverdue || due === 0)
        throw new Refusal('ORDER_STATE', { state: order.state });
      return Promise.resolve(due);
    });
  }
}
