import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Moment, page, paging } from '../fields';
import { EventHead } from '../events/event-head.contract';
import { EventId, HoldId, OrderId, SeatNo, TicketId } from '../ids';
import { REQUEST_SEATS_MAX } from './booking.limits';
import { Amount, CartLineId, ofEvent, sold } from './cart.contract';
import { LineAnswer } from './question.fields';
import { ANSWERS_MAX } from './question.limits';
import { CHANNELS, ORDER_PROVIDERS, ORDER_STATES, PAYMENT_PROVIDERS, TICKET_STATES } from './sale.limits';

/** A ticket as its buyer sees it. */
export const Ticket = z
  .strictObject({
    ticketId: TicketId,
    seatNo: SeatNo.nullable(),
    label: z.string().nullable(),
    ticketType: z.string(),
    /** `due`: it lets its bearer in once the order is paid. */
    state: z.enum(TICKET_STATES),
  })
  .meta({ id: 'Ticket' });
export type Ticket = z.output<typeof Ticket>;

export const OrderLine = z
  .strictObject({
    lineId: z.uuid(),
    ...sold,
    state: z.enum(['live', 'cancelled']),
    /** Its ticket type is why the order had to be let pass. */
    needsApproval: z.boolean(),
  })
  .meta({ id: 'OrderLine' });
export type OrderLine = z.output<typeof OrderLine>;

const head = {
  orderId: OrderId,
  /** What people read out; no other order of the event has it. */
  code: z.string(),
  state: z.enum(ORDER_STATES),
  channel: z.enum(CHANNELS),
  provider: z.enum(ORDER_PROVIDERS),
  currency: z.string(),
  /** Of the lines that are not cancelled. */
  total: Amount,
  paid: Amount,
  refunded: Amount,
  /** Still to be paid; often at the door. */
  due: Amount,
  /** An order that is not paid by then does not keep its seats. */
  payBy: Moment.nullable(),
  createdAt: Moment,
  confirmedAt: Moment.nullable(),
  /** When it was cancelled or expired. */
  closedAt: Moment.nullable(),
  cancelReason: z.string().nullable(),
};

/** What a buyer agreed to, with the tickets that came of it: none before it is confirmed. */
export const Order = z
  .strictObject({ ...head, eventId: EventId, lines: z.array(OrderLine), tickets: z.array(Ticket) })
  .meta({ id: 'Order' });
export type Order = z.output<typeof Order>;

export const placeOrder = endpoint({
  method: 'POST',
  path: '/events/:eventId/orders',
  summary: 'Order what is held',
  description:
    'Orders exactly these lines of the hold, at the prices that they have. An order over nothing and one that is paid at ' +
    'the door are confirmed at once, the latter with tickets that are due; any other waits for its payment with its seats. ' +
    'Where the organizers look at every order, or at a ticket type that is in it, the whole order waits for them first.',
  permission: 'booking.hold',
  params: ofEvent,
  body: z.strictObject({
    holdId: HoldId,
    lineIds: z
      .array(CartLineId)
      .min(1)
      .max(REQUEST_SEATS_MAX)
      .refine((all) => new Set(all).size === all.length, { error: 'must name each line once' }),
    /** How it is paid; needs no answer where there is nothing to pay. */
    provider: z.enum(PAYMENT_PROVIDERS).optional(),
    /** To the questions of these lines’ ticket types; those that no longer are asked are passed over. */
    answers: z.array(LineAnswer).max(ANSWERS_MAX).optional(),
  }),
  response: Order,
  errors: [
    'NOT_FOUND',
    'NO_SALE',
    'BOOKING_CLOSED',
    'HOLD_LAPSED',
    'PROVIDER_NOT_OFFERED',
    'TYPE_MINIMUM',
    'SEAT_TAKEN',
    'ANSWER_NEEDED',
    'ANSWER_WRONG',
  ],
  idempotent: true,
});

const ofOrder = z.strictObject({ eventId: EventId, orderId: OrderId });

export const getMyOrder = endpoint({
  method: 'GET',
  path: '/events/:eventId/orders/:orderId',
  summary: 'One of my orders',
  permission: 'booking.own',
  params: ofOrder,
  response: Order,
  errors: ['NOT_FOUND'],
});

export const cancelMyOrder = endpoint({
  method: 'POST',
  path: '/events/:eventId/orders/:orderId/cancel',
  summary: 'Cancel one of my orders',
  description: 'Frees its seats and cancels its tickets. One that was paid for goes back with its money.',
  permission: 'booking.hold',
  params: ofOrder,
  response: Order,
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'REFUND_NEEDED', 'CANCEL_CLOSED', 'TICKET_CHECKED_IN', 'ORDER_STATE'],
  status: 200,
  idempotent: true,
});

export const OwnOrder = z
  .strictObject({ ...head, event: EventHead, tickets: z.int(), seats: z.array(z.string()) })
  .meta({ id: 'OwnOrder' });
export type OwnOrder = z.output<typeof OwnOrder>;

export const OwnOrdersPage = page(OwnOrder).meta({ id: 'OwnOrdersPage' });
export type OwnOrdersPage = z.output<typeof OwnOrdersPage>;

export const listMyOrders = endpoint({
  method: 'GET',
  path: '/me/orders',
  summary: 'List my orders',
  description: 'At all events, the newest first.',
  permission: 'booking.own',
  query: z.strictObject(paging),
  response: OwnOrdersPage,
  errors: [],
});
