import { Injectable } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { Database, DomainEvents } from '@ringside/server/platform';
import { type Buyer, type Guest, isGuest } from '@ringside/server/ports';
import { BookingLocks } from './booking-locks.repository';
import { buyerChanged } from '../booking.facts';
import { GuestHolds } from '../guests/guest-holds.service';
import { BookingWindow } from './booking-window.service';

/**
 * What all commands of a buyer have in common: one transaction behind the event's gate, one command of a buyer after the
 * other, and after COMMIT word to the buyer's other pages. A refusal rolls everything back.
 */
@Injectable()
export class BuyerCommands {
  constructor(
    private readonly database: Database,
    private readonly locks: BookingLocks,
    private readonly window: BookingWindow,
    private readonly events: DomainEvents,
    private readonly guests: GuestHolds,
  ) {}

  /** @throws Refusal TOO_MANY_TRIES to a guest whose network asks too often */
  run<T>(eventId: EventId, me: Buyer, command: () => Promise<T>): Promise<T> {
    if (isGuest(me)) this.guests.demandTry(me);
    return this.database.transact(async () => {
      await this.locks.enter(eventId, me.userId);
      const result = await command();
      this.events.record(buyerChanged, { eventId, buyer: me.userId });
      if (isGuest(me)) await this.guests.tell(me);
      return result;
    });
  }

  /**
   * Hands something of a guest's over to another buyer, behind both of them: the same, only while seats can be booked.
   * @throws Refusal NOT_FOUND or BOOKING_CLOSED
   */
  runBetween<T>(eventId: EventId, guest: Guest | undefined, me: Buyer, command: () => Promise<T>): Promise<T> {
    return this.database.transact(async () => {
      await this.locks.enterBoth(eventId, me.userId, guest?.userId ?? me.userId);
      await this.window.demandOpen(eventId, me);
      const result = await command();
      this.events.record(buyerChanged, { eventId, buyer: me.userId });
      if (guest) await this.guests.tell(guest);
      return result;
    });
  }

  /** Counts what a guest has just taken. @throws Refusal GUEST_PLACES */
  async demandRoom(me: Buyer): Promise<void> {
    if (isGuest(me)) await this.guests.demandRoom(me);
  }

  /** The same, for who may see the event. @throws Refusal NOT_FOUND */
  runWhileVisible<T>(eventId: EventId, me: Buyer, command: () => Promise<T>): Promise<T> {
    return this.run(eventId, me, async () => {
      await this.window.demandVisible(eventId, me);
      return command();
    });
  }

  /** The same, only while seats of the event can be booked. @throws Refusal NOT_FOUND or BOOKING_CLOSED */
  runWhileOpen<T>(eventId: EventId, me: Buyer, command: () => Promise<T>): Promise<T> {
    return this.run(eventId, me, async () => {
      await this.window.demandOpen(eventId, me);
      return command();
    });
  }
}
