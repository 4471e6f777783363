import { Controller, Header } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import { cancelMyOrder, cancelTicket, getMyOrder, type Order, placeOrder } from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { CheckoutService } from './checkout.service';
import { OrderService } from './order.service';

type OfOrder = Params<typeof getMyOrder>;

/** A buyer's own orders of one event. */
@Controller()
export class OrderController {
  constructor(
    private readonly orders: OrderService,
    private readonly checkout: CheckoutService,
  ) {}

  @Route(placeOrder)
  place(
    @Me() me: Actor,
    @ParamsOf(placeOrder) { eventId }: Params<typeof placeOrder>,
    @BodyOf(placeOrder) asked: Body<typeof placeOrder>,
  ): Promise<Order> {
    return this.checkout.place(eventId, me, asked);
  }

  @Route(getMyOrder)
  @Header('cache-control', 'no-store')
  read(@Me() me: Actor, @ParamsOf(getMyOrder) { eventId, orderId }: OfOrder): Promise<Order> {
    return this.orders.getOwn(eventId, me, orderId);
  }

  @Route(cancelMyOrder)
  cancel(@Me() me: Actor, @ParamsOf(cancelMyOrder) { eventId, orderId }: OfOrder): Promise<Order> {
    return this.orders.cancel(eventId, me, orderId);
  }

  @Route(cancelTicket)
  cancelTicket(
    @Me() me: Actor,
    @ParamsOf(cancelTicket) { eventId, ticketId }: Params<typeof cancelTicket>,
  ): Promise<void> {
    return this.orders.cancelTicket(eventId, me, ticketId);
  }
}
