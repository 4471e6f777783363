import { Injectable } from '@nestjs/common';
import { type EventId, type HoldId, Refusal, type UserId } from '@ringside/kernel';
import { type LiveHold, seatsOf } from '../holds/cart-line';
import { HoldRepository } from '../holds/hold.repository';
import { SeatStateRepository } from '../seats/seat-state.repository';
import { amountsOf, StockRepository } from '../stock/stock.repository';
import { AdoptionRepository } from './adoption.repository';

export interface Uniting {
  readonly from: LiveHold;
  /** The hold that its new buyer has already. */
  readonly into: LiveHold | undefined;
  readonly buyer: UserId;
  readonly lengthMs: number;
}

/**
 * Makes one hold of two, or gives one to another buyer: counters first, then seats, in the order of locks. All of both still
 * runs when it is written, by the database's clock, or nothing is.
 */
@Injectable()
export class HoldUnion {
  constructor(
    private readonly holds: HoldRepository,
    private readonly adoptions: AdoptionRepository,
    private readonly stock: StockRepository,
    private readonly seats: SeatStateRepository,
  ) {}

  /** Answers the hold that has everything then. @throws Refusal HOLD_LAPSED or HOLD_CAP_REACHED */
  async unite(eventId: EventId, { from, into, buyer, lengthMs }: Uniting): Promise<HoldId> {
    const holdId = into?.holdId ?? (await this.holds.start(eventId, buyer, from.capAt));
    const isCounted = await this.stock.hand(from.holdId, holdId, amountsOf(from.lines));
    await this.adoptions.moveLines(
      from.holdId,
      holdId,
      from.lines.map(({ lineId }) => lineId),
    );
    const until = await this.holds.firstExpiry(holdId, lengthMs);
    if (until === undefined) throw new Refusal('HOLD_CAP_REACHED');
    const seatNos = seatsOf([...from.lines, ...(into?.lines ?? [])]);
    const isHad = await this.seats.hand(eventId, [from.holdId, holdId], seatNos, { buyer, holdId, until });
    if (!isCounted || !isHad) throw new Refusal('HOLD_LAPSED');
    await this.stock.align(holdId, new Date(until));
    await this.holds.keepUntil(holdId, until);
    await this.adoptions.end(from.holdId, holdId);
    return holdId;
  }
}
