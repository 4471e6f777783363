import { Injectable } from '@nestjs/common';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { OrderDirectory } from '@ringside/server/ports';

/** What other features may ask about orders. */
@Injectable()
export class OrderDirectoryRepository extends OrderDirectory {
  constructor(private readonly database: Database) {
    super();
  }

  async hasConfirmedOrder(eventId: EventId, buyer: UserId): Promise<boolean> {
    const rows = await this.database.query(
      `select from booking_order o where o.event_id = $1 and o.buyer = $2 and o.state = 'confirmed'
          and exists (select from order_line l where l.order_id = o.id and l.state = 'live') limit 1`,
      [eventId, buyer],
    );
    return rows.length > 0;
  }
}
