import * as z from 'zod';
import { endpoint } from '../endpoint';
import { EventId, SeatNo, TicketTypeId } from '../ids';
import { CATEGORY_KEY_MAX, REQUEST_SEATS_MAX } from './booking.limits';
import { Hold } from './hold.contract';

/** What a party would like; the server finds seats for it. */
export const SeatWish = z
  .strictObject({
    size: z.int().min(1).max(REQUEST_SEATS_MAX),
    /** Side by side in one row. Otherwise in few pieces near each other, where nothing better is left. */
    together: z.boolean().default(true),
    /** The key of a category. */
    category: z.string().min(1).max(CATEGORY_KEY_MAX).optional(),
    sectionNo: z.int().min(0).optional(),
    /** One of the party needs a wheelchair place. */
    accessible: z.boolean().default(false),
    /** Near this seat, or else where one sees best. */
    near: SeatNo.optional(),
    /** What is sold with each of them; none where only one ticket type fits. */
    ticketTypeId: TicketTypeId.optional(),
  })
  .meta({ id: 'SeatWish' });
export type SeatWish = z.output<typeof SeatWish>;

export const holdBestSeats = endpoint({
  method: 'POST',
  path: '/events/:eventId/holds/best',
  summary: 'Hold the best seats for a party',
  description:
    'Finds seats that nobody else is choosing and holds them, all or none, beside those that are held already. It never ' +
    'answers NO_RUN_FITS because others are choosing; its `details.longest` tells how many seats are left side by side.',
  permission: 'booking.choose',
  params: z.strictObject({ eventId: EventId }),
  body: SeatWish,
  response: Hold,
  errors: [
    'NOT_FOUND',
    'NO_SEATING',
    'BOOKING_CLOSED',
    'SALE_NOT_OPEN',
    'SALE_OVER',
    'REGISTRATION_NEEDED',
    'NO_RUN_FITS',
    'SEAT_LIMIT',
    'HOLD_CAP_REACHED',
    'TICKET_TYPE_NEEDED',
    'NOT_SOLD_HERE',
    'SOLD_OUT',
    'TYPE_LIMIT',
    'VOUCHER_USED_UP',
    'GUEST_PLACES',
    'TOO_MANY_TRIES',
  ],
  idempotent: true,
});
