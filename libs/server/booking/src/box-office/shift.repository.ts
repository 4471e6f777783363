import { Injectable } from '@nestjs/common';
import type { BoxOfficePayment, DrawerMove, Shift } from '@ringside/contracts/box-office';
import type { EventId, OrderId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

type ShiftRow = Omit<Shift, 'cashier' | 'isMine' | 'openedAt' | 'closedAt'> & {
  readonly cashier: UserId;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
};
export type StoredShift = ShiftRow;

/** What a cashier took, or moved between the drawer and elsewhere. */
export type NewShiftEntry =
  | { readonly kind: DrawerMove; readonly amount: number; readonly note: string }
  | {
      readonly kind: 'sale' | 'balance';
      readonly method: Exclude<BoxOfficePayment, 'later'>;
      readonly amount: number;
      readonly orderId: OrderId;
      readonly paymentId: string;
    };

const SHIFT = `
  select s.id as "shiftId", s.cashier, s.currency, s.opened_at as "openedAt", s.closed_at as "closedAt", s.opening_float as float,
         e.cash, e.card, e.sales, e.refunded, e."paidIn", e."paidOut", due.expected, s.counted, s.counted - due.expected as difference,
         s.note
    from shift s cross join lateral (
      select coalesce(sum(amount) filter (where method = 'cash' and kind in ('sale', 'balance')), 0)::int as cash,
             coalesce(sum(amount) filter (where method = 'card'), 0)::int as card,
             (count(*) filter (where kind in ('sale', 'balance')))::int as sales,
             coalesce(sum(amount) filter (where kind = 'refund'), 0)::int as refunded,
             coalesce(sum(amount) filter (where kind = 'payIn'), 0)::int as "paidIn",
             coalesce(sum(amount) filter (where kind = 'payOut'), 0)::int as "paidOut"
        from shift_entry x where x.shift_id = s.id) e
   cross join lateral (select s.opening_float + e.cash - e.refunded + e."paidIn" - e."paidOut" as expected) due
   where s.event_id = $1`;

/** Shifts and their ledger, to which entries are only added. Whoever adds one has the lock of the shift. */
@Injectable()
export class ShiftRepository {
  constructor(private readonly database: Database) {}

  /** Answers nothing when the cashier has an open shift, or the event sells nothing. */
  async open(eventId: EventId, cashier: UserId, float: number): Promise<string | undefined> {
    const [opened] = await this.database.write<{ id: string }>(
      `insert into shift (event_id, cashier, currency, opening_float) select $1::uuid, $2::uuid, currency, $3::int
         from event_sale where event_id = $1
       on conflict (event_id, cashier) where closed_at is null do nothing returning id`,
      [eventId, cashier, float],
    );
    return opened?.id;
  }

  /** Locks a cashier's open shift: nobody counts its drawer meanwhile. */
  async lockOpen(eventId: EventId, cashier: UserId): Promise<string | undefined> {
    const [shift] = await this.database.write<{ id: string }>(
      'select id from shift where event_id = $1 and cashier = $2 and closed_at is null for update',
      [eventId, cashier],
    );
    return shift?.id;
  }

  async lock(eventId: EventId, shiftId: string): Promise<void> {
    await this.database.write('select from shift where event_id = $1 and id = $2 for update', [eventId, shiftId]);
  }

  async enter(eventId: EventId, shiftId: string, entry: NewShiftEntry): Promise<void> {
    const isTaken = 'orderId' in entry;
    await this.database.write(
      `insert into shift_entry (event_id, shift_id, kind, method, amount, order_id, payment_id, note)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[eventId, shiftId, entry.kind, isTaken ? entry.method : 'cash', entry.amount],
        ...(isTaken ? [entry.orderId, entry.paymentId, ''] : [null, null, entry.note]),
      ],
    );
  }

  async close(shiftId: string, counted: number, note: string): Promise<void> {
    await this.database.change(
      'update shift set closed_at = clock_timestamp(), counted = $2, note = $3 where id = $1 and closed_at is null',
      [shiftId, counted, note],
    );
  }

  async find(eventId: EventId, shiftId: string): Promise<StoredShift | undefined> {
    const [shift] = await this.database.query<ShiftRow>(`${SHIFT} and s.id = $2`, [eventId, shiftId]);
    return shift;
  }

  async openOf(eventId: EventId, cashier: UserId): Promise<StoredShift | undefined> {
    const [shift] = await this.database.query<ShiftRow>(`${SHIFT} and s.cashier = $2 and s.closed_at is null`, [
      eventId,
      cashier,
    ]);
    return shift;
  }

  /** One more than the page, the newest first. */
  list(eventId: EventId, limit: number, after: string | undefined): Promise<StoredShift[]> {
    return this.database.query<ShiftRow>(`${SHIFT} and ($2::uuid is null or s.id < $2) order by s.id desc limit $3`, [
      eventId,
      after ?? null,
      limit + 1,
    ]);
  }
}
