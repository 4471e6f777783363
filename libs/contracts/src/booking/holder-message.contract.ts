import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment, page, paging, prose } from '../fields';
import { TicketTypeId } from '../ids';
import { ofEvent } from './cart.contract';
import { HOLDER_STATES, HOLDER_TEXT_MAX, HOLDER_TITLE_MAX } from './holder-message.limits';
import { TICKET_TYPES_MAX } from './sale.limits';

const managed = { permission: 'booking.manageSale', params: ofEvent } as const;

const audience = {
  /** Of these types; of all if there are none. */
  ticketTypeIds: z.array(TicketTypeId).max(TICKET_TYPES_MAX),
  holders: z.enum(HOLDER_STATES),
};
const words = {
  title: line(HOLDER_TITLE_MAX).meta({ example: 'Doors open an hour later' }),
  text: prose(HOLDER_TEXT_MAX).trim().min(1).meta({ example: 'The doors open at 11:00. Your seats stay as they are.' }),
};

export const HolderMessage = z
  .strictObject({
    messageId: z.uuid(),
    ...words,
    ...audience,
    /** How many it was sent to. */
    people: z.int(),
    author: z.string(),
    sentAt: Moment,
  })
  .meta({ id: 'HolderMessage' });
export type HolderMessage = z.output<typeof HolderMessage>;

const HolderMessagesPage = page(HolderMessage).meta({ id: 'HolderMessagesPage' });
export type HolderMessagesPage = z.output<typeof HolderMessagesPage>;

export const listHolderMessages = endpoint({
  ...managed,
  method: 'GET',
  path: '/events/:eventId/holder-messages',
  summary: 'List what was written to those who have tickets',
  description: 'The newest first.',
  query: z.strictObject({ ...paging, cursor: z.uuid().optional() }),
  response: HolderMessagesPage,
  errors: ['NOT_FOUND'],
});

export const countHolders = endpoint({
  ...managed,
  method: 'POST',
  path: '/events/:eventId/holder-messages/count',
  summary: 'How many people a message would reach',
  description: 'Those who bear valid tickets and have accounts, each once. Guests of the box office have none.',
  body: z.strictObject(audience),
  response: z.strictObject({ people: z.int() }),
  errors: ['NOT_FOUND'],
  status: 200,
});

export const writeToHolders = endpoint({
  ...managed,
  method: 'POST',
  path: '/events/:eventId/holder-messages',
  summary: 'Write to those who have tickets',
  description: 'It comes into their lists, and by mail to those who want mail about events that they take part in.',
  body: z.strictObject({ ...words, ...audience }),
  response: HolderMessage,
  errors: ['NOT_FOUND', 'NOBODY_TO_TELL', 'TOO_MANY_MESSAGES'],
  idempotent: true,
});
