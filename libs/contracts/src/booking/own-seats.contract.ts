import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Moment, page, paging } from '../fields';
import { EventHead } from '../events/event-head.contract';
import { SeatNo, TicketId } from '../ids';

/** What is mine at one event. */
export const OwnSeats = z
  .strictObject({
    event: EventHead,
    tickets: z.array(z.strictObject({ ticketId: TicketId, seatNo: SeatNo, label: z.string(), orderCode: z.string() })),
    /** Seats that are held for me and not confirmed yet. */
    hold: z.strictObject({ count: z.int(), expiresAt: Moment }).nullable(),
  })
  .meta({ id: 'OwnSeats' });
export type OwnSeats = z.output<typeof OwnSeats>;

export const OwnSeatsPage = page(OwnSeats).meta({ id: 'OwnSeatsPage' });
export type OwnSeatsPage = z.output<typeof OwnSeatsPage>;

export const listMyTickets = endpoint({
  method: 'GET',
  path: '/me/tickets',
  summary: 'List my seats',
  description: 'My tickets and what is held for me, event by event, the event that was made last first.',
  permission: 'booking.own',
  query: z.strictObject(paging),
  response: OwnSeatsPage,
  errors: [],
});
