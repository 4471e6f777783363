import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Moment } from '../fields';
import { EventId, SeatNo, TicketId, UserId } from '../ids';
import { TICKET_STATES_LIVE } from './ticket.limits';

export const ofEvent = z.strictObject({ eventId: EventId });
export const ofTicket = z.strictObject({ eventId: EventId, ticketId: TicketId });

export const TicketPerson = z
  .strictObject({ userId: UserId, username: z.string(), name: z.string() })
  .meta({ id: 'TicketPerson' });
export type TicketPerson = z.output<typeof TicketPerson>;

/** A ticket that is on its way to somebody else. */
export const TicketTransfer = z
  .strictObject({
    transferId: z.uuid(),
    ticketId: TicketId,
    /** What the ticket is called: its seat, or its type. */
    label: z.string(),
    from: TicketPerson,
    to: TicketPerson,
    expiresAt: Moment,
  })
  .meta({ id: 'TicketTransfer' });
export type TicketTransfer = z.output<typeof TicketTransfer>;

/** Two tickets that may change seats. Who sits there is not told. */
export const SeatSwap = z
  .strictObject({
    swapId: z.uuid(),
    /** The ticket of whoever reads this. */
    ticketId: TicketId,
    /** Where it is now, and where it would be. */
    from: z.string(),
    to: z.string(),
    expiresAt: Moment,
  })
  .meta({ id: 'SeatSwap' });
export type SeatSwap = z.output<typeof SeatSwap>;

/** A ticket as those see it who have something to do with it. */
export const MyTicket = z
  .strictObject({
    ticketId: TicketId,
    seatNo: SeatNo.nullable(),
    /** The seat’s label; `null` without a seat. */
    label: z.string().nullable(),
    /** `null` where the event has no ticket types. */
    ticketType: z.string().nullable(),
    orderCode: z.string(),
    state: z.enum(TICKET_STATES_LIVE),
    rev: z.int(),
    /** What the door reads; `null` for those who may only seat or name the ticket. */
    code: z.string().nullable(),
    bearer: TicketPerson,
    seatManager: TicketPerson,
    userManager: TicketPerson,
    /** Who comes with it: somebody with an account, or a name; both `null` when nobody was named. */
    participant: TicketPerson.nullable(),
    participantName: z.string().nullable(),
    checkedInAt: Moment.nullable(),
    /** What the asker may do with it now. */
    may: z.strictObject({ seat: z.boolean(), name: z.boolean(), transfer: z.boolean(), own: z.boolean() }),
  })
  .meta({ id: 'MyTicket' });
export type MyTicket = z.output<typeof MyTicket>;

/** Everything that I have to do with at one event. */
export const MyTickets = z
  .strictObject({
    tickets: z.array(MyTicket),
    /** From then on only staff move people. */
    seatingLockAt: Moment.nullable(),
    /** Tickets that others want to give me. */
    offered: z.array(TicketTransfer),
    /** Tickets of mine that are on their way. */
    sent: z.array(TicketTransfer),
    /** What others ask of me, and what I asked. */
    swapsAsked: z.array(SeatSwap),
    swapsSent: z.array(SeatSwap),
  })
  .meta({ id: 'MyTickets' });
export type MyTickets = z.output<typeof MyTickets>;

export const getMyTickets = endpoint({
  method: 'GET',
  path: '/events/:eventId/tickets/mine',
  summary: 'My tickets at an event',
  description: 'Tickets that I bear, come with, or may seat or name, with the codes of those that let me in.',
  permission: 'ticket.own',
  params: ofEvent,
  response: MyTickets,
  errors: ['NOT_FOUND'],
});

export const getTicketPdf = endpoint({
  method: 'GET',
  path: '/events/:eventId/tickets/:ticketId/ticket.pdf',
  summary: 'A ticket as a PDF file',
  permission: 'ticket.own',
  params: ofTicket,
  query: z.strictObject({ language: z.enum(['en', 'fr', 'de']).default('en') }),
  response: z.unknown().meta({ description: 'application/pdf' }),
  errors: ['NOT_FOUND'],
});
