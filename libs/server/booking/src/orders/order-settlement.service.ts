import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { stateAfterApproval } from '@ringside/booking-core';
import type { OrderState } from '@ringside/contracts/booking';
import { type OrderId, Refusal } from '@ringside/kernel';
import { SaleTermsRepository } from '../catalogue/sale-terms.repository';
import { OrderGoods } from './order-goods.service';
import { type LockedOrder, OrderRepository } from './order.repository';
import { OrderSteps } from './order-steps.service';
import { SeatOffers } from './seat-offers.service';

/** What became of money that came for an order. `tooLate`: its seats are gone, staff have to look at it. */
export type Settled = 'confirmed' | 'partlyPaid' | 'tooLate';

const WAITING: ReadonlySet<OrderState> = new Set(['awaitingApproval', 'awaitingPayment', 'inPayment']);
const HOUR_MS = 3600_000;
/** So long other places are kept for a buyer whose money came late. */
const OFFER_MS = 24 * HOUR_MS;

const OVER: ReadonlySet<OrderState> = new Set(['expired', 'cancelled']);

/**
 * The steps of an order after it was placed, whoever causes them: a provider, staff, the clock or its buyer. Each is one
 * transaction, or part of the one that runs, under the order's lock; repeated, it changes nothing more.
 */
@Injectable()
export class OrderSettlement {
  constructor(
    private readonly steps: OrderSteps,
    private readonly goods: OrderGoods,
    private readonly orders: OrderRepository,
    private readonly terms: SaleTermsRepository,
    private readonly offers: SeatOffers,
  ) {}

  /**
   * Tells that `paid` is all money that came for an order until now, its total unless told. Once that is enough its tickets
   * are issued. Money for an order that has expired takes the same seats again if they are free.
   */
  markPaid(orderId: OrderId, paid?: number): Promise<Settled> {
    return this.steps.on(orderId, async (order) => {
      const all = Math.max(order.paid, paid ?? order.total);
      await this.orders.setPaid(orderId, all);
      if (order.state === 'cancelled' || (order.state === 'expired' && all < order.total)) return this.tooLate(order);
      if (all < order.total) return 'partlyPaid';
      if (order.state === 'needsAttention') return 'partlyPaid'; // its buyer chooses first
      if (order.state === 'confirmed') {
        await this.orders.clearDue(orderId);
        return 'confirmed';
      }
      if (order.state === 'expired' && !(await this.goods.takeAgain(order))) return this.tooLate(order);
      await this.confirm({ ...order, paid: all });
      return 'confirmed';
    });
  }

  /**
   * Keeps places for an expired order that are as good as its own, which are gone, until its buyer has chosen (B20): side by
   * side where that can be had. Answers false, with nothing changed, where there are none.
   */
  offerOthers(orderId: OrderId): Promise<boolean> {
    return this.steps.on(orderId, async (order) => {
      if (order.state !== 'expired' || !(await this.offers.take(order))) return false;
      await this.orders.move(orderId, 'needsAttention', { payWithinMs: OFFER_MS });
      await this.orders.setAttention(orderId, 'seatsOffered');
      await this.steps.news.seatsOffered(order, OFFER_MS / HOUR_MS);
      return true;
    });
  }

  /**
   * The buyer takes the places that were kept for them, or these others that are as good.
   * @throws Refusal ORDER_STATE where there is no offer any more, or OFFER_GONE where the others are; nothing has changed then
   */
  takeOffer(orderId: OrderId, seatNos?: readonly number[]): Promise<void> {
    return this.steps.on(orderId, async (order) => {
      if (order.state !== 'needsAttention') throw new Refusal('ORDER_STATE', { state: order.state });
      if (seatNos) await this.offers.change(order, seatNos);
      await this.confirm(seatNos ? await this.orders.lock(orderId) : order);
      await this.orders.setAttention(orderId, null);
    });
  }

  /** Sends the tickets of an order to its buyer once more. @throws Refusal ORDER_STATE where it has none */
  resend(orderId: OrderId): Promise<void> {
    return this.steps.on(orderId, async (order) => {
      const hasTickets = order.lines.some(({ ticketId }) => ticketId !== null);
      if (!hasTickets) throw new Refusal('ORDER_STATE', { state: order.state });
      await this.steps.news.ticketsSent(order, randomUUID());
    });
  }

