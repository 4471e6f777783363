import { Injectable } from '@nestjs/common';
import { settleClaims } from '@ringside/booking-core';
import type { EventId } from '@ringside/kernel';
import { StrandBatch } from '../choosing/strand-batch.service';
import { type GrantedHold, SeatBatchRepository } from '../seats/seat-batch.repository';
import { StockBatchRepository } from '../stock/stock-batch.repository';
import type { Admission } from './claim-admission.service';
import type { GatheredClaim } from './gathered-claim';

/** Gives counters and seats to claims that have nothing else against them, in the order in which they came. */
@Injectable()
export class BatchGrants {
  constructor(
    private readonly stock: StockBatchRepository,
    private readonly strands: StrandBatch,
    private readonly seats: SeatBatchRepository,
  ) {}

  /** Answers the holds of those that have everything; of the others nothing is written. */
  async grant(eventId: EventId, { claims, terms, hall }: Admission): Promise<ReadonlyMap<GatheredClaim, GrantedHold>> {
    const wanted = [...new Set(claims.flatMap(({ seatNos }) => seatNos))];
    const rooms = await this.stock.lockRooms([...new Set(claims.flatMap(({ amounts }) => [...amounts.keys()]))]);
    const leavesNobodyAlone = await this.strands.begin(eventId, hall, wanted);
    const claimable = await this.seats.lockClaimable(eventId, wanted);
    const had = settleClaims(claims, {
      ...{ rooms, claimable },
      isAllowed: ({ seatNos }, gone) => leavesNobodyAlone(seatNos, gone),
    });
    if (had.length === 0) return new Map();
    const grants = had.map(({ claim, lines }) => ({ buyer: claim.me.userId, lines }));
    const holds = new Map((await this.seats.grant(eventId, grants, terms)).map((hold) => [hold.buyer, hold]));
    const granted = had.map(({ claim, amounts }) => {
      const hold = holds.get(claim.me.userId);
      if (!hold) throw new Error('A hold was not stored.');
      return { claim, amounts, hold };
    });
    await this.stock.grant(
      eventId,
      granted.map(({ hold, amounts }) => ({ holdId: hold.holdId, amounts })),
    );
    return new Map(granted.map(({ claim, hold }) => [claim, hold]));
  }
}
