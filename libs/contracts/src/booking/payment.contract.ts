import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment } from '../fields';
import { Amount } from './cart.contract';
import { OtherSeats, TransferDetails } from './order-money.contract';
import { ofOrder, orderMoney } from './order-money.fields';
import { PAYMENT_PROVIDERS } from './sale.limits';

const LineIds = z
  .array(z.uuid())
  .min(1)
  .max(100)
  .refine((all) => new Set(all).size === all.length, { error: 'must name each line once' });

/** The money of an order as its buyer sees it. */
export const OrderPayments = z
  .strictObject({
    ...orderMoney,
    /** By which ways what is due can be paid now. */
    ways: z.array(z.enum(PAYMENT_PROVIDERS)),
    transfer: TransferDetails.nullable(),
    /** Beside `offer`: two at most, as long as nobody else takes them. */
    otherSeats: z.array(OtherSeats),
    /** What its buyer may give back, with its money, and until when; no moment is until the event is over. */
    lines: z.array(
      z.strictObject({ lineId: z.uuid(), label: z.string().nullable(), ticketType: z.string(), amount: Amount }),
    ),
    mayGiveBack: z.boolean(),
    giveBackUntil: Moment.nullable(),
  })
  .meta({ id: 'OrderPayments' });
export type OrderPayments = z.output<typeof OrderPayments>;

export const getOrderPayments = endpoint({
  method: 'GET',
  path: '/events/:eventId/orders/:orderId/payments',
  summary: 'The money of one of my orders',
  permission: 'payment.own',
  params: ofOrder,
  response: OrderPayments,
  errors: ['NOT_FOUND'],
});

export const startPayment = endpoint({
  method: 'POST',
  path: '/events/:eventId/orders/:orderId/payments',
  summary: 'Begin to pay an order at a provider',
  description: 'Answers where to go. The provider tells us what came of it, whether or not its buyer comes back.',
  permission: 'payment.own',
  params: ofOrder,
  body: z.strictObject({ provider: z.enum(['sandbox']) }),
  response: z.strictObject({ paymentId: z.uuid(), redirect: z.string() }),
  errors: ['NOT_FOUND', 'ORDER_STATE', 'PROVIDER_NOT_OFFERED', 'PROVIDER_UNREACHABLE'],
});

export const payByGiftCard = endpoint({
  method: 'POST',
  path: '/events/:eventId/orders/:orderId/gift-card',
  summary: 'Pay an order with a gift card',
  description: 'Takes what is due, or all that the card has; the rest is paid otherwise.',
  permission: 'payment.own',
  params: ofOrder,
  body: z.strictObject({ code: line(60) }),
  response: OrderPayments,
  errors: ['NOT_FOUND', 'ORDER_STATE', 'PROVIDER_NOT_OFFERED', 'GIFT_CARD_UNKNOWN', 'GIFT_CARD_EMPTY'],
  status: 200,
  idempotent: true,
});

export const giveBackLines = endpoint({
  method: 'POST',
  path: '/events/:eventId/orders/:orderId/give-back',
  summary: 'Give back lines of one of my orders that was paid for',
  description: 'Their tickets are void and their seats free at once; the money goes the way it came.',
  permission: 'payment.own',
  params: ofOrder,
  body: z.strictObject({ lineIds: LineIds }),
  response: OrderPayments,
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'ORDER_STATE', 'CANCEL_CLOSED', 'TICKET_CHECKED_IN'],
  status: 200,
  idempotent: true,
});
