import { Inject, Injectable } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { Database, DomainEvents } from '@ringside/server/platform';
import { type Actor, EventDirectory } from '@ringside/server/ports';
import { saleChanged } from '../booking.facts';
import { BookingLocks } from '../commands/booking-locks.repository';

/**
 * What every change by organizers has in common: it closes the event's gate for its moment, so that no hold is priced between
 * the old and the new.
 */
@Injectable()
export class SaleChanges {
  constructor(
    private readonly database: Database,
    private readonly locks: BookingLocks,
    private readonly facts: DomainEvents,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async demandVisible(eventId: EventId, me: Actor): Promise<void> {
    await this.events.getVisible(eventId, me);
  }

  /** @throws Refusal NOT_FOUND, and what the change refuses */
  run<T>(eventId: EventId, me: Actor, change: () => Promise<T>): Promise<T> {
    return this.database.transact(async () => {
      await this.demandVisible(eventId, me);
      await this.locks.close(eventId);
      const result = await change();
      this.facts.record(saleChanged, { eventId });
      return result;
    });
  }
}