  /** A provider has begun to take the money: from now on its seats are kept until its answer, or until the time to pay is over. */
  startPayment(orderId: OrderId): Promise<boolean> {
    return this.step(orderId, ['awaitingPayment'], 'inPayment');
  }

  /** The payment came to nothing; another may be tried. */
  stopPayment(orderId: OrderId): Promise<boolean> {
    return this.step(orderId, ['inPayment'], 'awaitingPayment');
  }

  /** The organizers let an order pass. It is confirmed, or its time to pay begins. Answers whether it was waiting for that. */
  approve(orderId: OrderId): Promise<boolean> {
    return this.steps.on(orderId, async (order) => {
      if (order.state !== 'awaitingApproval') return false;
      const { payWithinMs } = await this.terms.get(order.eventId);
      if (stateAfterApproval(order.provider) === 'confirmed') await this.confirm(order);
      else await this.orders.move(orderId, 'awaitingPayment', { payWithinMs });
      await this.steps.news.approved(order);
      return true;
    });
  }

  /** The organizers refuse an order; its seats are free. Answers whether it was waiting for that. */
  refuse(orderId: OrderId, reason: string): Promise<boolean> {
    return this.steps.on(orderId, async (order) => {
      if (order.state !== 'awaitingApproval') return false;
      await this.goods.free(order, order.lines);
      await this.orders.move(orderId, 'cancelled', { reason });
      await this.steps.news.refused(order, reason);
      return true;
    });
  }

  /** Ends an order whose time to be approved or paid is over; its seats are free. Answers false while it is not, or once it is paid. */
  expire(orderId: OrderId): Promise<boolean> {
    return this.steps.on(orderId, async (order) => {
      if (!WAITING.has(order.state) || !order.isOverdue) return false;
      await this.goods.free(order, order.lines);
      await this.orders.move(orderId, 'expired');
      return true;
    });
  }

  /** Cancels an order with its tickets; its seats are free. Says nothing of money. Answers false when it is over already. */
  cancel(orderId: OrderId, reason: string | null = null): Promise<boolean> {
    return this.steps.on(orderId, async (order) => {
      if (OVER.has(order.state)) return false;
      await this.goods.free(order, order.lines);
      await this.orders.move(orderId, 'cancelled', { reason });
      return true;
    });
  }

  /** Cancels some lines of an order with their tickets, and the order with the last of them. Says nothing of money. */
  cancelLines(orderId: OrderId, lineIds: readonly string[], reason: string | null = null): Promise<boolean> {
    return this.steps.on(orderId, async (order) => {
      const gone = order.lines.filter(({ lineId }) => lineIds.includes(lineId));
      if (OVER.has(order.state) || gone.length === 0) return false;
      if (gone.length === order.lines.length) return this.cancel(orderId, reason);
      await this.goods.free(order, gone);
      await this.orders.cancelLines(
        orderId,
        gone.map(({ lineId }) => lineId),
      );
      return true;
    });
  }

  /**
   * Whoever came in keeps the ticket: only staff cancel it. For what was cancelled in the running transaction: from then on
   * the door waits for its end. @throws Refusal TICKET_CHECKED_IN
   */
  async demandNobodyCame(lineIds: readonly string[]): Promise<void> {
    if (await this.orders.isAnyCheckedIn(lineIds)) throw new Refusal('TICKET_CHECKED_IN');
  }

  /** Runs a step behind the event's gate and under the order's lock; steps of the settlement may be part of it. */
  on<T>(orderId: OrderId, step: (order: LockedOrder) => Promise<T>): Promise<T> {
    return this.steps.on(orderId, step);
  }

  private async confirm(order: LockedOrder): Promise<void> {
    await this.goods.sell(order);
    await this.orders.move(order.orderId, 'confirmed');
  }

  private async tooLate({ orderId }: LockedOrder): Promise<Settled> {
    await this.orders.setAttention(orderId, 'paidTooLate');
    return 'tooLate';
  }

  private step(orderId: OrderId, from: readonly OrderState[], to: OrderState): Promise<boolean> {
    return this.steps.on(orderId, async ({ state }) => {
      if (state === to) return false;
      if (!from.includes(state)) throw new Refusal('ORDER_STATE', { state });
      await this.orders.move(orderId, to);
      return true;
    });
  }
}
