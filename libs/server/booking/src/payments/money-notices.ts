import { Inject, Injectable } from '@nestjs/common';
import type { EventId } from '@ringside/kernel';
import { Database, Outbox } from '@ringside/server/platform';
import { EventDirectory, notifyPeople } from '@ringside/server/ports';
import { type LockedOrder, OrderRepository } from '../orders/order.repository';

/** What staff have to look at; `attention` of the order, with a text in every language. */
export type Attention = 'otherAmount' | 'chargedBack' | 'refundFailed' | 'refundByHand';

interface OrderName {
  readonly code: string;
  readonly currency: string;
  readonly rev: number;
}

/** Tells people of money by tasks of the same transaction, so that nothing is said of what was rolled back (B32). */
@Injectable()
export class MoneyNotices {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly orders: OrderRepository,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  /** Puts an order before the staff of its event, and tells them. */
  async need({ eventId, orderId }: Pick<LockedOrder, 'eventId' | 'orderId'>, what: Attention): Promise<void> {
    await this.orders.setAttention(orderId, what);
    const { code, rev } = await this.name(orderId);
    await this.outbox.add(notifyPeople, {
      to: await this.events.staffWith(eventId, 'owner', 'manager'),
      kind: 'moneyAttention',
      params: { event: await this.title(eventId), order: code },
      link: `/admin/events/${eventId}/money/${orderId}`,
      eventId,
      key: `money-attention:${orderId}:${rev}`,
    });
  }

  /** Tells the buyer that money goes back, and why if they did not ask for it. */
  async refunded({ eventId, orderId, buyer }: LockedOrder, amount: number, isLate: boolean): Promise<void> {
    const { code, currency, rev } = await this.name(orderId);
    await this.outbox.add(notifyPeople, {
      to: [buyer],
      kind: isLate ? 'moneyTooLate' : 'moneyBack',
      params: { event: await this.title(eventId), order: code, amount: amountText(amount, currency) },
      link: `/pay/${eventId}/${orderId}`,
      eventId,
      key: `money-back:${orderId}:${rev}`,
    });
  }

  private async name(orderId: string): Promise<OrderName> {
    const [order] = await this.database.query<OrderName>(
      'select code, currency, rev from booking_order where id = $1',
      [orderId],
    );
    if (!order) throw new Error('An order is gone.');
    return order;
  }

  private async title(eventId: EventId): Promise<string> {
    return (await this.events.openToEveryone([eventId])).get(eventId)?.title ?? '';
  }
}

/** An amount in a sentence of any language: `12.50 EUR`. */
function amountText(minor: number, currency: string): string {
  const places =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return `${(minor / 10 ** places).toFixed(places)} ${currency}`;
}
