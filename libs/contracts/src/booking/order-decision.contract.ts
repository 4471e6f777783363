import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line } from '../fields';
import { EventId, OrderId, SeatNo } from '../ids';
import { REQUEST_SEATS_MAX } from './booking.limits';
import { DeskOrderMoney } from './desk-order.contract';
import { OrderPayments } from './payment.contract';
import { MONEY_NOTE_MAX } from './payment.limits';

const ofOrder = z.strictObject({ eventId: EventId, orderId: OrderId });

export const answerSeatOffer = endpoint({
  method: 'POST',
  path: '/events/:eventId/orders/:orderId/seat-offer',
  summary: 'Take other places for late money, or have it back',
  description:
    'Taken, the order is confirmed with its tickets: in the places that are kept for it, or in these others that are as ' +
    'good, if they are still free. Declined, the places are free and the money goes the way it came.',
  permission: 'payment.own',
  params: ofOrder,
  body: z.strictObject({
    answer: z.enum(['take', 'decline']),
    /** Others than those that are kept. */
    seatNos: z.array(SeatNo).min(1).max(REQUEST_SEATS_MAX).optional(),
  }),
  response: OrderPayments,
  errors: ['NOT_FOUND', 'ORDER_STATE', 'OFFER_GONE'],
  status: 200,
  idempotent: true,
});

export const approveOrder = endpoint({
  method: 'POST',
  path: '/events/:eventId/money/orders/:orderId/approve',
  summary: 'Let an order pass that waits for approval',
  description: 'Its buyer is told. It is confirmed, or its time to pay begins.',
  permission: 'payment.manage',
  params: ofOrder,
  response: DeskOrderMoney,
  errors: ['NOT_FOUND', 'ORDER_STATE'],
  status: 200,
});

export const refuseOrder = endpoint({
  method: 'POST',
  path: '/events/:eventId/money/orders/:orderId/refuse',
  summary: 'Refuse an order that waits for approval',
  description: 'Its buyer is told why, and its places are free at once.',
  permission: 'payment.manage',
  params: ofOrder,
  body: z.strictObject({ reason: line(MONEY_NOTE_MAX) }),
  response: DeskOrderMoney,
  errors: ['NOT_FOUND', 'ORDER_STATE'],
  status: 200,
});

export const resendTickets = endpoint({
  method: 'POST',
  path: '/events/:eventId/money/orders/:orderId/resend',
  summary: 'Send the tickets of an order to its buyer once more',
  permission: 'payment.manage',
  params: ofOrder,
  response: z.void(),
  errors: ['NOT_FOUND', 'ORDER_STATE'],
  idempotent: true,
});
