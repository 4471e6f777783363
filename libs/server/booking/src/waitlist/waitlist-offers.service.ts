import { Inject, Injectable } from '@nestjs/common';
import type { Hold } from '@ringside/contracts/booking';
import { type EventId, type Instant, instant, type SessionId } from '@ringside/kernel';
import { Database, Outbox } from '@ringside/server/platform';
import { type Actor, EventDirectory, notifyPeople, People } from '@ringside/server/ports';
import { SaleTermsRepository } from '../catalogue/sale-terms.repository';
import { BestSeatsService } from '../choosing/best-seats.service';
import { CartKeeper } from '../holds/cart-keeper.service';
import { HoldService } from '../holds/hold.service';
import { type WaitingRow, WaitlistRepository } from './waitlist.repository';

/** It acts for people who asked for that, without a session of theirs. */
const NOBODYS = '' as SessionId;

/** Holds that run as long as an offer. */
@Injectable()
export class KeptOffers {
  constructor(
    private readonly waitlist: WaitlistRepository,
    private readonly cart: CartKeeper,
  ) {}

  async prolong(eventId: EventId, me: Actor, { holdId }: Hold, offerMs: number): Promise<Instant> {
    const hold = await this.cart.getOwn(eventId, me.userId, holdId);
    const until = instant(hold.now + offerMs);
    await this.waitlist.raiseCap(holdId, until);
    await this.cart.extend(eventId, hold, until);
    return until;
  }
}

/** Claims what somebody waits for. */
@Injectable()
export class OfferClaims {
  constructor(
    private readonly terms: SaleTermsRepository,
    private readonly best: BestSeatsService,
    private readonly holds: HoldService,
    private readonly kept: KeptOffers,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  /** Seats together where the ticket has seats; else so many tickets. */
  async take(
    eventId: EventId,
    me: Actor,
    { ticketTypeId, category, party }: Pick<WaitingRow, 'ticketTypeId' | 'category' | 'party'>,
  ): Promise<Hold> {
    const { types, planId } = await this.terms.get(eventId);
    const type = types.find(({ id }) => id === ticketTypeId);
    const hasSeats = planId !== null && (type === undefined || type.place === 'seat');
    const ofType = ticketTypeId ? { ticketTypeId } : {};
    if (!hasSeats) return this.holds.hold(eventId, me, { seatNos: [], tickets: [{ amount: party, ...ofType }] });
    const wish = { size: party, together: true, accessible: false, ...ofType };
    return this.best.hold(eventId, me, { ...wish, ...(category === '' ? {} : { category }) });
  }

  prolong(eventId: EventId, me: Actor, hold: Hold, offerMs: number): Promise<Instant> {
    return this.kept.prolong(eventId, me, hold, offerMs);
  }

  async titleOf(eventId: EventId): Promise<string> {
    return (await this.events.openToEveryone([eventId])).get(eventId)?.title ?? '';
  }
}

/** Makes offers: holds with a length of their own, made under the same rules and locks as any other. */
@Injectable()
export class WaitlistOffers {
  constructor(
    private readonly database: Database,
    private readonly waitlist: WaitlistRepository,
    private readonly claims: OfferClaims,
    private readonly outbox: Outbox,
    @Inject(People) private readonly people: People,
  ) {}

  /**
   * Offers somebody what they wait for, in one transaction behind the queue's lock. Nothing where it is not their turn any more.
   * @throws Refusal NO_RUN_FITS, SOLD_OUT, SEAT_LIMIT …; nothing has changed then
   */
  async offer(eventId: EventId, { entryId, userId, ...wanted }: WaitingRow): Promise<void> {
    const me = await this.actor(userId);
    if (!me) return;
    await this.database.transact(async () => {
      if (!(await this.waitlist.lockQueue(eventId))) return;
      const now = await this.waitlist.find(eventId, entryId);
      if (now?.state !== 'waiting' || (await this.waitlist.isHolding(eventId, userId))) return;
      const hold = await this.claims.take(eventId, me, wanted);
      const { offerMs, offerMinutes } = await this.waitlist.terms(eventId);
      const until = await this.claims.prolong(eventId, me, hold, offerMs);
      await this.waitlist.offer(eventId, entryId, hold.holdId, until);
      await this.outbox.add(notifyPeople, {
        to: [userId],
        kind: 'placeOffered',
        params: { event: await this.claims.titleOf(eventId), minutes: offerMinutes },
        link: `/events/${eventId}/seats`,
        eventId,
        key: `place-offered:${entryId}`,
      });
    });
  }

  private async actor(userId: Actor['userId']): Promise<Actor | undefined> {
    const person = (await this.people.names([userId])).get(userId);
    const standing = (await this.people.standings([userId])).get(userId);
    if (!person || !standing || standing.isBanned) return undefined;
    return { userId, sessionId: NOBODYS, username: person.username, name: person.name, role: standing.role };
  }
}
