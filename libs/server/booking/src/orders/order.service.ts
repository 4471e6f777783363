import { Injectable } from '@nestjs/common';
import { decideCancel } from '@ringside/booking-core';
import type { Order } from '@ringside/contracts/booking';
import { type EventId, instant, type OrderId, orRefuse, Refusal, type TicketId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { SaleTermsRepository } from '../catalogue/sale-terms.repository';
import { BuyerCommands } from '../commands/buyer-commands.service';
import { OrderReading } from './order-reading.repository';
import type { LockedOrder } from './order.repository';
import { OrderSettlement } from './order-settlement.service';

/** What a buyer may do with their own orders. */
@Injectable()
export class OrderService {
  constructor(
    private readonly database: Database,
    private readonly commands: BuyerCommands,
    private readonly terms: SaleTermsRepository,
    private readonly reading: OrderReading,
    private readonly settlement: OrderSettlement,
  ) {}

  /** One's own order. @throws Refusal NOT_FOUND */
  async getOwn(eventId: EventId, me: Actor, orderId: OrderId): Promise<Order> {
    return this.reading.getOwn(eventId, me.userId, orderId);
  }

  /** Cancels one's own order. @throws Refusal NOT_FOUND, BOOKING_CLOSED, REFUND_NEEDED, CANCEL_CLOSED, TICKET_CHECKED_IN or ORDER_STATE */
  cancel(eventId: EventId, me: Actor, orderId: OrderId): Promise<Order> {
    return this.commands.runWhileOpen(eventId, me, async () => {
      await this.reading.getOwn(eventId, me.userId, orderId);
      await this.settlement.on(orderId, async (order) => {
        await this.demandCancellable(order);
        await this.settlement.cancel(orderId);
        await this.settlement.demandNobodyCame(order.lines.map(({ lineId }) => lineId));
      });
      return this.reading.getOwn(eventId, me.userId, orderId);
    });
  }

  /** Cancels one's own ticket and frees its seat. @throws Refusal NOT_FOUND, BOOKING_CLOSED, REFUND_NEEDED, TICKET_CHECKED_IN or CANCEL_CLOSED */
  cancelTicket(eventId: EventId, me: Actor, ticketId: TicketId): Promise<void> {
    return this.commands.runWhileOpen(eventId, me, async () => {
      const orderId = await this.reading.findOrderOfTicket(eventId, me.userId, ticketId);
      if (!orderId) throw new Refusal('NOT_FOUND');
      await this.settlement.on(orderId, async (order) => {
        const line = order.lines.find((each) => each.ticketId === ticketId);
        if (!line) throw new Refusal('NOT_FOUND');
        await this.demandCancellable(line.amount === 0 ? { ...order, paid: 0, refunded: 0 } : order);
        await this.settlement.cancelLines(orderId, [line.lineId]);
        await this.settlement.demandNobodyCame([line.lineId]);
      });
    });
  }

  private async demandCancellable({ eventId, state, paid, refunded }: LockedOrder): Promise<void> {
    const { cancelUntil } = await this.terms.get(eventId);
    const now = instant((await this.database.now()).getTime());
    orRefuse(decideCancel({ state, paid: paid - refunded, cancelUntil, now }));
  }
}
