import type { EventId, HoldId, OrderId, UserId } from '@ringside/kernel';
import { fact, task } from '@ringside/server/ports';

/** Seats of an event have another state, whoever caused it. */
export const seatsChanged = fact<{ readonly eventId: EventId }>('seats.changed');

/** Somebody's hold or tickets changed. */
export const buyerChanged = fact<{ readonly eventId: EventId; readonly buyer: UserId }>('buyer.changed');

/** The hold of a guest changed, or went to somebody. */
export const guestHoldChanged = fact<{ readonly holdId: HoldId }>('guestHold.changed');

/** Another node changed seats of an event, and these buyers have other holds or tickets by it. */
export const seatsChangedElsewhere = fact<{ readonly eventId: EventId; readonly buyers: readonly UserId[] }>(
  'seats.changedElsewhere',
);

/** An order was placed or has another state. */
export const orderChanged = fact<{ readonly eventId: EventId; readonly orderId: OrderId; readonly buyer: UserId }>(
  'order.changed',
);

/** An event sells other things, at other prices or on other terms. */
export const saleChanged = fact<{ readonly eventId: EventId }>('sale.changed');

/** Money is to go back that a provider sends. */
export const refundsDue = fact<{ readonly eventId: EventId }>('refunds.due');

/** What an order has sold is not what its receipts say. Whoever handles it looks, so that it may come late and twice. */
export const receiptsDue = task<{ readonly orderId: OrderId }>('receipts.due');
