import { Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import type { answerSeatOffer, OrderPayments } from '@ringside/contracts/booking';
import { type EventId, type OrderId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { hashOfGiftCard } from './gift-cards/gift-card-code';
import { MoneyLedger } from './money-ledger';
import { MoneySettlement } from './money-settlement.service';
import { OrderMoneyService } from './order-money.service';
import { demandLines, PayRules } from './pay-rules';

/** What buyers do about the money of their orders without anybody else. */
@Injectable()
export class PaymentService {
  constructor(
    private readonly database: Database,
    private readonly rules: PayRules,
    private readonly ledger: MoneyLedger,
    private readonly settlement: MoneySettlement,
    private readonly reading: OrderMoneyService,
  ) {}

  /** @throws Refusal NOT_FOUND, ORDER_STATE, PROVIDER_NOT_OFFERED, GIFT_CARD_UNKNOWN or GIFT_CARD_EMPTY; nothing has changed then */
  payByGiftCard(eventId: EventId, me: Actor, orderId: OrderId, code: string): Promise<OrderPayments> {
    const { cards, payments } = this.ledger;
    return this.database.transact(async () => {
      const { currency } = await this.reading.getOwn(eventId, me.userId, orderId);
      await this.settlement.on(orderId, async (order) => {
        const due = await this.rules.demandDue(order, 'giftCard');
        const hash = hashOfGiftCard(code);
        if (!(await cards.isKnown(eventId, hash, currency))) throw new Refusal('GIFT_CARD_UNKNOWN');
        const taken = await cards.take(eventId, hash, due);
        if (!taken) throw new Refusal('GIFT_CARD_EMPTY');
        const { cardId, amount } = taken;
        const row = { eventId, orderId, provider: 'giftCard', currency, amount, giftCardId: cardId } as const;
        const paymentId = await payments.add({ ...row, state: 'succeeded' });
        await cards.enterPayment(cardId, { eventId, paymentId, amount });
      });
      return this.reading.getOwn(eventId, me.userId, orderId);
    });
  }

  /**
   * Gives lines back inside the organizer's window: tickets void, seats free and money on its way in one transaction (B28).
   * @throws Refusal NOT_FOUND, BOOKING_CLOSED, ORDER_STATE, TICKET_CHECKED_IN or CANCEL_CLOSED; nothing has changed then
   */
  giveBack(eventId: EventId, me: Actor, orderId: OrderId, lineIds: readonly string[]): Promise<OrderPayments> {
    const cause = { key: `lines:${lineIds.toSorted().join()}`.slice(0, 200), reason: 'Given back', by: me.userId };
    return this.database.transact(async () => {
      await this.reading.getOwn(eventId, me.userId, orderId);
      await this.rules.demandOpen(eventId, me);
      await this.settlement.on(orderId, async (order) => {
        if (order.state !== 'confirmed') throw new Refusal('ORDER_STATE', { state: order.state });
        const { mayGiveBack } = await this.reading.getOwn(eventId, me.userId, orderId);
        if (!mayGiveBack) throw new Refusal('CANCEL_CLOSED');
        demandLines(order, lineIds);
      });
      await this.settlement.cancel(orderId, cause, lineIds);
      await this.settlement.demandNobodyCame(lineIds);
      return this.reading.getOwn(eventId, me.userId, orderId);
    });
  }

  /** Takes places for late money, or has it back. @throws Refusal NOT_FOUND, ORDER_STATE or OFFER_GONE */
  answerOffer(
    eventId: EventId,
    me: Actor,
    orderId: OrderId,
    { answer, seatNos }: Body<typeof answerSeatOffer>,
  ): Promise<OrderPayments> {
    return this.database.transact(async () => {
      await this.reading.getOwn(eventId, me.userId, orderId);
      await (answer === 'take' ? this.settlement.takeOffer(orderId, seatNos) : this.settlement.endOffer(orderId));
      return this.reading.getOwn(eventId, me.userId, orderId);
    });
  }
}
