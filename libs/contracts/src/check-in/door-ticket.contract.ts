import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment, page, paging } from '../fields';
import { EventId, SeatNo, TicketId } from '../ids';
import { TICKET_STATES_LIVE } from '../tickets/ticket.limits';
import { ofEvent } from './check-in-list.contract';
import { REISSUE_REASON_MAX } from './check-in.limits';

/** A live ticket as staff find it. */
export const DoorTicket = z
  .strictObject({
    ticketId: TicketId,
    seatNo: SeatNo.nullable(),
    label: z.string().nullable(),
    ticketType: z.string().nullable(),
    orderCode: z.string(),
    /** Who comes with it. */
    name: z.string(),
    /** Its bearer bought it on site, without an account. */
    isGuest: z.boolean(),
    state: z.enum(TICKET_STATES_LIVE),
    /** Its last entry by each list; `nonce` takes it back. */
    entries: z.array(
      z.strictObject({ nonce: z.uuid(), list: z.string(), at: Moment, device: z.string(), isInside: z.boolean() }),
    ),
  })
  .meta({ id: 'DoorTicket' });
export type DoorTicket = z.output<typeof DoorTicket>;

const DoorTicketsPage = page(DoorTicket).meta({ id: 'DoorTicketsPage' });
export type DoorTicketsPage = z.output<typeof DoorTicketsPage>;

export const listDoorTickets = endpoint({
  method: 'GET',
  path: '/events/:eventId/check-in/tickets',
  summary: 'Find tickets of an event',
  description: '`search` finds seats, codes of orders and names.',
  permission: 'checkIn.scan',
  params: ofEvent,
  query: z.strictObject({ ...paging, cursor: z.uuid().optional(), search: line(60).optional() }),
  response: DoorTicketsPage,
  errors: ['NOT_FOUND'],
});

export const reissueForGuest = endpoint({
  method: 'POST',
  path: '/events/:eventId/check-in/tickets/:ticketId/reissue',
  summary: 'Give a ticket another code, as staff',
  description:
    'The codes that it had are void at once, also where somebody came in with one. Who works at the door does so for guests ' +
    'without an account, who have their code on paper alone; owner and managers for everybody. Kept in the audit log.',
  permission: 'checkIn.reissue',
  params: z.strictObject({ eventId: EventId, ticketId: TicketId }),
  body: z.strictObject({ reason: line(REISSUE_REASON_MAX) }),
  response: z.strictObject({ ticketId: TicketId, code: z.string() }).meta({ id: 'ReissuedTicket' }),
  errors: ['NOT_FOUND'],
  status: 200,
  idempotent: true,
});
