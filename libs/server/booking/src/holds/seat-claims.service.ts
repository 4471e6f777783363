import { Injectable } from '@nestjs/common';
import type { SeatReason } from '@ringside/booking-core';
import { type EventId, type Instant, Refusal, type SeatNo } from '@ringside/kernel';
import type { HoldWanted } from '@ringside/contracts/booking';
import { ClaimRules } from '../choosing/claim-rules.service';
import { OverdueOrders } from '../orders/overdue-orders.service';
import { type Claim, SeatStateRepository } from '../seats/seat-state.repository';
import { HoldLineRepository } from './hold-line.repository';
import { SeatExplainer } from './seat-explainer.repository';

/** The seats that were had, and until when. */
export interface ClaimedSeats {
  readonly seatNos: readonly SeatNo[];
  readonly expiresAt: Instant;
}

/** A claim before it is known which groups are open; staff’s are all. */
export type ClaimAsked = Omit<Claim, 'groups'> & { readonly isStaffSale?: boolean };

/** Claims seats for a hold, and says of each wanted seat that could not be had why. */
@Injectable()
export class SeatClaims {
  constructor(
    private readonly explainer: SeatExplainer,
    private readonly seats: SeatStateRepository,
    private readonly lines: HoldLineRepository,
    private readonly overdue: OverdueOrders,
    private readonly rules: ClaimRules,
  ) {}

  /**
   * Seats held before that lapsed a moment ago and went to somebody else are no reason to refuse the new ones: the rest is
   * claimed without them. Seats of an order whose time to pay is over are had once that order has expired.
   * @throws Refusal SEAT_TAKEN, SEAT_STRANDED or BUSY
   */
  async claim(asked: ClaimAsked, { seatNos: wanted, ...how }: HoldWanted): Promise<ClaimedSeats> {
    await this.refuseKeptTooLong(asked, wanted);
    const claim = { ...asked, groups: await this.rules.admit({ ...asked, wanted, ...how }) };
    let { seatNos } = claim;
    for (let attempt = 1; attempt <= 2; attempt++) {
      const expiresAt = await this.seats.claim({ ...claim, seatNos });
      if (expiresAt !== undefined) return { seatNos: seatNos as readonly SeatNo[], expiresAt };
      const lost = await this.explainer.explain(claim.eventId, claim, seatNos);
      const refused = wanted.flatMap((seatNo) => reasoned(seatNo, lost.get(seatNo)));
      if (refused.length > 0) await this.refuse(claim.eventId, refused);
      seatNos = seatNos.filter((seatNo) => !lost.has(seatNo));
    }
    throw new Refusal('BUSY'); // taken when we claimed and free again when we looked, twice
  }

  /** The seats, and those that can only be let go together with one of them. */
  letGoWith(eventId: EventId, seatNos: readonly SeatNo[]): Promise<ReadonlySet<number>> {
    return this.rules.withTables(eventId, seatNos);
  }

  private async refuse(eventId: EventId, seats: readonly RefusedSeat[]): Promise<never> {
    const taken = seats.filter(({ reason }) => reason === 'taken').map(({ seatNo }) => seatNo);
    throw await this.overdue.refusal(eventId, { seatNos: taken }, 'SEAT_TAKEN', { seats });
  }

  private async refuseKeptTooLong(
    { eventId, buyer }: Pick<Claim, 'eventId' | 'buyer'>,
    wanted: readonly SeatNo[],
  ): Promise<void> {
    const kept = await this.lines.keptTooLong(eventId, buyer, wanted);
    const seats = kept.map((seatNo) => ({ seatNo, reason: 'keptTooLong' }));
    if (seats.length > 0) throw new Refusal('SEAT_TAKEN', { seats });
  }
}

interface RefusedSeat {
  readonly seatNo: SeatNo;
  readonly reason: SeatReason;
}

const reasoned = (seatNo: SeatNo, reason: SeatReason | undefined): RefusedSeat[] =>
  reason ? [{ seatNo, reason }] : [];
