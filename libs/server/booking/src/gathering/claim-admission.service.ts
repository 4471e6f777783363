import { Injectable } from '@nestjs/common';
import { decideHold, SEAT_OBSTRUCTED } from '@ringside/booking-core';
import { type EventId, orRefuse, Refusal } from '@ringside/kernel';
import { SaleDoor } from '../catalogue/sale-door.service';
import type { SaleTerms } from '../catalogue/sale-terms.repository';
import { type OpenHall, Halls } from '../choosing/hall.service';
import { BookingWindow } from '../commands/booking-window.service';
import { LinePricing } from '../holds/line-pricing.service';
import type { SeatPlace } from '../holds/place.repository';
import { demandTypeLimits } from '../holds/type-limits';
import { amountsOf } from '../stock/stock.repository';
import { BatchStandings, type PlainStanding } from './batch-standing.repository';
import type { AdmittedClaim, GatheredClaim } from './gathered-claim';

/** What all claims of a batch are judged by. */
interface Sale {
  readonly terms: SaleTerms;
  readonly hall: OpenHall;
  readonly places: ReadonlyMap<number, SeatPlace>;
}

export interface Admission {
  readonly terms: SaleTerms;
  readonly hall: OpenHall;
  readonly claims: readonly AdmittedClaim[];
}

/** Finds out which claims of a batch are plain and have nothing against them but, perhaps, that their seats are another's. */
@Injectable()
export class ClaimAdmission {
  constructor(
    private readonly standings: BatchStandings,
    private readonly window: BookingWindow,
    private readonly door: SaleDoor,
    private readonly halls: Halls,
    private readonly pricing: LinePricing,
  ) {}

  /**
   * Locks the buyers of those that it answers, in their order. It writes nothing.
   * @throws Refusal BOOKING_CLOSED, NO_SALE … where the event sells nobody anything
   */
  async admit(eventId: EventId, claims: readonly GatheredClaim[]): Promise<Admission> {
    const buyers = claims.map(({ me }) => me.userId);
    const entered = await this.standings.enter(eventId, buyers);
    await this.window.demandOpen(eventId, undefined);
    const terms = await this.door.termsOf(eventId);
    const hall = await this.halls.open(eventId);
    const standings = await this.standings.plain(eventId, [...entered]);
    const wanted = claims.flatMap((claim) => claim.wanted.seatNos);
    const places = await this.pricing.placesOf(eventId, hall.terms.planId, [...new Set(wanted)]);
    const admitted: AdmittedClaim[] = [];
    for (const claim of claims) {
      const standing = standings.get(claim.me.userId);
      const one = standing && (await this.admitOne(claim, standing, { terms, hall, places }));
      if (one) admitted.push(one);
    }
    return { terms, hall, claims: admitted };
  }

  /** Who is refused here is refused once more, with all that there is to say, by the claim of one. */
  private async admitOne(
    claim: GatheredClaim,
    standing: PlainStanding,
    sale: Sale,
  ): Promise<AdmittedClaim | undefined> {
    const { eventId, me, wanted } = claim;
    const { now, owned, ownedTypes } = standing;
    const { terms, places } = sale;
    const { limit, capMs } = terms;
    if (!wanted.seatNos.every((seatNo) => isPlain(seatNo, sale))) return undefined;
    try {
      const lines = this.pricing.pricePlain({ terms, wanted, now }, places);
      await this.door.demandOpen(
        { eventId, buyer: me.userId, terms, now },
        lines.map(({ ticketTypeId }) => ticketTypeId),
      );
      orRefuse(decideHold({ wanted: wanted.seatNos, tickets: 0, hold: undefined, owned, limit, capMs, now }));
      demandTypeLimits(terms, ownedTypes, lines);
      return { claim, lines, seatNos: wanted.seatNos, amounts: amountsOf(lines) };
    } catch (error) {
      if (error instanceof Refusal) return undefined;
      throw error;
    }
  }
}

/** What a seat may be without any rule of its own about who may have it, and with what. */
const PLAIN = SEAT_OBSTRUCTED;

/** A seat of the plan like any other, which is kept for nobody. */
function isPlain(seatNo: number, { hall: { plan }, places }: Sale): boolean {
  const flags = plan.seatOf.get(seatNo)?.flags;
  return flags !== undefined && (flags & ~PLAIN) === 0 && places.get(seatNo)?.groupId === null;
}
