import { Injectable } from '@nestjs/common';
import type { EventId, HoldId, Instant, UserId } from '@ringside/kernel';
import { OverdueOrders } from '../orders/overdue-orders.service';
import { type Amounts, type StockHold, StockRepository } from '../stock/stock.repository';

/** What a hold holds beside seats. */
@Injectable()
export class HoldStock {
  constructor(
    private readonly stock: StockRepository,
    private readonly overdue: OverdueOrders,
  ) {}

  /**
   * Makes a hold hold exactly these amounts. What orders have whose time to pay is over is had once they have expired.
   * @throws Refusal SOLD_OUT
   */
  async hold(hold: StockHold, amounts: Amounts): Promise<void> {
    const short = await this.stock.hold(hold, amounts);
    if (!short) return;
    throw await this.overdue.refusal(hold.eventId, { stockIds: [short.stockId] }, 'SOLD_OUT', { left: short.left });
  }

  lockAll(eventId: EventId, buyer: UserId): Promise<void> {
    return this.stock.lockAll(eventId, buyer);
  }

  keep(holdId: HoldId, amounts: Amounts): Promise<boolean> {
    return this.stock.keep(holdId, amounts);
  }

  align(holdId: HoldId, until: Instant): Promise<void> {
    return this.stock.align(holdId, new Date(until));
  }
}
