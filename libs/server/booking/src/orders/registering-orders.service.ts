import { Injectable } from '@nestjs/common';
import type { EventId, UserId } from '@ringside/kernel';
import { Database, Outbox } from '@ringside/server/platform';
import { ordersMoved } from '@ringside/server/ports';

/** Has events learn of orders that register their buyers. */
@Injectable()
export class RegisteringOrders {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Somebody's orders are others now; told with the transaction that runs, where confirmed orders register. */
  async follow(eventId: EventId, buyer: UserId): Promise<void> {
    const [sale] = await this.database.query<{ registers: boolean }>(
      'select registers from event_sale where event_id = $1',
      [eventId],
    );
    if (sale?.registers) await this.outbox.add(ordersMoved, { eventId, buyer });
  }
}
