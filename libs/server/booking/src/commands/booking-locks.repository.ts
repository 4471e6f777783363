import { Injectable } from '@nestjs/common';
import type { EventId, UserId } from '@ringside/kernel';
import { Database, hot } from '@ringside/server/platform';

const ENTER = hot(`
  select pg_advisory_xact_lock_shared(hashtextextended('gate:' || $1, 0)),
         pg_advisory_xact_lock(hashtextextended('buyer:' || $1 || ':' || $2, 0))`);

/**
 * The first two steps of the lock order of booking: event gate, then buyer. Then come orders, stock by id, row latches by
 * number, seats by number, tickets by id and the outbox. All are held until the end of the transaction.
 */
@Injectable()
export class BookingLocks {
  constructor(private readonly database: Database) {}

  /**
   * Passes the event's gate beside everybody else and makes this buyer's commands queue: limits are counts, and counts race.
   * What is read from the next statement on is as the buyer's last command left it.
   */
  async enter(eventId: EventId, buyer: UserId): Promise<void> {
    await this.database.write(ENTER, [eventId, buyer]);
  }

  /** The same behind two buyers, who are locked in the order of their ids. */
  async enterBoth(eventId: EventId, one: UserId, other: UserId): Promise<void> {
    for (const buyer of [one, other].sort()) await this.enter(eventId, buyer);
  }

  /** Passes the event's gate beside everybody else: for what a provider, staff or the clock causes. */
  async pass(eventId: EventId): Promise<void> {
    await this.database.write(`select pg_advisory_xact_lock_shared(hashtextextended('gate:' || $1, 0))`, [eventId]);
  }

  /** Closes the gate: waits until nobody is inside, and nobody enters until the end of the transaction. */
  async close(eventId: EventId): Promise<void> {
    await this.database.write(`select pg_advisory_xact_lock(hashtextextended('gate:' || $1, 0))`, [eventId]);
  }
}
