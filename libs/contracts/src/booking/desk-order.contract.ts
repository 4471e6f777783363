import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment } from '../fields';
import { EventId, TicketId } from '../ids';
import { Amount } from './cart.contract';
import { ofOrder, orderMoney } from './order-money.fields';
import { MONEY_MAX, MONEY_NOTE_MAX } from './payment.limits';

/** A line of an order as its desk sees it. */
const MoneyLine = z.strictObject({
  lineId: z.uuid(),
  label: z.string().nullable(),
  ticketType: z.string(),
  amount: Amount,
  isLive: z.boolean(),
  /** Its ticket type is why the order had to be let pass. */
  needsApproval: z.boolean(),
  /** Its ticket that is valid or will be. */
  ticketId: TicketId.nullable(),
});

/** The money of an order as the staff of its event see it. */
export const DeskOrderMoney = z
  .strictObject({
    ...orderMoney,
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
  description:
    'Cash leaves the drawer of one’s running shift. What was taken at the box office goes back by somebody with a shift only.',
  permission: 'payment.manage',
  params: ofRefund,
  response: DeskOrderMoney,
  errors: ['NOT_FOUND', 'REFUND_STATE', 'SHIFT_NEEDED'],
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
