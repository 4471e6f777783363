import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment, page, paging } from '../fields';
import { EventId } from '../ids';
import { Amount } from './cart.contract';
import { GIFT_CARDS_AT_ONCE_MAX, MONEY_MAX, MONEY_NOTE_MAX } from './payment.limits';

const params = z.strictObject({ eventId: EventId });

/** A code with a balance. The code itself is told once, when it is issued. */
export const GiftCard = z
  .strictObject({
    cardId: z.uuid(),
    /** The end of its code. */
    tail: z.string(),
    currency: z.string(),
    amount: Amount,
    balance: Amount,
    note: z.string(),
    createdAt: Moment,
    closedAt: Moment.nullable(),
  })
  .meta({ id: 'GiftCard' });
export type GiftCard = z.output<typeof GiftCard>;

export const GiftCardsPage = page(GiftCard).meta({ id: 'GiftCardsPage' });
export type GiftCardsPage = z.output<typeof GiftCardsPage>;

export const listGiftCards = endpoint({
  method: 'GET',
  path: '/events/:eventId/gift-cards',
  summary: 'List the gift cards of an event',
  description: 'The newest first. `search` finds the end of a code and words of the note.',
  permission: 'payment.manage',
  params,
  query: z.strictObject({ ...paging, cursor: z.uuid().optional(), search: line(60).optional() }),
  response: GiftCardsPage,
  errors: ['NOT_FOUND'],
});

export const issueGiftCards = endpoint({
  method: 'POST',
  path: '/events/:eventId/gift-cards',
  summary: 'Issue gift cards',
  description: 'Answers their codes, this once: only what they hash to is kept.',
  permission: 'payment.manage',
  params,
  body: z.strictObject({
    count: z.int().min(1).max(GIFT_CARDS_AT_ONCE_MAX),
    amount: z.int().min(1).max(MONEY_MAX),
    note: line(MONEY_NOTE_MAX, 0).default(''),
  }),
  response: z.strictObject({ cards: z.array(z.strictObject({ cardId: z.uuid(), code: z.string() })) }),
  errors: ['NOT_FOUND'],
});

export const closeGiftCard = endpoint({
  method: 'POST',
  path: '/events/:eventId/gift-cards/:cardId/close',
  summary: 'Void a gift card',
  description: 'What it still has is gone; what was paid with it stays paid.',
  permission: 'payment.manage',
  params: z.strictObject({ eventId: EventId, cardId: z.uuid() }),
  response: GiftCard,
  errors: ['NOT_FOUND'],
  status: 200,
});
