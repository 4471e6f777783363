import { Injectable } from '@nestjs/common';
import type { HoldId, OrderId, SeatNo } from '@ringside/kernel';
import { Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { SeatStateRepository, type SoldSeat } from '../seats/seat-state.repository';
import { amountsOf, StockRepository } from '../stock/stock.repository';
import {
  type LockedLine,
  type LockedOrder,
  type NewOrder,
  type NewOrderLine,
  OrderRepository,
} from './order.repository';

/** Something of the order is another's by now; what was taken of the rest is undone. */
class Gone extends Error {}

/** What an order has: counters, seats and tickets, always in this order, which is that of their locks. */
@Injectable()
export class OrderGoods {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderRepository,
    private readonly seats: SeatStateRepository,
    private readonly stock: StockRepository,
  ) {}

  /**
   * What was held becomes the order's: sold at once with its tickets, or kept until it is paid.
   * @throws Refusal HOLD_LAPSED
   */
  async take(order: NewOrder & { holdId: HoldId }, orderId: OrderId, lines: readonly NewOrderLine[]): Promise<void> {
    if (!(await this.stock.sell(order.holdId, amountsOf(lines)))) throw new Refusal('HOLD_LAPSED');
    const sold = await this.takeSeats(order, orderId, seatsOf(lines));
    await this.orders.addLines(orderId, order, lines);
    if (order.state === 'confirmed') await this.orders.issue(orderId, sold, order.total > 0 ? 'due' : 'issued');
  }

  /** What was kept for an order is sold, with its tickets. */
  async sell({ orderId, eventId, lines, total, paid }: LockedOrder): Promise<void> {
    const seatNos = seatsOf(lines);
    const sold = await this.seats.sellOrdered(eventId, orderId, seatNos);
    if (sold.length < seatNos.length) throw new Error(`Order ${orderId} and its seats do not agree.`);
    await this.orders.issue(orderId, sold, paid < total ? 'due' : 'issued');
  }

  /** Lets some lines of an order go, sold or not yet, with their tickets. */
  async free({ eventId, orderId }: LockedOrder, lines: readonly LockedLine[]): Promise<void> {
    await this.stock.giveBack(amountsOf(lines));
    const seatNos = seatsOf(lines);
    const freed = await this.seats.freeOf(eventId, orderId, seatNos);
    if (freed < seatNos.length) throw new Error(`Order ${orderId} and its seats do not agree.`);
    await this.orders.cancelTickets(lines.map(({ lineId }) => lineId));
  }

  /** Takes everything again that an expired order had. Answers false, with nothing changed, when some of it is gone. */
  async takeAgain(order: LockedOrder): Promise<boolean> {
    try {
      await this.database.attemptPart(() => this.takeAll(order));
      return true;
    } catch (error) {
      if (error instanceof Gone) return false;
      throw error;
    }
  }

  private async takeAll({ eventId, orderId, buyer, lines }: LockedOrder): Promise<void> {
    if (await this.stock.sellFree(amountsOf(lines))) throw new Gone();
    if (!(await this.seats.orderAgain(eventId, seatsOf(lines), { orderId, buyer }))) throw new Gone();
  }

  private async takeSeats(
    { eventId, holdId, state }: NewOrder & { holdId: HoldId },
    orderId: OrderId,
    seatNos: readonly SeatNo[],
  ): Promise<SoldSeat[]> {
    if (seatNos.length === 0) return [];
    if (state === 'confirmed') {
      const sold = await this.seats.sell(eventId, holdId, seatNos, orderId);
      if (sold.length === 0) throw new Refusal('HOLD_LAPSED');
      return sold;
    }
    if (!(await this.seats.order(eventId, holdId, seatNos, orderId))) throw new Refusal('HOLD_LAPSED');
    return [];
  }
}

const seatsOf = (lines: readonly { readonly seatNo: SeatNo | null }[]): SeatNo[] =>
  lines.flatMap(({ seatNo }) => (seatNo === null ? [] : [seatNo])).sort((a, b) => a - b);
