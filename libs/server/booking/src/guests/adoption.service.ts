import { Injectable } from '@nestjs/common';
import type { Hold } from '@ringside/contracts/booking';
import { Refusal } from '@ringside/kernel';
import type { Buyer, Guest } from '@ringside/server/ports';
import { BuyerCommands } from '../commands/buyer-commands.service';
import { CartKeeper } from '../holds/cart-keeper.service';
import { type LiveHold, toHold } from '../holds/cart-line';
import type { HoldRef } from '../holds/hold.service';
import { AdoptionRules } from './adoption-rules.service';
import { AdoptionRepository } from './adoption.repository';
import { HoldUnion } from './hold-union.service';

interface Adopting {
  /** Nobody where the cookie is gone already. */
  readonly guest: Guest | undefined;
  readonly me: Buyer;
  /** Only these; the rest is let go. All of it without a list. */
  readonly lineIds?: readonly string[] | undefined;
}

/**
 * What a guest holds becomes an account's, or another guest's: behind the locks of both, judged as if its new buyer held it
 * now, in one transaction. Whoever comes second finds nothing left to adopt.
 */
@Injectable()
export class Adoption {
  constructor(
    private readonly commands: BuyerCommands,
    private readonly rules: AdoptionRules,
    private readonly cart: CartKeeper,
    private readonly adoptions: AdoptionRepository,
    private readonly union: HoldUnion,
  ) {}

  /** @throws Refusal HOLD_LAPSED, SEAT_LIMIT, TYPE_LIMIT, HOLD_CAP_REACHED, REGISTRATION_NEEDED, BOOKING_CLOSED … */
  adopt({ eventId, holdId }: HoldRef, { guest, me, lineIds }: Adopting): Promise<Hold> {
    return this.commands.runBetween(eventId, guest, me, async () => {
      const theirs = guest && (await this.cart.standing(eventId, guest.userId)).hold;
      if (theirs?.holdId !== holdId) return this.adoptedBefore({ eventId, holdId }, { guest, me });
      const terms = await this.rules.termsOf(eventId);
      const wanted = await this.rules.chosenOf(theirs, lineIds);
      const mine = await this.rules.demandFit(eventId, me.userId, terms, wanted);
      const from = await this.without(eventId, theirs, wanted);
      const into = await this.union.unite(eventId, {
        from,
        into: mine.hold,
        buyer: me.userId,
        lengthMs: terms.lengthMs,
      });
      return toHold(await this.cart.getOwn(eventId, me.userId, into), terms.currency);
    });
  }

  /** Lets go what is not wanted of it. */
  private async without(eventId: HoldRef['eventId'], hold: LiveHold, wanted: LiveHold['lines']): Promise<LiveHold> {
    const gone = hold.lines.filter((line) => !wanted.includes(line));
    if (gone.length === 0) return hold;
    return { ...hold, lines: await this.cart.release(eventId, hold, { gone, isAll: false }) };
  }

  /** @throws Refusal HOLD_LAPSED, or NOT_FOUND to whoever was no guest */
  private async adoptedBefore({ eventId, holdId }: HoldRef, { guest, me }: Adopting): Promise<Hold> {
    const known = await this.adoptions.heldAs(eventId, holdId, me.userId);
    if (!known) throw new Refusal(guest ? 'HOLD_LAPSED' : 'NOT_FOUND');
    const hold = await this.cart.getOwn(eventId, me.userId, known);
    if (hold.lines.length === 0) throw new Refusal('HOLD_LAPSED');
    return toHold(hold, (await this.rules.termsOf(eventId)).currency);
  }
}
