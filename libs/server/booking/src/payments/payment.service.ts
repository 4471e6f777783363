import { Injectable } from '@nestjs/common';
import type { OrderPayments, PaymentProvider } from '@ringside/contracts/booking';
import { type EventId, type OrderId, Refusal } from '@ringside/kernel';
import { Database, Logs } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { BookingWindow } from '../commands/booking-window.service';
import { SaleTermsRepository } from '../catalogue/sale-terms.repository';
import type { LockedOrder } from '../orders/order.repository';
import { OrderSettlement } from '../orders/order-settlement.service';
import { PaymentMethods } from '../orders/payment-methods.service';
import { hashOfGiftCard } from './gift-cards/gift-card-code';
import { GiftCardRepository } from './gift-cards/gift-card.repository';
import { MoneySettlement } from './money-settlement.service';
import { dueOf, OrderMoneyService } from './order-money.service';
import { PaymentProviders } from './payment-providers';
import { PaymentRepository } from './payment.repository';

/** What waits for its money and is not overdue, or is to be paid at the door and is paid before. */
const isPayable = ({ state, isOverdue }: LockedOrder): boolean =>
  state === 'confirmed' || ((state === 'awaitingPayment' || state === 'inPayment') && !isOverdue);

/** What buyers do about the money of their orders. */
@Injectable()
export class PaymentService {
  constructor(
    private readonly database: Database,
    private readonly logs: Logs,
    private readonly window: BookingWindow,
    private readonly terms: SaleTermsRepository,
    private readonly methods: PaymentMethods,
    private readonly providers: PaymentProviders,
    private readonly payments: PaymentRepository,
    private readonly cards: GiftCardRepository,
    private readonly steps: OrderSettlement,
    private readonly settlement: MoneySettlement,
    private readonly reading: OrderMoneyService,
  ) {}

  /**
   * Begins a payment and answers where its buyer goes. Written down first, then asked for outside of the transaction: whatever
   * the provider does from then on finds the payment. @throws Refusal NOT_FOUND, ORDER_STATE, PROVIDER_NOT_OFFERED or PROVIDER_UNREACHABLE
   */
  async start(eventId: EventId, me: Actor, orderId: OrderId, name: 'sandbox') {
    const provider = this.providers.find(name);
    if (!provider) throw new Refusal('PROVIDER_NOT_OFFERED');
    const wish = await this.database.transact(() => this.write(eventId, me, orderId, name));
    const begun = await provider.begin({ ...wish, returnTo: `/pay/${eventId}/${orderId}` }).catch((error: unknown) => {
      this.logs.warn('a payment was not begun', { payment: wish.paymentId, error });
      return undefined;
    });
    if (!begun) {
      await this.settlement.hear({ paymentId: wish.paymentId, orderId }, 'failed');
      throw new Refusal('PROVIDER_UNREACHABLE');
    }
    await this.database.transact(() => this.payments.setProviderRef(wish.paymentId, begun.providerRef));
    return { paymentId: wish.paymentId, redirect: begun.redirect };
  }

  /** @throws Refusal NOT_FOUND, ORDER_STATE, PROVIDER_NOT_OFFERED, GIFT_CARD_UNKNOWN or GIFT_CARD_EMPTY; nothing has changed then */
  payByGiftCard(eventId: EventId, me: Actor, orderId: OrderId, code: string): Promise<OrderPayments> {
    return this.database.transact(async () => {
      const { currency } = await this.reading.getOwn(eventId, me.userId, orderId);
      await this.settlement.on(orderId, async (order) => {
        const due = await this.demandDue(order, 'giftCard');
        const hash = hashOfGiftCard(code);
        if (!(await this.cards.isKnown(eventId, hash, currency))) throw new Refusal('GIFT_CARD_UNKNOWN');
        const taken = await this.cards.take(eventId, hash, due);
        if (!taken) throw new Refusal('GIFT_CARD_EMPTY');
        const { cardId, amount } = taken;
        const row = { eventId, orderId, provider: 'giftCard', currency, amount, giftCardId: cardId } as const;
        const paymentId = await this.payments.add({ ...row, state: 'succeeded' });
        await this.cards.enterPayment(cardId, { eventId, paymentId, amount });
      });
      return this.reading.getOwn(eventId, me.userId, orderId);
    });
  }

  /**
   * Gives lines back inside the organizer's window: tickets void, seats free and money on its way in one transaction (B28).
   * @throws Refusal NOT_FOUND, ORDER_STATE or CANCEL_CLOSED; nothing has changed then
   */
  giveBack(eventId: EventId, me: Actor, orderId: OrderId, lineIds: readonly string[]): Promise<OrderPayments> {
    return this.database.transact(async () => {
      await this.reading.getOwn(eventId, me.userId, orderId);
      await this.window.demandOpen(eventId, me);
      const cause = { key: `lines:${lineIds.toSorted().join()}`.slice(0, 200), reason: 'Given back', by: me.userId };
      await this.settlement.on(
        orderId,
        async (order) => {
          if (order.state !== 'confirmed') throw new Refusal('ORDER_STATE', { state: order.state });
          const { mayGiveBack } = await this.reading.getOwn(eventId, me.userId, orderId);
          if (!mayGiveBack) throw new Refusal('CANCEL_CLOSED');
          demandLines(order, lineIds);
          await this.steps.cancelLines(orderId, lineIds);
        },
        cause,
      );
      return this.reading.getOwn(eventId, me.userId, orderId);
    });
  }

  private async write(eventId: EventId, me: Actor, orderId: OrderId, name: 'sandbox') {
    const { currency } = await this.reading.getOwn(eventId, me.userId, orderId);
    return this.steps.on(orderId, async (order) => {
      const amount = await this.demandDue(order, name);
      const underway = await this.payments.findUnderway(orderId, name, amount);
      if (order.state === 'awaitingPayment') await this.steps.startPayment(orderId);
      const row = { eventId, orderId, provider: name, amount, currency, state: 'started' } as const;
      const paymentId = underway?.paymentId ?? (await this.payments.add(row));
      return { paymentId, amount, currency };
    });
  }

  /** What is still to be paid, by a way that the event takes. */
  private async demandDue(order: LockedOrder, way: PaymentProvider): Promise<number> {
    const due = dueOf(order);
    if (!isPayable(order) || due === 0) throw new Refusal('ORDER_STATE', { state: order.state });
    const { providers } = await this.terms.get(order.eventId);
    if (!this.methods.offered(providers).includes(way)) throw new Refusal('PROVIDER_NOT_OFFERED');
    return due;
  }
}

/** @throws Refusal NOT_FOUND for a line that the order does not have any more */
export function demandLines({ lines }: LockedOrder, lineIds: readonly string[]): void {
  const live = new Set(lines.map(({ lineId }) => lineId));
  if (!lineIds.every((lineId) => live.has(lineId))) throw new Refusal('NOT_FOUND');
}
