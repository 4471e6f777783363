import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment, prose } from '../fields';
import { EventId, TicketTypeId } from '../ids';
import { CATEGORY_KEY_MAX } from './booking.limits';
import { Amount, ofEvent, PriceChoice } from './cart.contract';
import {
  AMOUNT_MAX,
  BUYER_LIMIT_MAX,
  HOLD_CAP_MINUTES_MAX,
  HOLD_MINUTES_MAX,
  PAY_WITHIN_HOURS_MAX,
  PAYMENT_PROVIDERS,
  TICKET_PLACES,
  TICKET_TYPE_ABOUT_MAX,
  TICKET_TYPE_NAME_MAX,
  TICKET_TYPES_MAX,
} from './sale.limits';

const managed = { permission: 'booking.manageSale', params: ofEvent } as const;
const rev = z.int().min(0);

const terms = {
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be the code of a currency'),
  holdMinutes: z.int().min(1).max(HOLD_MINUTES_MAX),
  holdCapMinutes: z.int().min(1).max(HOLD_CAP_MINUTES_MAX),
  buyerLimit: z.int().min(1).max(BUYER_LIMIT_MAX),
  saleFrom: Moment.nullable(),
  saleUntil: Moment.nullable(),
  /** Only people whom the event has accepted may hold anything. */
  needsRegistration: z.boolean(),
  /** A confirmed order registers its buyer with the event. */
  registers: z.boolean(),
  /** The organizers let each order pass. */
  needsApproval: z.boolean(),
  providers: z.array(z.enum(PAYMENT_PROVIDERS)).min(1),
  payWithinHours: z.int().min(1).max(PAY_WITHIN_HOURS_MAX),
  /** Until when buyers may cancel by themselves. */
  cancelUntil: Moment.nullable(),
  /** Buyers may leave no single seat between taken ones. */
  strandRule: z.boolean(),
  /** Until then wheelchair places, and those beside them, go to those who ask for them; for good without. */
  accessibleUntil: Moment.nullable(),
  /** From then on only staff move people. */
  seatingLockAt: Moment.nullable(),
  transfers: z.boolean(),
  transferUntil: Moment.nullable(),
};

/** How an event sells. */
export const Sale = z
  .strictObject({
    ...terms,
    rev,
    /** The ways to pay that this server knows. */ knownProviders: z.array(z.enum(PAYMENT_PROVIDERS)),
  })
  .meta({ id: 'Sale' });
export type Sale = z.output<typeof Sale>;

export const getSale = endpoint({
  ...managed,
  method: 'GET',
  path: '/events/:eventId/sale',
  summary: 'How an event sells',
  description: 'The usual terms for an event that sells nothing yet.',
  response: Sale,
  errors: ['NOT_FOUND'],
});

export const putSale = endpoint({
  ...managed,
  method: 'PUT',
  path: '/events/:eventId/sale',
  summary: 'Set how an event sells',
  description: 'What is held already keeps its price and its time.',
  body: z
    .strictObject({ ...terms, rev })
    .refine(({ holdMinutes, holdCapMinutes }) => holdCapMinutes >= holdMinutes, {
      error: 'must not be shorter than the hold',
      path: ['holdCapMinutes'],
    })
    .refine(({ saleFrom, saleUntil }) => saleFrom === null || saleUntil === null || saleFrom < saleUntil, {
      error: 'must be after its beginning',
      path: ['saleUntil'],
    }),
  response: Sale,
  errors: ['NOT_FOUND', 'STALE', 'CURRENCY_IN_USE'],
});

const typeFacts = {
  name: line(TICKET_TYPE_NAME_MAX),
  about: prose(TICKET_TYPE_ABOUT_MAX).trim(),
  place: z.enum(TICKET_PLACES),
  /** In hundredths of a percent; taxes are part of prices. */
  taxRate: z.int().min(0).max(10_000),
  minAmount: z.int().min(1).max(BUYER_LIMIT_MAX),
  maxAmount: z.int().min(1).max(BUYER_LIMIT_MAX).nullable(),
  saleFrom: Moment.nullable(),
  saleUntil: Moment.nullable(),
  /** Where it is sold: on the web, at the box office. */
  channels: z.array(z.enum(['web', 'boxOffice'])).min(1),
  /** Hidden, unless a voucher opens it. */
  byVoucherOnly: z.boolean(),
  /** The organizers let each order pass that has one of it. */
  needsApproval: z.boolean(),
  isActive: z.boolean(),
  /** Buyers choose what they pay; the price in the table is what is suggested. Nothing: it costs its price. */
  priceChoice: PriceChoice.nullable(),
};

/** A ticket type as its organizers see it. */
export const TicketType = z
  .strictObject({
    id: TicketTypeId,
    ...typeFacts,
    rev,
    /** How many are held and ordered. */ held: z.int(),
    sold: z.int(),
  })
  .meta({ id: 'TicketType' });
export type TicketType = z.output<typeof TicketType>;

export const TypePrice = z.strictObject({
  ticketTypeId: TicketTypeId,
  /** The key of a category of the plan; empty for what has no place in the plan, or no category. */
  category: z.string().max(CATEGORY_KEY_MAX),
  amount: Amount.max(AMOUNT_MAX),
});
export type TypePrice = z.output<typeof TypePrice>;

