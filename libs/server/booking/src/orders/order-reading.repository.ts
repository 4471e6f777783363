import { Injectable } from '@nestjs/common';
import type { Order, OwnOrder } from '@ringside/contracts/booking';
import { type EventId, type OrderId, Refusal, type TicketId, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

type Moments = 'payBy' | 'createdAt' | 'confirmedAt' | 'closedAt';
type Row<T> = Omit<T, Moments> & Record<Moments, Date | null>;
export type OwnOrderRow = Omit<OwnOrder, 'event'> & { readonly eventId: EventId };

const HEAD = `
  o.id as "orderId", o.code, o.state, o.channel, o.provider, o.currency, o.total, o.paid, o.refunded,
  case when o.state in ('expired', 'cancelled') then 0 else greatest(o.total - o.paid + o.refunded, 0) end as due,
  case when o.state in ('awaitingPayment', 'inPayment') then o.pay_by end as "payBy", o.created_at as "createdAt",
  o.confirmed_at as "confirmedAt", o.closed_at as "closedAt", o.cancel_reason as "cancelReason", o.event_id as "eventId"`;

const ORDER = `
  select ${HEAD},
         (select jsonb_agg(jsonb_build_object(
                   'lineId', l.id, 'seatNo', l.seat_no, 'areaKey', l.area_key, 'label', l.seat_label,
                   'ticketTypeId', l.ticket_type_id, 'ticketType', l.ticket_type_name, 'category', l.category, 'price', l.price,
                   'discount', l.discount, 'taxRate', l.tax_rate, 'tax', l.tax, 'state', l.state,
                   'needsApproval', l.needs_approval)
                   order by l.seat_no nulls last, l.id) from order_line l where l.order_id = o.id) as lines,
         (select coalesce(jsonb_agg(jsonb_build_object(
                   'ticketId', t.id, 'seatNo', t.seat_no, 'label', coalesce(p.label, l.seat_label),
                   'ticketType', l.ticket_type_name, 'state', t.state) order by t.seat_no nulls last, t.id), '[]')
            from ticket t join order_line l on l.id = t.line_id left join event_seating e on e.event_id = t.event_id
            left join plan_seat p on p.plan_id = e.plan_id and p.seat_no = t.seat_no
           where t.order_id = o.id and t.state in ('issued', 'due')) as tickets
    from booking_order o where o.event_id = $1 and o.id = $2`;

/** Orders as people see them. */
@Injectable()
export class OrderReading {
  constructor(private readonly database: Database) {}

  /** @throws Refusal NOT_FOUND, for a stranger's too */
  async getOwn(eventId: EventId, buyer: UserId, orderId: OrderId): Promise<Order> {
    const [order] = await this.database.query<Row<Order>>(`${ORDER} and o.buyer = $3`, [eventId, orderId, buyer]);
    if (!order) throw new Refusal('NOT_FOUND');
    return told(order);
  }

  /** An order for the staff of its event. @throws Refusal NOT_FOUND */
  async get(eventId: EventId, orderId: OrderId): Promise<Order> {
    const [order] = await this.database.query<Row<Order>>(ORDER, [eventId, orderId]);
    if (!order) throw new Refusal('NOT_FOUND');
    return told(order);
  }

  /** A person's orders at all events, the newest first; one row more than the page. */
  async list(buyer: UserId, { limit, after }: { limit: number; after: string | undefined }): Promise<OwnOrderRow[]> {
    const rows = await this.database.query<Row<OwnOrderRow>>(
      `select ${HEAD}, n.tickets, n.seats from booking_order o cross join lateral (
         select count(*)::int as tickets, coalesce(array_agg(l.seat_label order by l.seat_no) filter (where l.seat_no is not null), '{}') as seats
           from order_line l where l.order_id = o.id and l.state = 'live') n
        where o.buyer = $1 and ($2::uuid is null or o.id < $2) order by o.id desc limit $3`,
      [buyer, after ?? null, limit + 1],
    );
    return rows.map((row) => told(row));
  }

  /** The order of a live ticket of its bearer. */
  async findOrderOfTicket(eventId: EventId, bearer: UserId, ticketId: TicketId): Promise<OrderId | undefined> {
    const [row] = await this.database.query<{ orderId: OrderId }>(
      `select order_id as "orderId" from ticket
        where id = $1 and event_id = $2 and bearer = $3 and state in ('issued', 'due')`,
      [ticketId, eventId, bearer],
    );
    return row?.orderId;
  }
}

function told<T extends Record<Moments, unknown>>(row: Row<T>): T {
  const iso = (moment: Date | null) => moment?.toISOString() ?? null;
  const { payBy, createdAt, confirmedAt, closedAt } = row;
  const moments = {
    payBy: iso(payBy),
    createdAt: iso(createdAt),
    confirmedAt: iso(confirmedAt),
    closedAt: iso(closedAt),
  };
  return { ...row, ...moments } as unknown as T;
}
