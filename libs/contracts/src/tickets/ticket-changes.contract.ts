import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line } from '../fields';
import { SeatNo, TicketId } from '../ids';
import { MyTickets, ofEvent, ofTicket } from './ticket.contract';
import { PARTICIPANT_NAME_MAX, RESEAT_REASON_MAX } from './ticket.limits';

const username = line(40);
const ofTransfer = ofEvent.extend({ transferId: z.uuid() });
const ofSwap = ofEvent.extend({ swapId: z.uuid() });
const change = { permission: 'ticket.change', response: MyTickets, status: 200, idempotent: true } as const;

export const nameParticipant = endpoint({
  ...change,
  method: 'POST',
  path: '/events/:eventId/tickets/:ticketId/participant',
  summary: 'Say who comes with a ticket',
  description: 'Somebody with an account by their username, anybody else by a name, or nobody. For its user manager.',
  params: ofTicket,
  body: z.strictObject({ username: username.optional(), name: line(PARTICIPANT_NAME_MAX).optional() }),
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'TICKET_CHECKED_IN', 'PERSON_UNKNOWN'],
});

export const appointManagers = endpoint({
  ...change,
  method: 'POST',
  path: '/events/:eventId/tickets/:ticketId/managers',
  summary: 'Say who may seat and who may name a ticket',
  description: 'By username; what is left out stays. For its bearer.',
  params: ofTicket,
  body: z.strictObject({ seatManager: username.optional(), userManager: username.optional() }),
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'PERSON_UNKNOWN'],
});

export const reissueTicket = endpoint({
  ...change,
  method: 'POST',
  path: '/events/:eventId/tickets/:ticketId/reissue',
  summary: 'Get another code for a ticket',
  description: 'The codes that it had are void at once. For its bearer.',
  params: ofTicket,
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'TICKET_CHECKED_IN'],
});

export const offerTicket = endpoint({
  ...change,
  method: 'POST',
  path: '/events/:eventId/tickets/:ticketId/transfers',
  summary: 'Offer a ticket to somebody',
  description: 'They are told and have 48 hours to accept. Until then the ticket stays with its bearer.',
  params: ofTicket,
  body: z.strictObject({ username }),
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'PERSON_UNKNOWN', 'TRANSFERS_CLOSED', 'TICKET_CHECKED_IN', 'OFFER_OPEN'],
});

export const acceptTransfer = endpoint({
  ...change,
  method: 'POST',
  path: '/events/:eventId/transfers/:transferId/accept',
  summary: 'Accept a ticket',
  description: 'It is the receiver’s from then on, with a code of its own; the codes that it had are void.',
  params: ofTransfer,
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'OFFER_OVER', 'TRANSFERS_CLOSED', 'TICKET_CHECKED_IN', 'SEAT_LIMIT'],
});

export const endTransfer = endpoint({
  ...change,
  method: 'POST',
  path: '/events/:eventId/transfers/:transferId/end',
  summary: 'Decline a ticket, or take an offer back',
  params: ofTransfer,
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'OFFER_OVER'],
});

const SeatWanted = z.strictObject({
  seatNo: SeatNo,
  /** Asks for a wheelchair place, or the one beside: others are refused them until they are released. */
  accessible: z.boolean().optional(),
});
const seating = ['NOT_FOUND', 'BOOKING_CLOSED', 'SEATING_LOCKED', 'TICKET_CHECKED_IN', 'SEAT_DEARER'] as const;

export const moveTicket = endpoint({
  ...change,
  method: 'POST',
  path: '/events/:eventId/tickets/:ticketId/move',
  summary: 'Seat a ticket elsewhere',
  description:
    'The new seat is taken and the old one freed, or nothing changes. For its seat manager and for captains of a team of ' +
    'whoever comes with it, until the seating lock.',
  params: ofTicket,
  body: SeatWanted,
  errors: [...seating, 'SEAT_TAKEN'],
});

export const askSwap = endpoint({
  ...change,
  method: 'POST',
  path: '/events/:eventId/tickets/:ticketId/swaps',
  summary: 'Ask to change seats with whoever has a seat',
  description: 'They are told, and have 48 hours to accept; neither is told who the other is.',
  params: ofTicket,
  body: SeatWanted,
  errors: [...seating, 'SEAT_TAKEN', 'OFFER_OPEN'],
});

export const acceptSwap = endpoint({
  ...change,
  method: 'POST',
  path: '/events/:eventId/swaps/:swapId/accept',
  summary: 'Change seats',
  params: ofSwap,
  errors: [...seating, 'OFFER_OVER'],
});

export const endSwap = endpoint({
  ...change,
  method: 'POST',
  path: '/events/:eventId/swaps/:swapId/end',
  summary: 'Decline to change seats, or no longer ask for it',
  params: ofSwap,
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'OFFER_OVER'],
});

export const reseatTicket = endpoint({
  method: 'POST',
  path: '/events/:eventId/tickets/:ticketId/reseat',
  summary: 'Seat somebody elsewhere, as staff',
  description:
    'After the seating lock too, and also who is inside. Owner and managers seat people wherever it is free; who works at ' +
    'the door only in a seat that is for sale, not kept for others and not dearer than what was paid. Kept in the audit log.',
  permission: 'ticket.reseat',
  params: ofTicket,
  body: z.strictObject({ seatNo: SeatNo, reason: line(RESEAT_REASON_MAX) }),
  response: z.strictObject({ ticketId: TicketId, seatNo: SeatNo, label: z.string() }).meta({ id: 'Reseated' }),
  errors: ['NOT_FOUND', 'SEAT_TAKEN', 'SEAT_DEARER', 'BOOKING_CLOSED'],
  status: 200,
  idempotent: true,
});

export const renewTicketKey = endpoint({
  method: 'POST',
  path: '/events/:eventId/ticket-keys',
  summary: 'Sign tickets of an event by a new key',
  description:
    'Codes of older keys stay good, unless these keys are revoked with it: then everybody needs to open their ticket anew.',
  permission: 'ticket.manage',
  params: ofEvent,
  body: z.strictObject({ revokeOlder: z.boolean() }),
  response: z.strictObject({ keyId: z.int() }).meta({ id: 'TicketKey' }),
  errors: ['NOT_FOUND', 'TICKET_KEYS_SPENT'],
});
