import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment } from '../fields';
import { EventId, OrderId, TicketId } from '../ids';
import { Amount } from './cart.contract';
import { MONEY_MAX, MONEY_NOTE_MAX, PAYMENT_STATES, REFUND_STATES } from './payment.limits';
import { ORDER_PROVIDERS, ORDER_STATES, PAYMENT_PROVIDERS } from './sale.limits';

const LineIds = z
  .array(z.uuid())
  .min(1)
  .max(100)
  .refine((all) => new Set(all).size === all.length, { error: 'must name each line once' });

/** Money that came in, or is about to. */
export const Payment = z
  .strictObject({
    paymentId: z.uuid(),
    provider: z.enum(ORDER_PROVIDERS),
    amount: Amount,
    /** How much of it went back or is on its way. */
    refunded: Amount,
    state: z.enum(PAYMENT_STATES),
    note: z.string(),
    at: Moment,
    settledAt: Moment.nullable(),
  })
  .meta({ id: 'Payment' });
export type Payment = z.output<typeof Payment>;

export const Refund = z
  .strictObject({
    refundId: z.uuid(),
    paymentId: z.uuid(),
    provider: z.enum(ORDER_PROVIDERS),
    amount: Amount,
    state: z.enum(REFUND_STATES),
    reason: z.string(),
    at: Moment,
    settledAt: Moment.nullable(),
    /** It is paid back by hand: staff say when that is done. */
    isByHand: z.boolean(),
  })
  .meta({ id: 'Refund' });
export type Refund = z.output<typeof Refund>;

/** What a transfer for an order has to say. */
export const TransferDetails = z.strictObject({
  holder: z.string(),
  iban: z.string(),
  bic: z.string(),
  /** A creditor reference (ISO 11649), in blocks of four. */
  reference: z.string(),
  amount: Amount,
  /** The text of a QR code that banking apps read (EPC069-12); nothing for a currency other than the euro. */
  epc: z.string().nullable(),
});
export type TransferDetails = z.output<typeof TransferDetails>;

