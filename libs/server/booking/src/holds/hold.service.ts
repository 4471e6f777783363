import { Injectable } from '@nestjs/common';
import { decideExtension, decideHold } from '@ringside/booking-core';
import type { Hold, MySeats } from '@ringside/contracts/booking';
import { type EventId, type HoldId, type Instant, orRefuse, Refusal, type SeatNo } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { BookingWindow } from '../commands/booking-window.service';
import { BuyerCommands } from '../commands/buyer-commands.service';
import { HoldRepository, type LiveHold } from './hold.repository';
import { type Claim, SeatStateRepository } from '../seats/seat-state.repository';
import { SeatingRepository } from '../plans/seating.repository';

export interface HoldRef {
  readonly eventId: EventId;
  readonly holdId: HoldId;
}

/** Seats for a while: taking them, keeping them longer, letting them go. A refused command has changed nothing. */
@Injectable()
export class HoldService {
  constructor(
    private readonly commands: BuyerCommands,
    private readonly window: BookingWindow,
    private readonly seatings: SeatingRepository,
    private readonly holds: HoldRepository,
    private readonly seats: SeatStateRepository,
  ) {}

  /** Adds seats to the buyer's hold, all or none. @throws Refusal SEAT_TAKEN, SEAT_LIMIT, HOLD_CAP_REACHED, BOOKING_CLOSED … */
  hold(eventId: EventId, me: Actor, wanted: readonly SeatNo[]): Promise<Hold> {
    const buyer = me.userId;
    return this.commands.runWhileOpen(eventId, me, async () => {
      const { limit, lengthMs, capMs } = await this.seatings.getTerms(eventId);
      const { hold, owned, now } = await this.holds.standing(eventId, buyer);
      const { claim, capAt } = orRefuse(decideHold({ wanted, hold, owned, limit, capMs, now }));
      const holdId = hold?.holdId ?? (await this.holds.start(eventId, buyer, capAt));
      const asked = { eventId, seatNos: claim, buyer, holdId, lengthMs, capAt, groups: [] };
      return toHold({ holdId, capAt, ...(await this.claimOrExplain(asked, wanted)) });
    });
  }

  /**
   * Only while seats can be booked: more time for what can no longer be confirmed would help nobody.
   * @throws Refusal NOT_FOUND, BOOKING_CLOSED, HOLD_LAPSED or HOLD_CAP_REACHED
   */
  extend({ eventId, holdId }: HoldRef, me: Actor): Promise<Hold> {
    return this.commands.runWhileOpen(eventId, me, async () => {
      const hold = await this.holds.getOwn(eventId, me.userId, holdId);
      const { lengthMs } = await this.seatings.getTerms(eventId);
      const expiresAt = orRefuse(decideExtension({ ...hold, lengthMs }, hold.now));
      const isWhole = await this.seats.extend(eventId, holdId, hold.seatNos, expiresAt);
      if (!isWhole) throw new Refusal('HOLD_LAPSED'); // between our look and our statement
      return toHold({ ...hold, expiresAt });
    });
  }

  /** Lets some seats go, or all. Answers what is still held. @throws Refusal NOT_FOUND */
  release({ eventId, holdId }: HoldRef, me: Actor, seatNos: readonly SeatNo[] | undefined): Promise<Hold | null> {
    return this.commands.run(eventId, me, async () => {
      await this.holds.getOwn(eventId, me.userId, holdId);
      await this.seats.release(eventId, holdId, seatNos);
      const left = await this.holds.getOwn(eventId, me.userId, holdId);
      return left.seatNos.length > 0 ? toHold(left) : null;
    });
  }

  async mine(eventId: EventId, me: Actor): Promise<MySeats> {
    await this.window.demandVisible(eventId, me);
    const { limit } = await this.seatings.getTerms(eventId);
    const { hold, owned } = await this.holds.standing(eventId, me.userId);
    const tickets = await this.holds.tickets(eventId, me.userId);
    const left = Math.max(0, limit - owned - (hold?.seatNos.length ?? 0));
    return { hold: hold ? toHold(hold) : null, tickets, limit, left };
  }

  /**
   * Claims, and says of each wanted seat that could not be had why. Seats held before that lapsed a moment ago and went to
   * somebody else are no reason to refuse the new ones: the rest is claimed without them.
   */
  private async claimOrExplain(claim: Claim, wanted: readonly SeatNo[]) {
    let { seatNos } = claim;
    for (let attempt = 1; attempt <= 2; attempt++) {
      const expiresAt = await this.seats.claim({ ...claim, seatNos });
      if (expiresAt !== undefined) return { seatNos: seatNos as readonly SeatNo[], expiresAt };
      const lost = await this.holds.explain(claim.eventId, claim.buyer, seatNos);
      const refused = wanted.map((seatNo) => ({ seatNo, reason: lost.get(seatNo) })).filter(({ reason }) => reason);
      if (refused.length > 0) throw new Refusal('SEAT_TAKEN', { seats: refused });
      seatNos = seatNos.filter((seatNo) => !lost.has(seatNo));
    }
    throw new Refusal('BUSY'); // taken when we claimed and free again when we looked, twice
  }
}

const iso = (moment: Instant): string => new Date(moment).toISOString();

const toHold = ({ holdId, seatNos, expiresAt, capAt }: LiveHold): Hold => ({
  holdId,
  seatNos: [...seatNos],
  expiresAt: iso(expiresAt),
  capAt: iso(capAt),
});