export const Quota = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    capacity: z.int(),
    ticketTypeIds: z.array(TicketTypeId),
    held: z.int(),
    sold: z.int(),
  })
  .meta({ id: 'Quota' });
export type Quota = z.output<typeof Quota>;

/** Something that prices hang on, with how many places it has. */
export const PricedCategory = z.strictObject({
  category: z.string(),
  /** Empty for places without a category. */
  name: z.string(),
  color: z.string().nullable(),
  place: z.enum(TICKET_PLACES),
  places: z.int(),
});
export type PricedCategory = z.output<typeof PricedCategory>;

/** Everything that an event sells. */
export const Catalogue = z
  .strictObject({
    currency: z.string(),
    ticketTypes: z.array(TicketType),
    categories: z.array(PricedCategory),
    prices: z.array(TypePrice),
    quotas: z.array(Quota),
  })
  .meta({ id: 'Catalogue' });
export type Catalogue = z.output<typeof Catalogue>;

export const getCatalogue = endpoint({
  ...managed,
  method: 'GET',
  path: '/events/:eventId/catalogue',
  summary: 'What an event sells, for its organizers',
  response: Catalogue,
  errors: ['NOT_FOUND'],
});

/** Whoever does not know of the choice offers none. */
const writtenFacts = {
  ...typeFacts,
  priceChoice: PriceChoice.refine(({ least, most }) => most === null || most >= least, {
    error: 'must not be below the least',
    path: ['most'],
  })
    .nullable()
    .default(null),
};
const amounts = ({ minAmount, maxAmount }: { minAmount: number; maxAmount: number | null }) =>
  maxAmount === null || maxAmount >= minAmount;
const ofType = z.strictObject({ eventId: EventId, ticketTypeId: TicketTypeId });

export const addTicketType = endpoint({
  ...managed,
  method: 'POST',
  path: '/events/:eventId/ticket-types',
  summary: 'Add a ticket type',
  description: 'From the first one on, nothing is free any more that has no price.',
  body: z.strictObject(writtenFacts).refine(amounts, { error: 'must not be below the least', path: ['maxAmount'] }),
  response: Catalogue,
  errors: ['NOT_FOUND', 'SALE_NAME_TAKEN', 'SALE_TOO_MANY'],
  idempotent: true,
});

export const changeTicketType = endpoint({
  ...managed,
  method: 'PUT',
  path: '/events/:eventId/ticket-types/:ticketTypeId',
  summary: 'Change a ticket type',
  description:
    'What is held or ordered already stays as it was. Its kind of place stays once anything of it was ordered.',
  params: ofType,
  body: z
    .strictObject({ ...writtenFacts, rev })
    .refine(amounts, { error: 'must not be below the least', path: ['maxAmount'] }),
  response: Catalogue,
  errors: ['NOT_FOUND', 'SALE_NAME_TAKEN', 'STALE', 'TICKET_TYPE_IN_USE'],
});

export const removeTicketType = endpoint({
  ...managed,
  method: 'DELETE',
  path: '/events/:eventId/ticket-types/:ticketTypeId',
  summary: 'Remove a ticket type',
  description: 'Only while nothing of it is held or was ever ordered; make it inactive otherwise.',
  params: ofType,
  response: Catalogue,
  errors: ['NOT_FOUND', 'TICKET_TYPE_IN_USE'],
});

/** The order in which buyers see the ticket types. */
export const orderTicketTypes = endpoint({
  ...managed,
  method: 'PUT',
  path: '/events/:eventId/ticket-type-order',
  summary: 'Put the ticket types in order',
  body: z.strictObject({ ticketTypeIds: z.array(TicketTypeId).max(TICKET_TYPES_MAX) }),
  response: Catalogue,
  errors: ['NOT_FOUND'],
});

const prices = z.array(TypePrice).max(5000);

export const putPrices = endpoint({
  ...managed,
  method: 'PUT',
  path: '/events/:eventId/prices',
  summary: 'Set all prices',
  description: 'The whole table: a ticket type is not sold where it has no price. New prices touch new holds only.',
  body: z.strictObject({ prices }),
  response: Catalogue,
  errors: ['NOT_FOUND', 'PRICE_UNKNOWN'],
});

/** A price that would be another, and whom that touches. */
export const PriceMove = z
  .strictObject({
    ticketTypeId: TicketTypeId,
    category: z.string(),
    from: Amount.nullable(),
    to: Amount.nullable(),
    /** Places that can be had now. */
    free: z.int(),
    /** Tickets that are held or ordered at what they cost until now. */
    kept: z.int(),
  })
  .meta({ id: 'PriceMove' });
export type PriceMove = z.output<typeof PriceMove>;

export const previewPrices = endpoint({
  ...managed,
  method: 'POST',
  path: '/events/:eventId/prices/preview',
  summary: 'What other prices would move',
  body: z.strictObject({ prices }),
  response: z.strictObject({ moves: z.array(PriceMove) }),
  errors: ['NOT_FOUND', 'PRICE_UNKNOWN'],
  status: 200,
});
