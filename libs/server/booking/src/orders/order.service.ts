import { Injectable } from '@nestjs/common';
import type { Order } from '@ringside/contracts/booking';
import { type EventId, Refusal, type SeatNo, type TicketId } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { BuyerCommands } from '../commands/buyer-commands.service';
import { HoldRepository } from '../holds/hold.repository';
import type { HoldRef } from '../holds/hold.service';
import { OrderRepository } from './order.repository';
import { SeatStateRepository } from '../seats/seat-state.repository';
import { SeatingRepository } from '../plans/seating.repository';

/** From a hold to tickets, and back. */
@Injectable()
export class OrderService {
  constructor(
    private readonly commands: BuyerCommands,
    private readonly seatings: SeatingRepository,
    private readonly holds: HoldRepository,
    private readonly orders: OrderRepository,
    private readonly seats: SeatStateRepository,
  ) {}

  /** Orders exactly these seats of the hold. @throws Refusal NOT_FOUND, BOOKING_CLOSED or HOLD_LAPSED; nothing has changed then */
  confirm({ eventId, holdId }: HoldRef, me: Actor, seatNos: readonly SeatNo[]): Promise<Order> {
    const buyer = me.userId;
    return this.commands.runWhileOpen(eventId, me, async () => {
      await this.holds.getOwn(eventId, buyer, holdId);
      const { planId } = await this.seatings.getTerms(eventId);
      const { orderId, code } = await this.orders.addFree(eventId, buyer);
      const sold = await this.seats.sell(eventId, holdId, seatNos, orderId);
      if (sold.length === 0) throw new Refusal('HOLD_LAPSED');
      const labels = await this.seatings.labels(planId, seatNos);
      const tickets = sold.map((seat) => ({ ...seat, label: labels.get(seat.seatNo) ?? String(seat.seatNo) }));
      await this.orders.addTickets(eventId, orderId, buyer, tickets);
      return { orderId, code, tickets };
    });
  }

  /** Cancels one's own ticket and frees its seat. @throws Refusal NOT_FOUND or BOOKING_CLOSED */
  cancelTicket(eventId: EventId, me: Actor, ticketId: TicketId): Promise<void> {
    const buyer = me.userId;
    return this.commands.runWhileOpen(eventId, me, async () => {
      const ticket = await this.orders.findOwn(eventId, buyer, ticketId);
      if (!ticket) throw new Refusal('NOT_FOUND');
      const isFreed = await this.seats.giveBack(eventId, ticket.seatNo, ticketId);
      const isCancelled = await this.orders.cancelTicket(ticket);
      if (!isFreed || !isCancelled) throw new Error(`Ticket ${ticketId} and its seat do not agree.`);
    });
  }
}
