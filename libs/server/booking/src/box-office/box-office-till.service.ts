import { Injectable } from '@nestjs/common';
import { type EventId, type OrderId, Refusal, type UserId } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import type { LiveHold } from '../holds/cart-line';
import { MoneyDeeds } from '../payments/money-deeds.service';
import { TicketCommands } from '../tickets/ticket-commands.service';
import { BoxOfficeOrders, type NewSale } from './box-office-orders.service';
import { ShiftRepository } from './shift.repository';
import { WalkInRepository } from './walk-in.repository';

type Guest = NewSale['guest'];

interface Taking {
  readonly eventId: EventId;
  readonly me: Actor;
  readonly orderId: OrderId;
  readonly shiftId: string;
}

interface Taken {
  readonly kind: 'sale' | 'balance';
  readonly method: 'cash' | 'card';
  readonly amount: number;
  readonly currency: string;
}

/** Writes down what is sold on site, and the money for it. Parts of the running transaction. */
@Injectable()
export class BoxOfficeTill {
  constructor(
    private readonly shifts: ShiftRepository,
    private readonly guests: WalkInRepository,
    private readonly tickets: TicketCommands,
    private readonly money: MoneyDeeds,
    private readonly orders: BoxOfficeOrders,
  ) {}

  /** Locks the cashier's shift. @throws Refusal SHIFT_NEEDED */
  async openShift(eventId: EventId, me: Actor): Promise<string> {
    const shiftId = await this.shifts.lockOpen(eventId, me.userId);
    if (shiftId === undefined) throw new Refusal('SHIFT_NEEDED');
    return shiftId;
  }

  /** Who buys: somebody with an account, or a guest with a name. @throws Refusal PERSON_UNKNOWN */
  async buyer(eventId: EventId, guest: Guest): Promise<UserId> {
    if ('name' in guest) return this.guests.add(eventId, guest.name);
    return (await this.tickets.person(guest.username)).userId;
  }

  /** Sells what was claimed a moment ago. */
  async order(sale: NewSale, hold: LiveHold): Promise<OrderId> {
    const orderId = await this.orders.add(sale, hold);
    if ('name' in sale.guest) await this.guests.nameTickets(orderId, sale.guest.name);
    return orderId;
  }

  /** Locks an order and answers what is still to be paid. @throws Refusal NOT_FOUND or ORDER_STATE */
  demandDue(orderId: OrderId): Promise<number> {
    return this.orders.due(orderId);
  }

  /** Takes money for an order, into the drawer or by card. */
  async take({ eventId, me, orderId, shiftId }: Taking, { kind, method, amount, currency }: Taken): Promise<void> {
    const paymentId = await this.money.receive(orderId, me, currency, { provider: method, amount, note: '' });
    await this.shifts.enter(eventId, shiftId, { kind, method, amount, orderId, paymentId });
  }
}
