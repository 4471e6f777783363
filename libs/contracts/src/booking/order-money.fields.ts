import * as z from 'zod';
import { Moment } from '../fields';
import { EventId, OrderId } from '../ids';
import { Amount } from './cart.contract';
import { InvoiceAddress } from './invoice-party.contract';
import { Payment, Receipt, Refund, SeatOffer } from './order-money.contract';
import { ORDER_PROVIDERS, ORDER_STATES } from './sale.limits';

/** What everybody who may see the money of an order sees of it. */
export const orderMoney = {
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
  /** Whom its invoices are written to; nothing is the buyer’s name alone. */
  invoiceAddress: InvoiceAddress.nullable(),
};

export const ofOrder = z.strictObject({ eventId: EventId, orderId: OrderId });
