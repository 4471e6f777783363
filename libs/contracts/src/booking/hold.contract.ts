import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Moment } from '../fields';
import { EventId, HoldId, OrderId, SeatNo, TicketId } from '../ids';
import { REQUEST_SEATS_MAX } from './booking.limits';

/** A timed claim on seats. */
export const Hold = z
  .strictObject({
    holdId: HoldId,
    seatNos: z.array(SeatNo),
    /** By the database’s clock; from then on anyone may claim the seats. */
    expiresAt: Moment,
    /** No extension passes it. */
    capAt: Moment,
  })
  .meta({ id: 'Hold' });
export type Hold = z.output<typeof Hold>;

/** A ticket as its buyer sees it. */
export const Ticket = z.strictObject({ ticketId: TicketId, seatNo: SeatNo, label: z.string() }).meta({ id: 'Ticket' });
export type Ticket = z.output<typeof Ticket>;

export const Order = z
  .strictObject({ orderId: OrderId, code: z.string(), tickets: z.array(Ticket) })
  .meta({ id: 'Order' });
export type Order = z.output<typeof Order>;

const seatNos = z
  .array(SeatNo)
  .min(1)
  .max(REQUEST_SEATS_MAX)
  .refine((all) => new Set(all).size === all.length, { error: 'must name each seat once' });

const ofEvent = z.strictObject({ eventId: EventId });
const ofHold = z.strictObject({ eventId: EventId, holdId: HoldId });

export const holdSeats = endpoint({
  method: 'POST',
  path: '/events/:eventId/holds',
  summary: 'Hold seats',
  description: 'All of them or none. Seats held already stay; the whole hold runs anew, never past its cap.',
  permission: 'booking.hold',
  params: ofEvent,
  body: z.strictObject({ seatNos }),
  response: Hold,
  errors: ['NOT_FOUND', 'NO_SEATING', 'BOOKING_CLOSED', 'SEAT_TAKEN', 'SEAT_LIMIT', 'HOLD_CAP_REACHED'],
  idempotent: true,
});

/** Gives a buyer more time for the seats they hold. Refused once the hold has lapsed: the seats may be another's. */
export const extendHold = endpoint({
  method: 'POST',
  path: '/events/:eventId/holds/:holdId/extend',
  summary: 'Extend a hold',
  permission: 'booking.hold',
  params: ofHold,
  response: Hold,
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'HOLD_LAPSED', 'HOLD_CAP_REACHED'],
  status: 200,
  idempotent: true,
});

export const releaseHold = endpoint({
  method: 'POST',
  path: '/events/:eventId/holds/:holdId/release',
  summary: 'Release held seats',
  description: 'Some of them, or all without a list. Seats that are no longer held by the buyer are left alone.',
  permission: 'booking.hold',
  params: ofHold,
  body: z.strictObject({ seatNos: seatNos.optional() }),
  response: z.strictObject({ hold: Hold.nullable() }),
  errors: ['NOT_FOUND'],
  status: 200,
  idempotent: true,
});

export const confirmHold = endpoint({
  method: 'POST',
  path: '/events/:eventId/holds/:holdId/confirm',
  summary: 'Confirm held seats',
  description: 'Orders exactly these seats of the hold, for nothing, and issues their tickets.',
  permission: 'booking.hold',
  params: ofHold,
  body: z.strictObject({ seatNos }),
  response: Order,
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'HOLD_LAPSED'],
  idempotent: true,
});

export const cancelTicket = endpoint({
  method: 'POST',
  path: '/events/:eventId/tickets/:ticketId/cancel',
  summary: 'Give a seat back',
  description: 'Cancels one’s own ticket and frees its seat.',
  permission: 'booking.hold',
  params: z.strictObject({ eventId: EventId, ticketId: TicketId }),
  response: z.void(),
  errors: ['NOT_FOUND', 'BOOKING_CLOSED'],
  idempotent: true,
});
