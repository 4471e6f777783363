import { Injectable } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { Database, DomainEvents } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { BookingLocks } from './booking-locks.repository';
import { buyerChanged } from '../booking.facts';
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
  ) {}

  run<T>(eventId: EventId, me: Actor, command: () => Promise<T>): Promise<T> {
    return this.database.transact(async () => {
      await this.locks.enter(eventId, me.userId);
      const result = await command();
      this.events.record(buyerChanged, { eventId, buyer: me.userId });
      return result;
    });
  }

  /** The same, for who may see the event. @throws Refusal NOT_FOUND */
  runWhileVisible<T>(eventId: EventId, me: Actor, command: () => Promise<T>): Promise<T> {
    return this.run(eventId, me, async () => {
      await this.window.demandVisible(eventId, me);
      return command();
    });
  }

  /** The same, only while seats of the event can be booked. @throws Refusal NOT_FOUND or BOOKING_CLOSED */
  runWhileOpen<T>(eventId: EventId, me: Actor, command: () => Promise<T>): Promise<T> {
    return this.run(eventId, me, async () => {
      await this.window.demandOpen(eventId, me);
      return command();
    });
  }
}
