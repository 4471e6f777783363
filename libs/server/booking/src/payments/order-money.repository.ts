import { Injectable } from '@nestjs/common';
import type {
  InvoiceAddress,
  MoneyOrder,
  OrderProvider,
  OrderState,
  Payment,
  PaymentProvider,
  Receipt,
  SeatOffer,
  Refund,
} from '@ringside/contracts/booking';
import type { EventId, OrderId, TicketId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { RECEIPT_NUMBER } from '../receipts/receipt.repository';

/** An order with all that is to say of its money. */
export interface OrderMoneyRow {
  readonly orderId: OrderId;
  readonly code: string;
  readonly buyer: UserId;
  readonly state: OrderState;
  readonly provider: OrderProvider;
  readonly currency: string;
  readonly total: number;
  readonly paid: number;
  readonly refunded: number;
  readonly payBy: Date | null;
  readonly isOverdue: boolean;
  readonly cancelUntil: Date | null;
  readonly mayCancel: boolean;
  readonly providers: readonly PaymentProvider[];
  readonly createdAt: Date;
  readonly confirmedAt: Date | null;
  readonly closedAt: Date | null;
  readonly cancelReason: string | null;
  readonly attention: string | null;
  readonly eventNumber: number;
  readonly account: { readonly holder: string; readonly iban: string; readonly bic: string } | null;
  readonly payments: readonly Payment[];
  readonly refunds: readonly Omit<Refund, 'isByHand'>[];
  readonly receipts: readonly Receipt[];
  readonly offer: SeatOffer | null;
  readonly invoiceAddress: InvoiceAddress | null;
  readonly lines: readonly {
    readonly lineId: string;
    readonly label: string | null;
    readonly ticketType: string;
    readonly amount: number;
    readonly isLive: boolean;
    readonly needsApproval: boolean;
    readonly ticketId: TicketId | null;
  }[];
}

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const MONEY = `
  select o.id as "orderId", o.code, o.buyer, o.state, o.provider, o.currency, o.total, o.paid, o.refunded, o.pay_by as "payBy",
         coalesce(o.pay_by <= clock_timestamp(), false) as "isOverdue", e.cancel_until as "cancelUntil",
         coalesce(e.cancel_until > clock_timestamp(), true) as "mayCancel", e.providers, e.number as "eventNumber",
         o.created_at as "createdAt", o.confirmed_at as "confirmedAt", o.closed_at as "closedAt",
         o.cancel_reason as "cancelReason", o.attention,
         (select jsonb_build_object('holder', b.holder, 'iban', b.iban, 'bic', b.bic) from bank_account b where b.event_id = o.event_id) as account,
         (select coalesce(jsonb_agg(jsonb_build_object(
                   'paymentId', p.id, 'provider', p.provider, 'amount', p.amount, 'refunded', p.refunded, 'state', p.state,
                   'note', p.note, 'at', ${iso('p.created_at')}, 'settledAt', ${iso('p.settled_at')}) order by p.id), '[]')
            from payment p where p.order_id = o.id) as payments,
         (select coalesce(jsonb_agg(jsonb_build_object(
                   'refundId', r.id, 'paymentId', r.payment_id, 'provider', p.provider, 'amount', r.amount, 'state', r.state,
                   'reason', r.reason, 'at', ${iso('r.created_at')}, 'settledAt', ${iso('r.settled_at')}) order by r.id), '[]')
            from refund r join payment p on p.id = r.payment_id where r.order_id = o.id) as refunds,
         (select jsonb_build_object('name', a.name, 'company', a.company, 'address', a.address, 'taxNumber', a.tax_number)
            from invoice_address a where a.order_id = o.id) as "invoiceAddress",
         (select jsonb_build_object('until', ${iso('o.pay_by')}, 'isTogether', s.is_together, 'seats', (
                   select coalesce(jsonb_agg(jsonb_build_object(
                            'from', coalesce(p.label, l.seat_label), 'to', l.seat_label,
                            'isBetter', coalesce((s.seats -> l.id::text ->> 'isBetter')::boolean, false))
                            order by p.seat_no, l.id), '[]')
                     from order_line l left join event_seating g on g.event_id = l.event_id
                     left join plan_seat p on p.plan_id = g.plan_id and p.seat_no = (s.seats -> l.id::text ->> 'had')::int
                    where l.order_id = o.id and l.state = 'live' and l.seat_no is not null))
            from seat_offer s where s.order_id = o.id and o.state = 'needsAttention') as offer,
         (select coalesce(jsonb_agg(jsonb_build_object(
                   'receiptId', r.id, 'number', ${RECEIPT_NUMBER}, 'kind', r.kind, 'amount', r.amount,
                   'at', ${iso('r.issued_at')}) order by r.number), '[]') from receipt r where r.order_id = o.id) as receipts,
         (select coalesce(jsonb_agg(jsonb_build_object(
                   'lineId', l.id, 'label', l.seat_label, 'ticketType', l.ticket_type_name, 'amount', l.price - l.discount,
                   'isLive', l.state = 'live', 'needsApproval', l.needs_approval, 'ticketId', (select t.id from ticket t
                      where t.line_id = l.id and t.state in ('issued', 'due'))) order by l.seat_no nulls last, l.id), '[]')
            from order_line l where l.order_id = o.id) as lines
    from booking_order o join event_sale e on e.event_id = o.event_id where o.event_id = $1 and o.id = $2`;

/** The orders of the event $1 that suit the filters $2 to $5. */
const WANTED = `
  o.event_id = $1 and ($2::text is null or o.state = $2) and (not $3 or o.attention is not null)
  and ($4::text is null or o.code = upper($4) or o.buyer = any($5::uuid[])
       or exists (select from bank_reference b where b.order_id = o.id and b.reference = upper(regexp_replace($4, '\\s', '', 'g')))
       or exists (select from order_line l where l.order_id = o.id and lower(l.seat_label) = lower($4)))`;

export interface OrdersWanted {
  readonly limit: number;
  readonly after: string | undefined;
  /** The first of the list, whatever came since. */
  readonly until: string | undefined;
  readonly search: string | undefined;
  readonly state: OrderState | undefined;
  readonly attention: boolean;
}

export type MoneyOrderRow = Omit<MoneyOrder, 'buyer' | 'createdAt'> & {
  readonly buyer: UserId;
  readonly createdAt: Date;
};

/** Orders as their money is read. */
@Injectable()
export class OrderMoneyRepository {
  constructor(private readonly database: Database) {}

  async find(eventId: EventId, orderId: OrderId): Promise<OrderMoneyRow | undefined> {
    const [order] = await this.database.query<OrderMoneyRow>(MONEY, [eventId, orderId]);
    return order;
  }

  /** The reference that transfers for an order carry, kept from its first telling on. */
  async reference(eventId: EventId, orderId: OrderId, reference: string): Promise<void> {
    await this.database.transact(() =>
      this.database.write(
        `insert into bank_reference (reference, event_id, order_id) values ($1, $2, $3) on conflict do nothing`,
        [reference, eventId, orderId],
      ),
    );
  }

  /** One row more than the page, the newest first, from `until` on. `buyers`: those that the words may mean. */
  list(eventId: EventId, wanted: OrdersWanted, buyers: readonly UserId[]): Promise<MoneyOrderRow[]> {
    return this.database.query<MoneyOrderRow>(
      `select o.id as "orderId", o.code, o.buyer, o.state, o.provider, o.currency, o.total, o.paid, o.refunded,
              o.created_at as "createdAt", o.attention
         from booking_order o where ${WANTED} and ($6::uuid is null or o.id < $6) and ($7::uuid is null or o.id <= $7)
        order by o.id desc limit $8`,
      [eventId, ...filters(wanted, buyers), wanted.after ?? null, wanted.until ?? null, wanted.limit + 1],
    );
  }

  /** How many of those that are wanted came after this one; no more than `most` are counted. */
  async newer(
    eventId: EventId,
    wanted: OrdersWanted,
    { buyers, most }: { readonly buyers: readonly UserId[]; readonly most: number },
  ): Promise<number> {
    if (!wanted.until) return 0;
    const rows = await this.database.query(
      `select from booking_order o where ${WANTED} and o.id > $6 order by o.id desc limit $7`,
      [eventId, ...filters(wanted, buyers), wanted.until, most],
    );
    return rows.length;
  }

  /** Everybody who has ordered at an event. */
  async buyers(eventId: EventId): Promise<UserId[]> {
    const rows = await this.database.query<{ buyer: UserId }>(
      'select distinct buyer from booking_order where event_id = $1',
      [eventId],
    );
    return rows.map(({ buyer }) => buyer);
  }

  /** Lowers the price of what an order still has, its dearest lines first, and with it its total. The order is locked. */
  async lowerPrice(orderId: OrderId, amount: number): Promise<void> {
    await this.database.change(
      `with live as (
         select id, price - discount as cost, coalesce(sum(price - discount) over (order by price - discount desc, id
                rows between unbounded preceding and 1 preceding), 0) as before
           from order_line where order_id = $1 and state = 'live')
       update order_line l set discount = l.discount + least(v.cost, $2 - v.before),
              tax = round((l.price - l.discount - least(v.cost, $2 - v.before)) * l.tax_rate / (10000.0 + l.tax_rate))
         from live v where v.id = l.id and v.before < $2`,
      [orderId, amount],
    );
    await this.database.change('update booking_order set total = total - $2, rev = rev + 1 where id = $1', [
      orderId,
      amount,
    ]);
  }
}

const filters = ({ state, attention, search }: OrdersWanted, buyers: readonly UserId[]) => [
  state ?? null,
  attention,
  search ?? null,
  buyers,
];
