import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line } from '../fields';
import { EventId, TicketId } from '../ids';
import { RESEAT_REASON_MAX } from './ticket.limits';

export const reissueAsStaff = endpoint({
  method: 'POST',
  path: '/events/:eventId/tickets/:ticketId/reissue-as-staff',
  summary: 'Give a ticket another code, as staff',
  description:
    'The codes that it had are void at once. Whoever bears it or comes with it is told. Kept in the audit log.',
  permission: 'ticket.manage',
  params: z.strictObject({ eventId: EventId, ticketId: TicketId }),
  body: z.strictObject({ reason: line(RESEAT_REASON_MAX) }),
  response: z.void(),
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'TICKET_CHECKED_IN'],
  idempotent: true,
});
