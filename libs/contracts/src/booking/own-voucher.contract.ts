import * as z from 'zod';
import { endpoint } from '../endpoint';
import { ofEvent } from './cart.contract';
import { Hold } from './hold.contract';
import { OfferedType } from './price-list.contract';
import { VOUCHER_CODE_MAX } from './sale.limits';

/** The code that a buyer has entered, and what it does for them. */
export const OwnVoucher = z
  .strictObject({
    code: z.string(),
    /** Off the price of each ticket that uses it, in hundredths of a percent. */
    percent: z.int().nullable(),
    /** Off the price of each ticket that uses it, in minor units. */
    amount: z.int().nullable(),
    /** The ticket types that it is bound to, hidden ones with them; none for a code that is for all. */
    ticketTypes: z.array(OfferedType),
    /** The name of the seat group that it opens. */
    group: z.string().nullable(),
    /** How many tickets can still use it. */
    left: z.int().min(0),
  })
  .meta({ id: 'OwnVoucher' });
export type OwnVoucher = z.output<typeof OwnVoucher>;

export const enterVoucher = endpoint({
  method: 'POST',
  path: '/events/:eventId/voucher',
  summary: 'Enter a code',
  description:
    'What is held uses it at once where it saves something, as far as its uses go, and what is held later too. Another code ' +
    'takes the place of the last one; what uses that already keeps it, unless the new one saves more.',
  permission: 'booking.hold',
  params: ofEvent,
  body: z.strictObject({ code: z.string().trim().min(1).max(VOUCHER_CODE_MAX).meta({ example: 'TEAM-2026' }) }),
  response: z.strictObject({ voucher: OwnVoucher, hold: Hold.nullable() }),
  errors: [
    'NOT_FOUND',
    'NO_SALE',
    'BOOKING_CLOSED',
    'VOUCHER_UNKNOWN',
    'VOUCHER_NOT_YET',
    'VOUCHER_OVER',
    'VOUCHER_USED_UP',
    'HOLD_CAP_REACHED',
    'TOO_MANY_TRIES',
  ],
  status: 200,
  idempotent: true,
});

export const dropVoucher = endpoint({
  method: 'DELETE',
  path: '/events/:eventId/voucher',
  summary: 'Put a code away',
  description: 'What is held with it keeps it.',
  permission: 'booking.hold',
  params: ofEvent,
  response: z.void(),
  errors: ['NOT_FOUND'],
});
