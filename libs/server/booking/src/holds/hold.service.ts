import { Injectable } from '@nestjs/common';
import { decideExtension, decideHold } from '@ringside/booking-core';
import type { Hold, HoldWanted, MySeats } from '@ringside/contracts/booking';
import { type EventId, type HoldId, orRefuse, type SeatNo } from '@ringside/kernel';
import type { Buyer } from '@ringside/server/ports';
import { SaleDoor } from '../catalogue/sale-door.service';
import type { SaleTerms } from '../catalogue/sale-terms.repository';
import { BookingWindow } from '../commands/booking-window.service';
import { BuyerCommands } from '../commands/buyer-commands.service';
import { type HeldLine, type LiveHold, type NewLine, seatsOf, toHold } from './cart-line';
import { CartKeeper } from './cart-keeper.service';
import type { Standing } from './hold.repository';
import { demandTypeLimits } from './type-limits';
import { LinePricing } from './line-pricing.service';

export interface HoldRef {
  readonly eventId: EventId;
  readonly holdId: HoldId;
}

/** What to let go; everything without a list. */
export interface Releasing {
  readonly seatNos?: readonly SeatNo[] | undefined;
  readonly lineIds?: readonly string[] | undefined;
}

/** Seats and tickets for a while: taking them, keeping them longer, letting them go. A refused command has changed nothing. */
@Injectable()
export class HoldService {
  constructor(
    private readonly commands: BuyerCommands,
    private readonly window: BookingWindow,
    private readonly door: SaleDoor,
    private readonly pricing: LinePricing,
    private readonly cart: CartKeeper,
  ) {}

  /**
   * Adds seats and tickets to the buyer's hold, all or none, each at its price of now.
   * @throws Refusal SEAT_TAKEN, SEAT_STRANDED, SOLD_OUT, SEAT_LIMIT, TYPE_LIMIT, HOLD_CAP_REACHED, SALE_NOT_OPEN,
   * REGISTRATION_NEEDED, BOOKING_CLOSED …; GUEST_PLACES to a guest whose network holds too much
   */
  hold(eventId: EventId, me: Buyer, wanted: HoldWanted): Promise<Hold> {
    const buyer = me.userId;
    return this.commands.runWhileOpen(eventId, me, async () => {
      const terms = await this.door.termsOf(eventId);
      const standing = await this.cart.standing(eventId, buyer);
      const { hold, now } = standing;
      const added = await this.pricing.price({ eventId, buyer, terms, wanted, hold, now });
      await this.door.demandOpen(
        { eventId, buyer, terms, now },
        added.map(({ ticketTypeId }) => ticketTypeId),
      );
      const { claim, capAt } = orRefuse(decideHold(askOf(wanted, standing, terms)));
      const lines = [...keptOf(hold, added), ...added];
      demandTypeLimits(terms, standing.ownedTypes, lines);
      const { lengthMs, currency } = terms;
      const asked = { eventId, buyer, holdId: hold?.holdId, seatNos: claim, wanted };
      const kept = await this.cart.keep({ ...asked, lengthMs, capAt, lines, added });
      await this.commands.demandRoom(me);
      return toHold(kept, currency);
    });
  }

  /**
   * Has the running hold use the buyer's code where that saves something, inside a command of the buyer. Answers what is
   * held then. @throws Refusal HOLD_CAP_REACHED
   */
  async useVoucher(eventId: EventId, { userId: buyer }: Buyer): Promise<Hold | null> {
    const terms = await this.door.termsOf(eventId);
    const { hold, now } = await this.cart.standing(eventId, buyer);
    if (!hold) return null;
    const exchange = await this.pricing.exchange({ eventId, buyer, terms, hold, now });
    const { lengthMs, currency } = terms;
    if (exchange.gone.length === 0) return toHold(hold, currency);
    return toHold(await this.cart.exchange({ eventId, buyer, lengthMs, hold }, exchange), currency);
  }

  /** Locks what a hold of this buyer may count, for a command that takes row latches before it knows which seats. */
  lockStock(eventId: EventId, me: Buyer): Promise<void> {
    return this.cart.lockStock(eventId, me.userId);
  }

  /**
   * Only while seats can be booked: more time for what can no longer be ordered would help nobody.
   * @throws Refusal NOT_FOUND, BOOKING_CLOSED, HOLD_LAPSED or HOLD_CAP_REACHED
   */
  extend({ eventId, holdId }: HoldRef, me: Buyer): Promise<Hold> {
    return this.commands.runWhileOpen(eventId, me, async () => {
      const hold = await this.cart.getOwn(eventId, me.userId, holdId);
      const { lengthMs, currency } = await this.door.termsOf(eventId);
      const expiresAt = orRefuse(decideExtension({ ...hold, lengthMs }, hold.now));
      await this.cart.extend(eventId, hold, expiresAt);
      return toHold({ ...hold, expiresAt }, currency);
    });
  }

  /** Lets some lines go, or all. Answers what is still held. @throws Refusal NOT_FOUND */
  release({ eventId, holdId }: HoldRef, me: Buyer, releasing: Releasing): Promise<Hold | null> {
    return this.commands.run(eventId, me, async () => {
      const hold = await this.cart.getOwn(eventId, me.userId, holdId);
      const { currency } = await this.door.termsOf(eventId);
      const gone = hold.lines.filter((line) => isReleased(line, releasing));
      const left = await this.cart.release(eventId, hold, { gone, isAll: isAll(releasing) });
      return left.length > 0 ? toHold({ ...hold, lines: left }, currency) : null;
    });
  }

  async mine(eventId: EventId, me: Buyer): Promise<Omit<MySeats, 'groups' | 'voucher' | 'guestHold'>> {
    await this.window.demandVisible(eventId, me);
    const terms = await this.door.termsOf(eventId);
    const { limit, currency } = terms;
    const { hold, owned, now } = await this.cart.standing(eventId, me.userId);
    const tickets = await this.cart.tickets(eventId, me.userId);
    const left = Math.max(0, limit - owned - (hold?.lines.length ?? 0));
    const door = await this.door.standing({ eventId, buyer: me.userId, terms, now });
    return { hold: hold ? toHold(hold, currency) : null, tickets, limit, left, ...door };
  }
}

function askOf(wanted: HoldWanted, { hold, owned, now }: Standing, { limit, capMs }: SaleTerms) {
  const tickets = wanted.tickets.reduce((sum, { amount }) => sum + amount, 0);
  const seatNos = seatsOf(hold?.lines ?? []);
  const running = hold && { seatNos, tickets: hold.lines.length - seatNos.length, capAt: hold.capAt };
  return { wanted: wanted.seatNos, tickets, hold: running, owned, limit, capMs, now };
}

/** The lines that stay beside new ones: a new line of a seat replaces the one that it has. */
function keptOf(hold: LiveHold | undefined, added: readonly NewLine[]): HeldLine[] {
  const replaced = new Set(seatsOf(added));
  return (hold?.lines ?? []).filter(({ seatNo }) => seatNo === null || !replaced.has(seatNo));
}

const isAll = ({ seatNos, lineIds }: Releasing): boolean => seatNos === undefined && lineIds === undefined;

function isReleased({ seatNo, lineId }: HeldLine, releasing: Releasing): boolean {
  if (isAll(releasing)) return true;
  const { seatNos = [], lineIds = [] } = releasing;
  return lineIds.includes(lineId) || (seatNo !== null && seatNos.includes(seatNo));
}
