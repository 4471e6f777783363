import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Moment } from '../fields';
import { TicketTypeId } from '../ids';
import { Amount, ofEvent, PriceChoice } from './cart.contract';
import { SaleOpening } from './sale-opening.contract';
import { PAYMENT_PROVIDERS, TICKET_PLACES } from './sale.limits';

/** What buyers may know of a ticket type. */
export const OfferedType = z
  .strictObject({
    id: TicketTypeId,
    name: z.string(),
    about: z.string(),
    place: z.enum(TICKET_PLACES),
    minAmount: z.int(),
    maxAmount: z.int().nullable(),
    saleFrom: Moment.nullable(),
    saleUntil: Moment.nullable(),
    taxRate: z.int(),
    /** The organizers look at an order with one of it before it passes. */
    needsApproval: z.boolean(),
    /** Buyers choose what they pay: the prices are what is suggested. */
    priceChoice: PriceChoice.nullable(),
    /** By category of the plan; an empty one for what has no place in the plan. Without one it is not sold there. */
    prices: z.array(z.strictObject({ category: z.string(), amount: Amount })),
    isSoldOut: z.boolean(),
    /** How many its quotas leave now: exact below 50, else rounded down. Nothing where no quota counts it. */
    left: z.int().min(0).nullable(),
  })
  .meta({ id: 'OfferedType' });
export type OfferedType = z.output<typeof OfferedType>;

/** The prices of an event, the same for everyone. Without ticket types its seats are free. */
export const PriceList = z
  .strictObject({
    currency: z.string(),
    saleFrom: Moment.nullable(),
    saleUntil: Moment.nullable(),
    /** Who is let in before that, the earliest first. */
    openings: z.array(SaleOpening),
    /** How many tickets one buyer may have. */
    limit: z.int(),
    needsRegistration: z.boolean(),
    needsApproval: z.boolean(),
    /** Whether people may wait for what is sold out. */
    hasWaitlist: z.boolean(),
    /** The ways to pay that this event takes. */
    providers: z.array(z.enum(PAYMENT_PROVIDERS)),
    /** Until when buyers may cancel by themselves; until the event is over without one. */
    cancelUntil: Moment.nullable(),
    ticketTypes: z.array(OfferedType),
    /** What a seat of each category costs: from the cheapest ticket type to the dearest. */
    categories: z.array(z.strictObject({ category: z.string(), from: Amount, to: Amount })),
  })
  .meta({ id: 'PriceList' });
export type PriceList = z.output<typeof PriceList>;

export const getPriceList = endpoint({
  method: 'GET',
  path: '/events/:eventId/prices',
  summary: 'The prices of an event',
  description: 'The same for everyone, without what only a voucher opens.',
  permission: 'booking.see',
  params: ofEvent,
  response: PriceList,
  errors: ['NOT_FOUND', 'NO_SALE'],
});
