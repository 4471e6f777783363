import { Injectable } from '@nestjs/common';
import { type EventId, type HoldId, type Instant, instant, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** What is written of two holds that become one, beside their seats and counters. */
@Injectable()
export class AdoptionRepository {
  constructor(private readonly database: Database) {}

  /** Gives these lines of a hold to another one, which ends no later than either would have. Answers its cap. */
  async moveLines(from: HoldId, into: HoldId, lineIds: readonly string[]): Promise<Instant> {
    await this.database.change('update hold_line set hold_id = $2 where hold_id = $1 and id = any($3::uuid[])', [
      from,
      into,
      lineIds,
    ]);
    const [hold] = await this.database.write<{ capAt: Date }>(
      `update hold h set cap_at = least(h.cap_at, f.cap_at) from hold f where h.id = $2 and f.id = $1
       returning h.cap_at as "capAt"`,
      [from, into],
    );
    if (!hold) throw new Error('A hold is gone.');
    return instant(hold.capAt.getTime());
  }

  /** Ends a hold that went to another one. */
  async end(from: HoldId, into: HoldId): Promise<void> {
    await this.database.change(
      'update hold set held_until = least(held_until, clock_timestamp()), guest_network = null, moved_to = $2 where id = $1',
      [from, into],
    );
  }

  /** The hold of this buyer that a hold went to, or that it is itself. */
  async heldAs(eventId: EventId, holdId: HoldId, buyer: UserId): Promise<HoldId | undefined> {
    const [hold] = await this.database.query<{ holdId: HoldId }>(
      `select h.id as "holdId" from hold h join hold f on h.id = coalesce(f.moved_to, f.id)
        where f.id = $2 and f.event_id = $1 and h.event_id = $1 and h.buyer = $3`,
      [eventId, holdId, buyer],
    );
    return hold?.holdId;
  }
}
