import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Moment } from '../fields';
import { EventId, SeatNo, TicketId } from '../ids';
import { Hold } from './hold.contract';
import { OwnVoucher } from './own-voucher.contract';
import { OpenGroup } from './seat-group.contract';

/**
 * Where in the history of the seats a picture stands: `[xmin, xmax, -running]` of the snapshot that read it. Compared
 * element by element; a later reading never has a smaller one.
 */
export const SeatPos = z.tuple([z.int(), z.int(), z.int()]).meta({ id: 'SeatPos' });
export type SeatPos = z.output<typeof SeatPos>;

/** Ascending `seatNo * 4 + state`; state 0 free, 1 held, 2 taken, 3 not for sale. */
export const SeatChanges = z.array(z.int().min(0));

const picture = {
  /** Another epoch: everything known of the seats is void. */
  epoch: z.uuid(),
  layout: z.uuid(),
  pos: SeatPos,
  count: z.int(),
};

export const SeatSnapshot = z
  .strictObject({
    ...picture,
    /** Base64 of two bits a seat, four seats a byte, lowest bits first, in the order of seat numbers. */
    states: z.string(),
  })
  .meta({ id: 'SeatSnapshot' });
export type SeatSnapshot = z.output<typeof SeatSnapshot>;

/** What changed since `from`, as in `seat:changed`. */
export const SeatsSince = z
  .strictObject({ ...picture, from: z.int().min(0), changes: SeatChanges })
  .meta({ id: 'SeatsSince' });
export type SeatsSince = z.output<typeof SeatsSince>;

/** What is mine on the map: laid over the picture that is the same for everyone. */
export const MySeats = z
  .strictObject({
    hold: Hold.nullable(),
    tickets: z.array(z.strictObject({ ticketId: TicketId, seatNo: SeatNo, label: z.string(), orderCode: z.string() })),
    /** Groups that I am in, with their seats: not for sale to others, open to me where nobody has them. */
    groups: z.array(OpenGroup),
    /** The code that I have entered, while it can be used. */
    voucher: OwnVoucher.nullable(),
    /** How many tickets one buyer may have, and how many of them are left to this one. */
    limit: z.int(),
    left: z.int(),
    /** When the sale opens for me, where that is still to come; it may be earlier for what an opening names. */
    opensAt: Moment.nullable(),
    /** The event sells to people with an accepted registration only, and mine is missing. */
    needsRegistration: z.boolean(),
    /** What was held in this browser before its person signed in, as long as it runs: to be adopted. */
    guestHold: Hold.nullable(),
  })
  .meta({ id: 'MySeats' });
export type MySeats = z.output<typeof MySeats>;

const params = z.strictObject({ eventId: EventId });

export const getSeats = endpoint({
  method: 'GET',
  path: '/events/:eventId/seats',
  summary: 'The state of every seat',
  description:
    'The same for everyone and without persons. With `since` (the first number of a known `pos`) and the `epoch` it ' +
    'belongs to, only what changed, unless that is more than a quarter of the seats.',
  permission: 'booking.see',
  params,
  query: z.strictObject({
    since: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
    epoch: z.uuid().optional(),
  }),
  response: z.union([SeatSnapshot, SeatsSince]),
  errors: ['NOT_FOUND', 'NO_SEATING'],
});

export const getMySeats = endpoint({
  method: 'GET',
  path: '/events/:eventId/seats/mine',
  summary: 'My cart and my seats',
  permission: 'booking.choose',
  params,
  response: MySeats,
  errors: ['NOT_FOUND', 'NO_SALE'],
});
