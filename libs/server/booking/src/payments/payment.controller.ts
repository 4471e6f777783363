import { Controller, Header } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import {
  answerSeatOffer,
  getOrderPayments,
  giveBackLines,
  type OrderPayments,
  payByGiftCard,
  startPayment,
} from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { OrderMoneyService } from './order-money.service';
import { PaymentService } from './payment.service';
import { ProviderPaymentService } from './provider-payment.service';

type OfOrder = Params<typeof getOrderPayments>;

/** The money of one's own orders. */
@Controller()
export class PaymentController {
  constructor(
    private readonly payments: PaymentService,
    private readonly providers: ProviderPaymentService,
    private readonly reading: OrderMoneyService,
  ) {}

  @Route(getOrderPayments)
  @Header('cache-control', 'no-store')
  read(@Me() me: Actor, @ParamsOf(getOrderPayments) { eventId, orderId }: OfOrder): Promise<OrderPayments> {
    return this.reading.getOwn(eventId, me.userId, orderId);
  }

  @Route(startPayment)
  start(
    @Me() me: Actor,
    @ParamsOf(startPayment) { eventId, orderId }: OfOrder,
    @BodyOf(startPayment) { provider }: Body<typeof startPayment>,
  ) {
    return this.providers.start(eventId, me, orderId, provider);
  }

  @Route(payByGiftCard)
  payByGiftCard(
    @Me() me: Actor,
    @ParamsOf(payByGiftCard) { eventId, orderId }: OfOrder,
    @BodyOf(payByGiftCard) { code }: Body<typeof payByGiftCard>,
  ): Promise<OrderPayments> {
    return this.payments.payByGiftCard(eventId, me, orderId, code);
  }

  @Route(giveBackLines)
  giveBack(
    @Me() me: Actor,
    @ParamsOf(giveBackLines) { eventId, orderId }: OfOrder,
    @BodyOf(giveBackLines) { lineIds }: Body<typeof giveBackLines>,
  ): Promise<OrderPayments> {
    return this.payments.giveBack(eventId, me, orderId, lineIds);
  }

  @Route(answerSeatOffer)
  answerOffer(
    @Me() me: Actor,
    @ParamsOf(answerSeatOffer) { eventId, orderId }: OfOrder,
    @BodyOf(answerSeatOffer) answer: Body<typeof answerSeatOffer>,
  ): Promise<OrderPayments> {
    return this.payments.answerOffer(eventId, me, orderId, answer);
  }
}
