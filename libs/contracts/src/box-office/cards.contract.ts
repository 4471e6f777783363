import * as z from 'zod';
import { endpoint } from '../endpoint';
import { EventId, OrderId, TicketId } from '../ids';
import { CARD_KINDS, CARDS_MAX } from './box-office.limits';

const ofEvent = z.strictObject({ eventId: EventId });
const ofPrint = ofEvent.extend({ printId: z.uuid() });
const cards = { permission: 'boxOffice.sell' } as const;

/** What there is to print of a kind. */
const CardCount = z.strictObject({
  kind: z.enum(CARD_KINDS),
  tickets: z.int(),
  /** Never printed, or with another code or seat since. */
  unprinted: z.int(),
});
export type CardCount = z.output<typeof CardCount>;

export const countCards = endpoint({
  ...cards,
  method: 'GET',
  path: '/events/:eventId/cards',
  summary: 'How many badges and seat cards there are, and are not printed yet',
  params: ofEvent,
  response: z.strictObject({ counts: z.array(CardCount) }).meta({ id: 'CardCounts' }),
  errors: ['NOT_FOUND'],
});

/** A file of cards to print. */
export const CardPrint = z
  .strictObject({
    printId: z.uuid(),
    kind: z.enum(CARD_KINDS),
    /** How many are in it. */
    cards: z.int(),
    /** How many more were asked for than one file holds. */
    left: z.int(),
  })
  .meta({ id: 'CardPrint' });
export type CardPrint = z.output<typeof CardPrint>;

export const printCards = endpoint({
  ...cards,
  method: 'POST',
  path: '/events/:eventId/card-prints',
  summary: 'Put badges or seat cards into a file to print',
  description:
    'Of chosen tickets, of an order, of a section by its number, or of all; with `unprinted` only those that were not ' +
    'printed yet, or have another code or seat since. They count as printed from now on. A file holds 300; ask again with ' +
    '`unprinted`, or with `part`, for the next.',
  params: ofEvent,
  body: z.strictObject({
    kind: z.enum(CARD_KINDS),
    ticketIds: z.array(TicketId).min(1).max(CARDS_MAX).optional(),
    orderId: OrderId.optional(),
    section: z.int().min(0).max(10_000).optional(),
    unprinted: z.boolean().default(false),
    /** 0 for the first 300. */
    part: z.int().min(0).max(1000).default(0),
  }),
  response: CardPrint,
  errors: ['NOT_FOUND', 'NOTHING_TO_PRINT'],
  idempotent: true,
});

export const getCardsPdf = endpoint({
  ...cards,
  method: 'GET',
  path: '/events/:eventId/card-prints/:printId/cards.pdf',
  summary: 'A file of badges or seat cards',
  description:
    'Several on each page of A4, in the order of seats. Badges have the code of the ticket; seat cards, which lie open in ' +
    'the hall, do not. What is not valid any more is left out.',
  params: ofPrint,
  query: z.strictObject({ language: z.enum(['en', 'fr', 'de']).default('en') }),
  response: z.unknown().meta({ description: 'application/pdf' }),
  errors: ['NOT_FOUND'],
});

export const discardCardPrint = endpoint({
  ...cards,
  method: 'DELETE',
  path: '/events/:eventId/card-prints/:printId',
  summary: 'Say that cards did not come out of the printer',
  description: 'They count as not printed again.',
  params: ofPrint,
  response: z.void(),
  errors: ['NOT_FOUND'],
});
