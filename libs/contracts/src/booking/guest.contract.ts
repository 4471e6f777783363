import * as z from 'zod';
import { endpoint } from '../endpoint';
import { EventId, HoldId } from '../ids';
import { REQUEST_SEATS_MAX } from './booking.limits';
import { CartLineId, ofEvent } from './cart.contract';
import { EmailAddress } from '../accounts/session.contract';
import { LANGUAGES } from '../notifications/language';
import { Hold } from './hold.contract';

export const beginAsGuest = endpoint({
  method: 'POST',
  path: '/events/:eventId/guest',
  summary: 'Begin to choose without an account',
  description:
    'Gives a visitor a signed cookie by which they are known at this event for two days, and at no other. Whoever is known ' +
    'already stays who they are; whoever is signed in needs none.',
  permission: 'booking.see',
  params: ofEvent,
  response: z.void(),
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'NOT_SIGNED_IN', 'TOO_MANY_TRIES'],
});

export const adoptHold = endpoint({
  method: 'POST',
  path: '/events/:eventId/holds/:holdId/adopt',
  summary: 'Take over what was held without an account',
  description:
    'The hold of the guest whose cookie comes along becomes one’s own, or joins the hold that one has already; all of it or ' +
    'nothing, at the prices that it has. With `lineIds` only these, and the rest is let go. What is one’s own already is ' +
    'answered again.',
  permission: 'booking.hold',
  params: z.strictObject({ eventId: EventId, holdId: HoldId }),
  body: z.strictObject({ lineIds: z.array(CartLineId).min(1).max(REQUEST_SEATS_MAX).optional() }),
  response: Hold,
  errors: [
    'NOT_FOUND',
    'NO_SALE',
    'BOOKING_CLOSED',
    'SALE_NOT_OPEN',
    'SALE_OVER',
    'REGISTRATION_NEEDED',
    'HOLD_LAPSED',
    'HOLD_CAP_REACHED',
    'SEAT_LIMIT',
    'SEAT_TAKEN',
    'TYPE_LIMIT',
  ],
  status: 200,
  idempotent: true,
});

/** How a guest carries on elsewhere. */
export const GuestLink = z
  .strictObject({
    /** Opens the event with the hold, for whoever has it, as long as the hold runs. */
    link: z.url(),
    /** Whether this server sends mails. */
    isMailing: z.boolean(),
  })
  .meta({ id: 'GuestLink' });
export type GuestLink = z.output<typeof GuestLink>;

export const linkGuestHold = endpoint({
  method: 'POST',
  path: '/events/:eventId/holds/:holdId/link',
  summary: 'Get a link to a hold for another device',
  description:
    'With an address it goes there by mail, too. It is good for this hold alone and as long as that runs; whoever opens it has ' +
    'the same hold. People with an account sign in there instead.',
  permission: 'booking.carry',
  params: z.strictObject({ eventId: EventId, holdId: HoldId }),
  body: z.strictObject({ address: EmailAddress.optional(), language: z.enum(LANGUAGES).default('en') }),
  response: GuestLink,
  errors: ['NOT_FOUND', 'HOLD_LAPSED', 'TOO_MANY_TRIES'],
  status: 200,
});

export const carryHold = endpoint({
  method: 'POST',
  path: '/events/:eventId/guest/carry',
  summary: 'Carry on with a hold on this device',
  description:
    'Makes this browser the guest whose link it is. What it holds already joins that hold. Whoever is signed in adopts the hold.',
  permission: 'booking.see',
  params: ofEvent,
  body: z.strictObject({ token: z.string().max(200) }),
  response: Hold,
  errors: [
    'NOT_FOUND',
    'NO_SALE',
    'BOOKING_CLOSED',
    'SALE_NOT_OPEN',
    'SALE_OVER',
    'REGISTRATION_NEEDED',
    'HOLD_LAPSED',
    'HOLD_CAP_REACHED',
    'SEAT_LIMIT',
    'SEAT_TAKEN',
    'TYPE_LIMIT',
    'TOO_MANY_TRIES',
  ],
  status: 200,
});
