import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment, page, paging } from '../fields';
import { EventId, OrderId } from '../ids';
import { Amount } from './cart.contract';
import { NEWER_ORDERS_MAX } from './payment.limits';
import { ORDER_PROVIDERS, ORDER_STATES } from './sale.limits';

const params = z.strictObject({ eventId: EventId });

/** An order in the list of the desk. */
export const MoneyOrder = z
  .strictObject({
    orderId: OrderId,
    code: z.string(),
    buyer: z.strictObject({ username: z.string(), name: z.string() }).nullable(),
    state: z.enum(ORDER_STATES),
    provider: z.enum(ORDER_PROVIDERS),
    currency: z.string(),
    total: Amount,
    paid: Amount,
    refunded: Amount,
    createdAt: Moment,
    attention: z.string().nullable(),
  })
  .meta({ id: 'MoneyOrder' });
export type MoneyOrder = z.output<typeof MoneyOrder>;

export const MoneyOrdersPage = page(MoneyOrder)
  .extend({
    /** With `until`: how many newer ones there are, 100 at most. */
    newer: z.int().min(0).max(NEWER_ORDERS_MAX),
  })
  .meta({ id: 'MoneyOrdersPage' });
export type MoneyOrdersPage = z.output<typeof MoneyOrdersPage>;

export const listMoneyOrders = endpoint({
  method: 'GET',
  path: '/events/:eventId/money/orders',
  summary: 'List the orders of an event with their money',
  description:
    'The newest first. `search` finds codes, payment references, seats and buyers. With `until` the list begins with that ' +
    'order, whatever came since, so that it stays in place for whoever reads it.',
  permission: 'payment.manage',
  params,
  query: z.strictObject({
    ...paging,
    cursor: z.uuid().optional(),
    search: line(60).optional(),
    state: z.enum(ORDER_STATES).optional(),
    /** Only what staff have to look at. */
    attention: z.literal('1').optional(),
    until: z.uuid().optional(),
  }),
  response: MoneyOrdersPage,
  errors: ['NOT_FOUND'],
});

/** How far the settlement of a cancelled event is. */
export const EventSettlement = z.strictObject({
  startedAt: Moment,
  finishedAt: Moment.nullable(),
  /** Orders that were there, and those that are settled by now. */
  orders: z.int(),
  settled: z.int(),
  /** Refunds that still are on their way, and those that failed. */
  refundsOpen: z.int(),
  refundsFailed: z.int(),
});
export type EventSettlement = z.output<typeof EventSettlement>;

export const MoneyOverview = z
  .strictObject({
    currency: z.string(),
    /** What came in and stayed, by provider. */
    income: z.array(z.strictObject({ provider: z.enum(ORDER_PROVIDERS), paid: Amount, refunded: Amount })),
    /** What is still to be paid. */
    due: Amount,
    /** Orders that staff have to look at, refunds that they pay back by hand, and bookings of the bank that fit nothing. */
    attention: z.int(),
    /** Orders that wait for approval. */
    approvals: z.int(),
    refundsByHand: z.int(),
    bankLinesOpen: z.int(),
    settlement: EventSettlement.nullable(),
  })
  .meta({ id: 'MoneyOverview' });
export type MoneyOverview = z.output<typeof MoneyOverview>;

export const getMoneyOverview = endpoint({
  method: 'GET',
  path: '/events/:eventId/money',
  summary: 'The money of an event',
  permission: 'payment.manage',
  params,
  response: MoneyOverview,
  errors: ['NOT_FOUND'],
});
