import { Injectable } from '@nestjs/common';
import type { Details, EventId, OrderId, SeatNo } from '@ringside/kernel';
import { Refusal } from '@ringside/kernel';
import { Database, RemediableRefusal } from '@ringside/server/platform';
import { OrderSettlement } from './order-settlement.service';

/** What somebody asked for in vain. */
interface Missed {
  readonly seatNos?: readonly SeatNo[];
  readonly stockIds?: readonly string[];
}

/** Orders that somebody has to do something about in time. */
const WAITING = `('awaitingApproval', 'awaitingPayment', 'inPayment')`;

/** The most orders that one look finds. */
const AT_ONCE = 100;

/** Orders past their time to be approved or paid: they do not keep what somebody asks for. */
@Injectable()
export class OverdueOrders {
  constructor(
    private readonly database: Database,
    private readonly settlement: OrderSettlement,
  ) {}

  /**
   * The refusal of a claim. Where an overdue order has what was asked for, the claim leaves, since an order's lock comes
   * before those that it has; the order expires, and the claim is tried once more.
   */
  async refusal(eventId: EventId, missed: Missed, code: string, details: Details): Promise<Refusal> {
    const orderIds = await this.having(eventId, missed);
    if (orderIds.length === 0) return new Refusal(code, details);
    return new RemediableRefusal(code, details, () => this.expire(orderIds));
  }

  /** Expires orders that are due, some at once. Answers how many. */
  async sweep(): Promise<number> {
    const rows = await this.database.query<{ id: OrderId }>(
      `select id from booking_order where state in ${WAITING} and pay_by <= clock_timestamp()
        order by pay_by limit ${AT_ONCE}`,
    );
    await this.expire(rows.map(({ id }) => id));
    return rows.length;
  }

  private async expire(orderIds: readonly OrderId[]): Promise<void> {
    for (const orderId of orderIds) await this.settlement.expire(orderId);
  }

  private async having(eventId: EventId, { seatNos = [], stockIds = [] }: Missed): Promise<OrderId[]> {
    if (seatNos.length + stockIds.length === 0) return [];
    const rows = await this.database.query<{ id: OrderId }>(
      `select o.id from booking_order o
        where o.event_id = $1 and o.state in ${WAITING} and o.pay_by <= clock_timestamp() and exists (
          select from order_line l where l.order_id = o.id and l.state = 'live'
             and (l.seat_no = any($2::int[]) or l.stock_ids && $3::uuid[]))
        order by o.pay_by limit ${AT_ONCE}`,
      [eventId, seatNos, stockIds],
    );
    return rows.map(({ id }) => id);
  }
}
