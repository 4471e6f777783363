import * as z from 'zod';
import { endpoint } from '../endpoint';
import { ofEvent } from './cart.contract';

const managed = { permission: 'booking.manageSale', params: ofEvent, errors: ['NOT_FOUND'] } as const;

/** What an event sells, as a box in pages of other sites. */
export const TicketBox = z
  .strictObject({
    isOn: z.boolean(),
    /** Where this server is found from other sites. */
    site: z.url().meta({ example: 'https://lan.example.org' }),
  })
  .meta({ id: 'TicketBox' });
export type TicketBox = z.output<typeof TicketBox>;

export const getTicketBox = endpoint({
  ...managed,
  method: 'GET',
  path: '/events/:eventId/ticket-box',
  summary: 'Whether other sites may show the ticket box of an event',
  response: TicketBox,
});

export const putTicketBox = endpoint({
  ...managed,
  method: 'PUT',
  path: '/events/:eventId/ticket-box',
  summary: 'Let other sites show the ticket box of an event, or not',
  description: 'It is the page /embed/events/:eventId, which no site can put into a frame while this is off.',
  body: z.strictObject({ isOn: z.boolean() }),
  response: TicketBox,
});
