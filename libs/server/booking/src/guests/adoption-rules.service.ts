import { Injectable } from '@nestjs/common';
import { decideHold } from '@ringside/booking-core';
import { type EventId, orRefuse, Refusal, type UserId } from '@ringside/kernel';
import { SaleDoor } from '../catalogue/sale-door.service';
import type { SaleTerms } from '../catalogue/sale-terms.repository';
import { CartKeeper } from '../holds/cart-keeper.service';
import { type HeldLine, type LiveHold, seatsOf } from '../holds/cart-line';
import { HoldLineRepository } from '../holds/hold-line.repository';
import { HoldRepository, type Standing } from '../holds/hold.repository';
import { demandTypeLimits } from '../holds/type-limits';

/** What an account may take over of what it held without one: what it could hold now. */
@Injectable()
export class AdoptionRules {
  constructor(
    private readonly cart: CartKeeper,
    private readonly door: SaleDoor,
    private readonly lines: HoldLineRepository,
    private readonly holds: HoldRepository,
  ) {}

  /** @throws Refusal NO_SALE */
  termsOf(eventId: EventId): Promise<SaleTerms> {
    return this.door.termsOf(eventId);
  }

  /**
   * The lines of a hold that are to be taken over: all, or these.
   * @throws Refusal HOLD_LAPSED where one is gone, SEAT_TAKEN where a table that is booked whole would be parted
   */
  async chosenOf({ holdId, lines }: LiveHold, lineIds: readonly string[] | undefined): Promise<readonly HeldLine[]> {
    if (!lineIds) return lines;
    const chosen = lines.filter(({ lineId }) => lineIds.includes(lineId));
    if (chosen.length < lineIds.length) throw new Refusal('HOLD_LAPSED');
    const parted = await this.holds.partedTables(holdId, lineIds);
    const seats = parted.map((seatNo) => ({ seatNo, reason: 'onlyWhole' }));
    if (seats.length > 0) throw new Refusal('SEAT_TAKEN', { seats });
    return chosen;
  }

  /**
   * Judges what is wanted as if it were held now. Answers what the account has already.
   * @throws Refusal HOLD_LAPSED, SEAT_LIMIT, TYPE_LIMIT, SEAT_TAKEN, HOLD_CAP_REACHED, REGISTRATION_NEEDED …
   */
  async demandFit(eventId: EventId, buyer: UserId, terms: SaleTerms, wanted: readonly HeldLine[]): Promise<Standing> {
    const mine = await this.cart.standing(eventId, buyer);
    const types = wanted.map(({ ticketTypeId }) => ticketTypeId);
    await this.door.demandOpen({ eventId, buyer, terms, now: mine.now }, types);
    demandLimit(terms, mine, wanted);
    demandTypeLimits(terms, mine.ownedTypes, [...(mine.hold?.lines ?? []), ...wanted]);
    const kept = await this.lines.keptTooLong(eventId, buyer, seatsOf(wanted));
    const seats = kept.map((seatNo) => ({ seatNo, reason: 'keptTooLong' }));
    if (seats.length > 0) throw new Refusal('SEAT_TAKEN', { seats });
    return mine;
  }
}

/** @throws Refusal SEAT_LIMIT, with those that are too many, or HOLD_CAP_REACHED */
function demandLimit({ limit, capMs }: SaleTerms, { hold, owned, now }: Standing, wanted: readonly HeldLine[]): void {
  const seatNos = seatsOf(wanted);
  const held = seatsOf(hold?.lines ?? []);
  const running = hold && { seatNos: held, tickets: hold.lines.length - held.length, capAt: hold.capAt };
  const tickets = wanted.length - seatNos.length;
  const decided = decideHold({ wanted: seatNos, tickets, hold: running, owned, limit, capMs, now });
  if (decided.ok || decided.code !== 'SEAT_LIMIT') return void orRefuse(decided);
  const left = Math.max(0, limit - owned - (hold?.lines.length ?? 0));
  throw new Refusal('SEAT_LIMIT', { limit, left, lineIds: wanted.slice(left).map(({ lineId }) => lineId) });
}
