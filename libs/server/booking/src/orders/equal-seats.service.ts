import { Injectable } from '@nestjs/common';
import { type EqualSeat, equalSeats } from '@ringside/booking-core';
import { Database } from '@ringside/server/platform';
import { SeatStateRepository } from '../seats/seat-state.repository';
import { amountsOf, StockRepository } from '../stock/stock.repository';
import { EqualSeatsRepository } from './equal-seats.repository';
import type { LockedOrder } from './order.repository';

/** Looks before a search gives up: others took each time what was seen to be free. */
const LOOKS = 5;

/** What was found is another's by now; what was taken of it is undone. */
class Gone extends Error {}

/** Places as good as those that an order has lost (B20). */
@Injectable()
export class EqualSeats {
  constructor(
    private readonly database: Database,
    private readonly equals: EqualSeatsRepository,
    private readonly seats: SeatStateRepository,
    private readonly stock: StockRepository,
  ) {}

  /** Takes them for the order, whose lines name them from now on. Answers false, with nothing changed, where there are not enough. */
  async take(order: LockedOrder): Promise<boolean> {
    if (order.lines.every(({ seatNo }) => seatNo === null)) return false;
    for (let look = 1; look <= LOOKS; look++) {
      const found = equalSeats(await this.equals.lost(order.orderId), await this.equals.free(order));
      if (!found) return false;
      if (await this.isTaken(order, found)) return true;
    }
    return false;
  }

  private async isTaken(order: LockedOrder, found: readonly EqualSeat[]): Promise<boolean> {
    try {
      await this.database.attemptPart(() => this.takeAll(order, found));
      return true;
    } catch (error) {
      if (error instanceof Gone) return false;
      throw error;
    }
  }

  private async takeAll({ eventId, orderId, buyer, lines }: LockedOrder, found: readonly EqualSeat[]): Promise<void> {
    if (await this.stock.sellFree(amountsOf(lines))) throw new Gone();
    const seatNos = found.map(({ seatNo }) => seatNo);
    if (!(await this.seats.orderAgain(eventId, seatNos, { orderId, buyer }))) throw new Gone();
    await this.equals.keep(eventId, orderId, found);
  }
}
