import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type LinePrice, taxIn } from '@ringside/booking-core';
import type { Channel, OrderProvider, OrderState, TicketState } from '@ringside/contracts/booking';
import { type EventId, type HoldId, type OrderId, Refusal, type SeatNo, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { SoldSeat } from '../seats/seat-state.repository';

export interface NewOrder {
  readonly eventId: EventId;
  readonly buyer: UserId;
  readonly state: OrderState;
  readonly total: number;
  readonly provider: OrderProvider;
  readonly currency: string;
  readonly channel: Channel;
  readonly holdId: HoldId | null;
  readonly soldBy: UserId | null;
  /** How long the buyer has to pay; only for an order that waits for its payment. */
  readonly payWithinMs: number | null;
}

/** A line as it is ordered. Its id is the held line's: no line can be ordered twice. */
export interface NewOrderLine extends LinePrice {
  readonly lineId: string;
  readonly seatNo: SeatNo | null;
  readonly areaKey: string | null;
  readonly label: string | null;
  readonly ticketTypeId: string | null;
  readonly ticketType: string;
  readonly category: string;
  readonly voucherId: string | null;
  readonly stockIds: readonly string[];
}

/** An order that nobody else changes until the end of the transaction. */
export interface LockedOrder {
  readonly orderId: OrderId;
  readonly eventId: EventId;
  readonly buyer: UserId;
  readonly state: OrderState;
  readonly provider: OrderProvider;
  readonly total: number;
  readonly paid: number;
  readonly refunded: number;
  /** Its time to pay is over, by the database's clock. */
  readonly isOverdue: boolean;
  readonly lines: readonly LockedLine[];
}

/** A line that is not cancelled, with the live ticket that came of it. */
export interface LockedLine {
  readonly lineId: string;
  /** Where its ticket is now, or where it was ordered for. */
  readonly seatNo: SeatNo | null;
  readonly ticketId: string | null;
  readonly stockIds: readonly string[];
  readonly amount: number;
}

/** No letter or digit that is mistaken for another when it is read out. */
const CODE_LETTERS = '3479ACDEFGHJKLMNPQRTUVWXY';
const CODE_LENGTH = 6;

/** Orders, their lines and tickets. */
@Injectable()
export class OrderRepository {
  constructor(private readonly database: Database) {}

  /** Stores an order with a code that no other order of the event has. */
  async add(order: NewOrder): Promise<OrderId> {
    const { eventId, buyer, state, total, provider, currency, channel, holdId, soldBy, payWithinMs } = order;
    for (let attempt = 1; attempt <= 5; attempt++) {
      const [added] = await this.database.write<{ id: OrderId }>(
        `insert into booking_order (event_id, code, buyer, state, total, provider, currency, channel, hold_id, sold_by, pay_by, confirmed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, clock_timestamp() + $11::interval,
                 case when $4 = 'confirmed' then clock_timestamp() end)
         on conflict on constraint uq_booking_order_code do nothing returning id`,
        [eventId, randomCode(), buyer, state, total, provider, currency, channel, holdId, soldBy, within(payWithinMs)],
      );
      if (added) return added.id;
    }
    throw new Error('No order code was free.');
  }

  /** Its lines; those for whose ticket type the order waits say so. */
  async addLines(orderId: OrderId, { eventId, state }: NewOrder, lines: readonly NewOrderLine[]): Promise<void> {
    await this.database.write(
      `insert into order_line (id, order_id, event_id, seat_no, seat_label, area_key, ticket_type_id, ticket_type_name,
                               category, price, discount, tax_rate, tax, voucher_id, stock_ids, needs_approval)
       select "lineId", $1::uuid, $2::uuid, "seatNo", label, "areaKey", "ticketTypeId", "ticketType", category, price, discount,
              "taxRate", tax, "voucherId", "stockIds",
              $4 and exists (select from ticket_type t where t.id = "ticketTypeId" and t.needs_approval)
         from jsonb_to_recordset($3::jsonb) as line ("lineId" uuid, "seatNo" int, label text, "areaKey" text,
              "ticketTypeId" uuid, "ticketType" text, category text, price int, discount int, "taxRate" int, tax int,
              "voucherId" uuid, "stockIds" uuid[])`,
      [
        orderId,
        eventId,
        JSON.stringify(lines.map((line) => ({ ...line, tax: taxIn(line) }))),
        state === 'awaitingApproval',
      ],
    );
  }

  /** A ticket for each line that is not cancelled; those with a seat have the ids that the seats name. */
  async issue(orderId: OrderId, sold: readonly SoldSeat[], state: TicketState): Promise<void> {
    await this.database.write(
      `insert into ticket (id, event_id, order_id, line_id, seat_no, ticket_type_id, bearer, seat_manager, user_manager, state)
       select coalesce(s.ticket_id, uuidv7()), o.event_id, o.id, l.id, l.seat_no, l.ticket_type_id, o.buyer, o.buyer, o.buyer, $4
         from booking_order o join order_line l on l.order_id = o.id
         left join unnest($2::int[], $3::uuid[]) as s (seat_no, ticket_id) on s.seat_no = l.seat_no
        where o.id = $1 and l.state = 'live'`,
      [orderId, sold.map(({ seatNo }) => seatNo), sold.map(({ ticketId }) => ticketId), state],
    );
  }

  /** The event of an order, by which its locks begin. @throws Refusal NOT_FOUND */
  async eventOf(orderId: OrderId): Promise<EventId> {
    const [row] = await this.database.query<{ eventId: EventId }>(
      'select event_id as "eventId" from booking_order where id = $1',
      [orderId],
    );
    if (!row) throw new Refusal('NOT_FOUND');
    return row.eventId;
  }

  /** Locks an order. What the answer tells is as the last command left it. @throws Refusal NOT_FOUND */
  async lock(orderId: OrderId): Promise<LockedOrder> {
    await this.database.write('select from booking_order where id = $1 for update', [orderId]);
    const [order] = await this.database.query<LockedOrder>(
      `select o.id as "orderId", o.event_id as "eventId", o.buyer, o.state, o.provider, o.total, o.paid, o.refunded,
              coalesce(o.pay_by <= clock_timestamp(), false) as "isOverdue",
              (select coalesce(jsonb_agg(jsonb_build_object(
                        'lineId', l.id, 'seatNo', case when t.id is null then l.seat_no else t.seat_no end, 'ticketId', t.id,
                        'stockIds', l.stock_ids, 'amount', l.price - l.discount) order by l.id), '[]')
                 from order_line l left join ticket t on t.line_id = l.id and t.state in ('issued', 'due')
                where l.order_id = o.id and l.state = 'live') as lines
         from booking_order o where o.id = $1`,
      [orderId],
    );
    if (!order) throw new Refusal('NOT_FOUND');
    return order;
  }

  /** Moves an order to another state. */
  async move(orderId: OrderId, to: OrderState, { payWithinMs = null, reason = null }: Moving = {}): Promise<void> {
    await this.database.change(
      `update booking_order set state = $2, rev = rev + 1, cancel_reason = coalesce($4, cancel_reason),
              pay_by = coalesce(clock_timestamp() + $3::interval, pay_by),
              confirmed_at = case when $2 = 'confirmed' then clock_timestamp() else confirmed_at end,
              closed_at = case when $2 in ('expired', 'cancelled') then clock_timestamp() end
        where id = $1`,
      [orderId, to, within(payWithinMs), reason],
    );
  }

  /** All money that came for an order so far. */
  async setPaid(orderId: OrderId, paid: number): Promise<void> {
    await this.database.change('update booking_order set paid = greatest(paid, $2), rev = rev + 1 where id = $1', [
      orderId,
      paid,
    ]);
  }

  /** Something about an order that staff have to look at, or nothing any more. */
  async setAttention(orderId: OrderId, attention: string | null): Promise<void> {
    await this.database.change('update booking_order set attention = $2, rev = rev + 1 where id = $1', [
      orderId,
      attention,
    ]);
  }

  /** The tickets of an order let in: it is paid. */
  async clearDue(orderId: OrderId): Promise<void> {
    await this.database.change(`update ticket set state = 'issued' where order_id = $1 and state = 'due'`, [orderId]);
  }

  /** Cancels the live tickets of these lines for good. */
  async cancelTickets(lineIds: readonly string[]): Promise<void> {
    await this.database.change(
      `update ticket set state = 'cancelled', cancelled_at = clock_timestamp(), rev = rev + 1
        where line_id = any($1::uuid[]) and state in ('issued', 'due')`,
      [lineIds],
    );
  }

  /** Whether somebody came in with a ticket of these lines. */
  async isAnyCheckedIn(lineIds: readonly string[]): Promise<boolean> {
    const rows = await this.database.query(
      `select from admission a join ticket t on t.id = a.ticket_id where t.line_id = any($1::uuid[]) limit 1`,
      [lineIds],
    );
    return rows.length > 0;
  }

  /** Takes lines out of an order: it costs what the others cost. */
  async cancelLines(orderId: OrderId, lineIds: readonly string[]): Promise<void> {
    await this.database.change(
      `update order_line set state = 'cancelled' where order_id = $1 and id = any($2::uuid[])`,
      [orderId, lineIds],
    );
    await this.database.change(
      `update booking_order o set rev = rev + 1, total = (
         select coalesce(sum(price - discount), 0) from order_line l where l.order_id = o.id and l.state = 'live') where o.id = $1`,
      [orderId],
    );
  }
}

interface Moving {
  readonly payWithinMs?: number | null;
  readonly reason?: string | null;
}

const within = (ms: number | null): string | null => (ms === null ? null : `${ms} milliseconds`);

const randomCode = (): string =>
  Array.from({ length: CODE_LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('');
