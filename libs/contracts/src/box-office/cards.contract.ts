import * as z from 'zod';
import { endpoint } from '../endpoint';
import { EventId, OrderId } from '../ids';
import { CARD_KINDS } from './box-office.limits';

export const printCards = endpoint({
  method: 'GET',
  path: '/events/:eventId/cards.pdf',
  summary: 'Badges or seat cards as a PDF file',
  description:
    'Several on each page of A4, in the order of seats: of an order, of a section by its number, or of all. Badges have the ' +
    'code of the ticket; seat cards, which lie open in the hall, do not. Of more than 300 the first are printed unless `part` counts on.',
  permission: 'boxOffice.sell',
  params: z.strictObject({ eventId: EventId }),
  query: z.strictObject({
    kind: z.enum(CARD_KINDS).default('badge'),
    language: z.enum(['en', 'fr', 'de']).default('en'),
    section: z.coerce.number().int().min(0).max(10_000).optional(),
    orderId: OrderId.optional(),
    /** 0 for the first 300. */
    part: z.coerce.number().int().min(0).max(1000).default(0),
  }),
  response: z.unknown().meta({ description: 'application/pdf' }),
  errors: ['NOT_FOUND'],
});