/** An invoice of what was sold, or a credit note of what was given back. */
export const Receipt = z
  .strictObject({
    receiptId: z.uuid(),
    /** Counts the receipts of the event without a gap. */
    number: z.string().meta({ example: '12-00007' }),
    kind: z.enum(['invoice', 'creditNote']),
    amount: Amount,
    at: Moment,
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.output<typeof Receipt>;

/** Other places for money that came when those of the order were gone. Its buyer chooses until then. */
export const SeatOffer = z
  .strictObject({ until: Moment, seats: z.array(z.strictObject({ from: z.string(), to: z.string() })) })
  .meta({ id: 'SeatOffer' });
export type SeatOffer = z.output<typeof SeatOffer>;

const money = {
  orderId: OrderId,
  code: z.string(),
  state: z.enum(ORDER_STATES),
  provider: z.enum(ORDER_PROVIDERS),
  currency: z.string(),
  total: Amount,
  paid: Amount,
  refunded: Amount,
  due: Amount,
  payBy: Moment.nullable(),
  payments: z.array(Payment),
  refunds: z.array(Refund),
  receipts: z.array(Receipt),
  offer: SeatOffer.nullable(),
};

/** The money of an order as its buyer sees it. */
export const OrderPayments = z
  .strictObject({
    ...money,
    /** By which ways what is due can be paid now. */
    ways: z.array(z.enum(PAYMENT_PROVIDERS)),
    transfer: TransferDetails.nullable(),
    /** What its buyer may give back, with its money, and until when; no moment is until the event is over. */
    lines: z.array(
      z.strictObject({ lineId: z.uuid(), label: z.string().nullable(), ticketType: z.string(), amount: Amount }),
    ),
    mayGiveBack: z.boolean(),
    giveBackUntil: Moment.nullable(),
  })
  .meta({ id: 'OrderPayments' });
export type OrderPayments = z.output<typeof OrderPayments>;

const ofOrder = z.strictObject({ eventId: EventId, orderId: OrderId });

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

/** A line of an order as its desk sees it. */
const MoneyLine = z.strictObject({
  lineId: z.uuid(),
  label: z.string().nullable(),
  ticketType: z.string(),
  amount: Amount,
  isLive: z.boolean(),
  /** Its ticket that is valid or will be. */
  ticketId: TicketId.nullable(),
});

/** The money of an order as the staff of its event see it. */
export const DeskOrderMoney = z
  .strictObject({
    ...money,
    buyer: z.strictObject({ username: z.string(), name: z.string() }).nullable(),
    createdAt: Moment,
    confirmedAt: Moment.nullable(),
    /** When it was cancelled or expired, and why it was cancelled. */
    closedAt: Moment.nullable(),
    cancelReason: z.string().nullable(),
    /** What staff have to look at, and nothing where all is well. */
    attention: z.string().nullable(),
    lines: z.array(MoneyLine),
  })
  .meta({ id: 'DeskOrderMoney' });
export type DeskOrderMoney = z.output<typeof DeskOrderMoney>;

export const getDeskOrderMoney = endpoint({
  method: 'GET',
  path: '/events/:eventId/money/orders/:orderId',
  summary: 'The money of an order, for the staff of its event',
  permission: 'payment.manage',
  params: ofOrder,
  response: DeskOrderMoney,
  errors: ['NOT_FOUND'],
});

export const markPaid = endpoint({
  method: 'POST',
  path: '/events/:eventId/money/orders/:orderId/payments',
  summary: 'Write down money that came for an order',
  permission: 'payment.manage',
  params: ofOrder,
  body: z.strictObject({
    provider: z.enum(['cash', 'card', 'bankTransfer']),
    amount: z.int().min(1).max(MONEY_MAX),
    note: line(MONEY_NOTE_MAX, 0).default(''),
  }),
  response: DeskOrderMoney,
  errors: ['NOT_FOUND'],
  status: 200,
  idempotent: true,
});

export const refundOrder = endpoint({
  method: 'POST',
  path: '/events/:eventId/money/orders/:orderId/refunds',
  summary: 'Give money of an order back',
  description:
    'The tickets of the named lines are void and their seats free at once. Without an amount what these lines cost goes back.',
  permission: 'payment.manage',
  params: ofOrder,
  body: z
    .strictObject({
      lineIds: z.array(z.uuid()).max(100),
      amount: z.int().min(0).max(MONEY_MAX).optional(),
      reason: line(MONEY_NOTE_MAX),
    })
    .refine(({ lineIds, amount }) => lineIds.length > 0 || (amount ?? 0) > 0, { error: 'must give something back' }),
  response: DeskOrderMoney,
  errors: ['NOT_FOUND', 'ORDER_STATE', 'REFUND_TOO_HIGH'],
  status: 200,
  idempotent: true,
});

const ofRefund = z.strictObject({ eventId: EventId, refundId: z.uuid() });

export const retryRefund = endpoint({
  method: 'POST',
  path: '/events/:eventId/money/refunds/:refundId/retry',
  summary: 'Try a refund that failed once more',
  permission: 'payment.manage',
  params: ofRefund,
  response: DeskOrderMoney,
  errors: ['NOT_FOUND', 'REFUND_STATE'],
  status: 200,
});

export const settleRefund = endpoint({
  method: 'POST',
  path: '/events/:eventId/money/refunds/:refundId/settle',
  summary: 'Say that a refund was paid back by hand',
  permission: 'payment.manage',
  params: ofRefund,
  response: DeskOrderMoney,
  errors: ['NOT_FOUND', 'REFUND_STATE'],
  status: 200,
});

export const resolveAttention = endpoint({
  method: 'POST',
  path: '/events/:eventId/money/orders/:orderId/resolve',
  summary: 'Say that an order needs no attention any more',
  permission: 'payment.manage',
  params: ofOrder,
  body: z.strictObject({ note: line(MONEY_NOTE_MAX) }),
  response: DeskOrderMoney,
  errors: ['NOT_FOUND'],
  status: 200,
});
