import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Moment } from '../fields';
import { EventId, HoldId, SeatNo, TicketId, TicketTypeId } from '../ids';
import { REQUEST_SEATS_MAX } from './booking.limits';
import { Amount, cart, CartLineId, ofEvent } from './cart.contract';
import { AMOUNT_MAX, AREA_KEY_MAX } from './sale.limits';

/** A timed claim on seats and tickets, with what they cost: the cart. */
export const Hold = z
  .strictObject({
    holdId: HoldId,
    seatNos: z.array(SeatNo),
    /** By the database’s clock, the same for all lines; from then on anyone may claim them. */
    expiresAt: Moment,
    /** No extension passes it. */
    capAt: Moment,
    ...cart,
  })
  .meta({ id: 'Hold' });
export type Hold = z.output<typeof Hold>;

const distinct = (all: readonly unknown[]) => new Set(all).size === all.length;
const seatNos = z.array(SeatNo).max(REQUEST_SEATS_MAX).refine(distinct, { error: 'must name each seat once' });
const lineIds = z
  .array(CartLineId)
  .min(1)
  .max(REQUEST_SEATS_MAX)
  .refine(distinct, { error: 'must name each line once' });

const ofHold = z.strictObject({ eventId: EventId, holdId: HoldId });

const Price = Amount.max(AMOUNT_MAX);

/** Tickets without a seat: so many of one type, in one standing area or in none. */
export const TicketsWanted = z.strictObject({
  ticketTypeId: TicketTypeId.optional(),
  areaKey: z.string().min(1).max(AREA_KEY_MAX).optional(),
  amount: z.int().min(1).max(REQUEST_SEATS_MAX),
  /** What the buyer pays for each, where that is theirs to choose; what is suggested without it. */
  price: Price.optional(),
});
export type TicketsWanted = z.output<typeof TicketsWanted>;

/** What a buyer wants to have held. */
export const HoldWanted = z
  .strictObject({
    seatNos: seatNos.default([]),
    /** The ticket type of each of these seats, in their order; none where only one fits. */
    ticketTypeIds: z.array(TicketTypeId.nullable()).max(REQUEST_SEATS_MAX).optional(),
    /** What the buyer pays for each of these seats, in their order, where that is theirs to choose. */
    prices: z.array(Price.nullable()).max(REQUEST_SEATS_MAX).optional(),
    tickets: z.array(TicketsWanted).max(20).default([]),
    /** Wheelchair places, and those beside them, are kept for who asks for them. */
    accessible: z.boolean().optional(),
  })
  .refine(({ seatNos: seats, tickets }) => seats.length + tickets.length > 0, { error: 'must ask for something' })
  .refine(({ seatNos: seats, ticketTypeIds: types }) => !types || types.length === seats.length, {
    error: 'must have one ticket type for each seat',
    path: ['ticketTypeIds'],
  })
  .refine(({ seatNos: seats, prices }) => !prices || prices.length === seats.length, {
    error: 'must have one price for each seat',
    path: ['prices'],
  });
export type HoldWanted = z.output<typeof HoldWanted>;

export const holdSeats = endpoint({
  method: 'POST',
  path: '/events/:eventId/holds',
  summary: 'Hold seats and tickets',
  description:
    'All of them or none. What is held already stays; the whole hold runs anew, never past its cap. A seat that is held ' +
    'already changes its ticket type. Each line has the price of this moment for good.',
  permission: 'booking.choose',
  params: ofEvent,
  body: HoldWanted,
  response: Hold,
  errors: [
    'NOT_FOUND',
    'NO_SALE',
    'BOOKING_CLOSED',
    'SALE_NOT_OPEN',
    'SALE_OVER',
    'REGISTRATION_NEEDED',
    'SEAT_TAKEN',
    'SEAT_STRANDED',
    'SEAT_LIMIT',
    'HOLD_CAP_REACHED',
    'TICKET_TYPE_NEEDED',
    'NOT_SOLD_HERE',
    'SOLD_OUT',
    'TYPE_LIMIT',
    'VOUCHER_USED_UP',
    'PRICE_NOT_OFFERED',
    'GUEST_PLACES',
    'TOO_MANY_TRIES',
  ],
  idempotent: true,
});

export const chooseLinePrice = endpoint({
  method: 'PUT',
  path: '/events/:eventId/holds/:holdId/lines/:lineId/price',
  summary: 'Choose what to pay for a held ticket',
  description: 'Where its ticket type leaves that to buyers. The line has a new id from then on; the hold runs anew.',
  permission: 'booking.hold',
  params: ofHold.extend({ lineId: CartLineId }),
  body: z.strictObject({ price: Price }),
  response: Hold,
  errors: [
    'NOT_FOUND',
    'BOOKING_CLOSED',
    'HOLD_LAPSED',
    'HOLD_CAP_REACHED',
    'PRICE_NOT_OFFERED',
    'SEAT_TAKEN',
    'SOLD_OUT',
  ],
});

/** Gives a buyer more time for what they hold. Refused once the hold has lapsed: the seats may be another's. */
export const extendHold = endpoint({
  method: 'POST',
  path: '/events/:eventId/holds/:holdId/extend',
  summary: 'Extend a hold',
  permission: 'booking.choose',
  params: ofHold,
  response: Hold,
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'HOLD_LAPSED', 'HOLD_CAP_REACHED'],
  status: 200,
  idempotent: true,
});

export const releaseHold = endpoint({
  method: 'POST',
  path: '/events/:eventId/holds/:holdId/release',
  summary: 'Release held seats and tickets',
  description: 'Some of them, by seat or by line, or all without a list. What the buyer no longer holds is left alone.',
  permission: 'booking.choose',
  params: ofHold,
  body: z.strictObject({ seatNos: seatNos.min(1).optional(), lineIds: lineIds.optional() }),
  response: z.strictObject({ hold: Hold.nullable() }),
  errors: ['NOT_FOUND'],
  status: 200,
  idempotent: true,
});

export const cancelTicket = endpoint({
  method: 'POST',
  path: '/events/:eventId/tickets/:ticketId/cancel',
  summary: 'Give a ticket back',
  description: 'Cancels one’s own ticket and frees its seat. One that was paid for goes back with its money.',
  permission: 'booking.hold',
  params: z.strictObject({ eventId: EventId, ticketId: TicketId }),
  response: z.void(),
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'REFUND_NEEDED', 'CANCEL_CLOSED', 'TICKET_CHECKED_IN'],
  idempotent: true,
});
