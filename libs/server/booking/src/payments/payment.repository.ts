import { Injectable } from '@nestjs/common';
import type { PaymentState, RefundablePayment } from '@ringside/booking-core';
import type { OrderProvider } from '@ringside/contracts/booking';
import type { EventId, OrderId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** A way in which money really moves. */
export type MoneyProvider = Exclude<OrderProvider, 'free' | 'atTheDoor'>;

export interface NewPayment {
  readonly eventId: EventId;
  readonly orderId: OrderId;
  readonly provider: MoneyProvider;
  /** The provider's name of it; without one it gets the payment's own id. */
  readonly providerRef?: string;
  readonly amount: number;
  readonly currency: string;
  readonly state: 'started' | 'succeeded';
  readonly giftCardId?: string;
  readonly takenBy?: UserId;
  readonly note?: string;
}

export interface StoredPayment {
  readonly paymentId: string;
  readonly eventId: EventId;
  readonly orderId: OrderId;
  readonly provider: MoneyProvider;
  readonly providerRef: string;
  readonly amount: number;
  readonly refunded: number;
  readonly currency: string;
  readonly state: PaymentState;
  readonly giftCardId: string | null;
}

/** A payment of which its provider has to be asked. */
export interface OpenPayment extends StoredPayment {
  readonly asked: number;
}

const COLUMNS = `p.id as "paymentId", p.event_id as "eventId", p.order_id as "orderId", p.provider, p.provider_ref as "providerRef",
  p.amount, p.refunded, p.currency, p.state, p.gift_card_id as "giftCardId"`;

/** How long the first silence of a provider is taken for a buyer who is still typing. */
const FIRST_ASK = '20 seconds';

/** Money that came in. Whoever writes it has the lock of its order. */
@Injectable()
export class PaymentRepository {
  constructor(private readonly database: Database) {}

  async add(payment: NewPayment): Promise<string> {
    const { eventId, orderId, provider, amount, currency, state, providerRef, giftCardId, takenBy, note } = payment;
    const [added] = await this.database.write<{ id: string }>(
      `insert into payment (id, event_id, order_id, provider, provider_ref, amount, currency, state, gift_card_id, taken_by, note,
                            settled_at, ask_at)
       select id, $1, $2, $3, coalesce($4, id::text), $5, $6, $7, $8, $9, $10,
              case when $7 = 'succeeded' then clock_timestamp() end,
              case when $7 = 'started' then clock_timestamp() + interval '${FIRST_ASK}' end from (select uuidv7() as id) as made
       returning id`,
      [
        eventId,
        orderId,
        provider,
        providerRef ?? null,
        amount,
        currency,
        state,
        giftCardId ?? null,
        takenBy ?? null,
        note ?? '',
      ],
    );
    if (!added) throw new Error('A payment was not stored.');
    return added.id;
  }

  async find(paymentId: string): Promise<StoredPayment | undefined> {
    const [payment] = await this.database.query<StoredPayment>(`select ${COLUMNS} from payment p where p.id = $1`, [
      paymentId,
    ]);
    return payment;
  }

  /** A payment of this order that its provider has not decided, over this amount. */
  async findUnderway(orderId: OrderId, provider: MoneyProvider, amount: number): Promise<StoredPayment | undefined> {
    const [payment] = await this.database.query<StoredPayment>(
      `select ${COLUMNS} from payment p
        where p.order_id = $1 and p.provider = $2 and p.amount = $3 and p.state in ('started', 'unknown') order by p.id desc limit 1`,
      [orderId, provider, amount],
    );
    return payment;
  }

  async currencyOf(orderId: OrderId): Promise<string> {
    const [order] = await this.database.query<{ currency: string }>(
      'select currency from booking_order where id = $1',
      [orderId],
    );
    return order?.currency ?? 'EUR';
  }

  async isAnyUnderway(orderId: OrderId): Promise<boolean> {
    const rows = await this.database.query(
      `select from payment where order_id = $1 and state in ('started', 'unknown') limit 1`,
      [orderId],
    );
    return rows.length > 0;
  }

  async setState(paymentId: string, state: PaymentState): Promise<void> {
    await this.database.change(
      `update payment set state = $2, ask_at = case when $2 in ('started', 'unknown') then ask_at end,
              settled_at = case when $2 in ('started', 'unknown') then settled_at else coalesce(settled_at, clock_timestamp()) end
        where id = $1`,
      [paymentId, state],
    );
  }

  async setProviderRef(paymentId: string, providerRef: string): Promise<void> {
    await this.database.change('update payment set provider_ref = $2 where id = $1', [paymentId, providerRef]);
  }

  /** All money that ever came for an order, and what went back or is on its way. */
  async sums(orderId: OrderId): Promise<{ paid: number; refunded: number }> {
    const [sums] = await this.database.query<{ paid: number; refunded: number }>(
      `select coalesce(sum(amount) filter (where state in ('succeeded', 'chargedBack')), 0)::int as paid,
              coalesce(sum(refunded), 0)::int as refunded from payment where order_id = $1`,
      [orderId],
    );
    return sums ?? { paid: 0, refunded: 0 };
  }

  /** What can go back: by a provider that does it itself before what people pay back by hand, the latest first. */
  async refundable(orderId: OrderId): Promise<(RefundablePayment & StoredPayment)[]> {
    const rows = await this.database.query<StoredPayment>(
      `select ${COLUMNS} from payment p where p.order_id = $1 and p.state = 'succeeded' and p.refunded < p.amount
        order by array_position('{sandbox,giftCard}', p.provider) nulls last, p.id desc`,
      [orderId],
    );
    return rows.map((row) => ({ ...row, id: row.paymentId }));
  }

  /** Counts what goes back, only as far as it goes. Whoever asks at the same moment: the condition decides (B29). */
  async countRefund(paymentId: string, amount: number): Promise<boolean> {
    const counted = await this.database.change(
      `update payment set refunded = refunded + $2 where id = $1 and state in ('succeeded', 'chargedBack') and refunded + $2 <= amount`,
      [paymentId, amount],
    );
    return counted > 0;
  }

  /** Writes the sums down at the order. What was paid before there were payments to write down counts. */
  async setOrderMoney(orderId: OrderId, { paid, refunded }: { paid: number; refunded: number }): Promise<void> {
    await this.database.change(
      `update booking_order set paid = greatest(paid, $2), refunded = $3, rev = rev + 1
        where id = $1 and (paid < $2 or refunded <> $3)`,
      [orderId, paid, refunded],
    );
  }

  /** Takes some undecided payments in hand, each for one node: it is asked again later, and later each time, for a week. */
  claimToAsk(): Promise<OpenPayment[]> {
    return this.database.transact(() =>
      this.database.write<OpenPayment>(
        `update payment p set asked = p.asked + 1, state = case when p.state = 'started' then 'unknown' else p.state end,
                ask_at = clock_timestamp() + least(power(2, p.asked) * interval '15 seconds', interval '1 hour')
          where p.id in (select id from payment where state in ('started', 'unknown') and ask_at <= clock_timestamp()
                          and created_at > clock_timestamp() - interval '7 days' order by ask_at limit 20 for update skip locked)
        returning ${COLUMNS}, p.asked`,
      ),
    );
  }

  /** Keeps a notice, once. Answers false when it was heard before. */
  async keepNotice(
    provider: string,
    noticeId: string,
    said: { paymentId: string; news: string; sentAt: Date },
  ): Promise<boolean> {
    const [kept] = await this.database.write(
      `insert into payment_notice (provider, notice_id, payment_id, news, sent_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning notice_id`,
      [provider, noticeId, said.paymentId, said.news, said.sentAt],
    );
    return kept !== undefined;
  }
}
