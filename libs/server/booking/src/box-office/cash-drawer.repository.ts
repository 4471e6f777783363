import { Injectable } from '@nestjs/common';
import { type EventId, type OrderId, Refusal, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface GivenCash {
  readonly eventId: EventId;
  readonly orderId: OrderId;
  readonly refundId: string;
  readonly amount: number;
}

/** Cash that goes back to people, out of the drawer of whoever hands it to them. */
@Injectable()
export class CashDrawer {
  constructor(private readonly database: Database) {}

  /**
   * Locks the drawer that this cash leaves, before anything else is locked. Nothing where somebody without a shift hands out
   * what was taken past every drawer. @throws Refusal SHIFT_NEEDED
   */
  async lock({ eventId, refundId }: Pick<GivenCash, 'eventId' | 'refundId'>, by: UserId): Promise<string | undefined> {
    const shiftId = await this.lockOpen(eventId, by);
    if (shiftId === undefined && (await this.wasInADrawer(refundId))) throw new Refusal('SHIFT_NEEDED');
    return shiftId;
  }

  /** Writes down that it went. The shift is locked. */
  async give(shiftId: string, { eventId, orderId, refundId, amount }: GivenCash): Promise<void> {
    await this.database.write(
      `insert into shift_entry (event_id, shift_id, kind, method, amount, order_id, refund_id)
       values ($1, $2, 'refund', 'cash', $3, $4, $5)`,
      [eventId, shiftId, amount, orderId, refundId],
    );
  }

  /** What of an order came in cash into this shift’s drawer. */
  async takenIn(shiftId: string, orderId: OrderId): Promise<number> {
    const [row] = await this.database.query<{ sum: number }>(
      `select coalesce(sum(amount), 0)::int as sum from shift_entry
        where shift_id = $1 and order_id = $2 and kind in ('sale', 'balance') and method = 'cash'`,
      [shiftId, orderId],
    );
    return row?.sum ?? 0;
  }

  private async lockOpen(eventId: EventId, cashier: UserId): Promise<string | undefined> {
    const [shift] = await this.database.write<{ id: string }>(
      'select id from shift where event_id = $1 and cashier = $2 and closed_at is null for update',
      [eventId, cashier],
    );
    return shift?.id;
  }

  private async wasInADrawer(refundId: string): Promise<boolean> {
    const rows = await this.database.query(
      'select from shift_entry e join refund r on r.payment_id = e.payment_id where r.id = $1 limit 1',
      [refundId],
    );
    return rows.length > 0;
  }
}
