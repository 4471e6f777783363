import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment, page, paging } from '../fields';
import { EVENT_REASON_MAX } from '../events/event.limits';
import { EventId, HoldId, TicketTypeId } from '../ids';
import { OFFER_MINUTES_MAX, WAITING_PARTY_MAX } from './payment.limits';

const params = z.strictObject({ eventId: EventId });

/** `offered`: what was waited for is held until `offeredUntil`. `accepted`: it was ordered, `expired`: it was not. `left`: they wait no longer. */
export const WAITING_STATES = ['waiting', 'offered', 'accepted', 'expired', 'left'] as const;

const wanted = {
  /** Nothing: whatever fits. */
  ticketTypeId: TicketTypeId.nullable(),
  /** Of the plan; an empty one is any. */
  category: z.string().max(60),
  party: z.int().min(1).max(WAITING_PARTY_MAX),
};

/** Somebody's wait for what is sold out. */
export const Waiting = z
  .strictObject({
    entryId: z.uuid(),
    ...wanted,
    state: z.enum(WAITING_STATES),
    /** How many stand before them, themselves included; nothing once they do not wait any more. */
    place: z.int().nullable(),
    holdId: HoldId.nullable(),
    offeredUntil: Moment.nullable(),
    at: Moment,
  })
  .meta({ id: 'Waiting' });
export type Waiting = z.output<typeof Waiting>;

export const getMyWaiting = endpoint({
  method: 'GET',
  path: '/events/:eventId/waitlist/mine',
  summary: 'What I wait for',
  description: 'With what was offered in vain within the last day.',
  permission: 'waitlist.own',
  params,
  response: z.strictObject({ isOpen: z.boolean(), waiting: z.array(Waiting) }),
  errors: ['NOT_FOUND'],
});

export const joinWaitlist = endpoint({
  method: 'POST',
  path: '/events/:eventId/waitlist',
  summary: 'Wait for a place',
  description:
    'Places that become free are offered in the order in which people joined: each is held for the one whose turn it is, who ' +
    'orders it like any other hold, or lets it go to the next.',
  permission: 'waitlist.own',
  params,
  body: z.strictObject({
    ticketTypeId: wanted.ticketTypeId.default(null),
    category: wanted.category.default(''),
    party: wanted.party.default(1),
  }),
  response: Waiting,
  errors: ['NOT_FOUND', 'BOOKING_CLOSED', 'WAITLIST_CLOSED', 'ALREADY_WAITING'],
  idempotent: true,
});

export const leaveWaitlist = endpoint({
  method: 'POST',
  path: '/events/:eventId/waitlist/:entryId/leave',
  summary: 'Wait no longer, or turn an offer down',
  description: 'What was offered is free at once and goes to the next in line.',
  permission: 'waitlist.own',
  params: z.strictObject({ eventId: EventId, entryId: z.uuid() }),
  response: z.void(),
  errors: ['NOT_FOUND'],
});

/** An entry of the list, for the staff of the event. */
export const WaitingPerson = Waiting.omit({ holdId: true })
  .extend({ person: z.strictObject({ username: z.string(), name: z.string() }).nullable() })
  .meta({ id: 'WaitingPerson' });
export type WaitingPerson = z.output<typeof WaitingPerson>;

export const WaitlistPage = page(WaitingPerson).meta({ id: 'WaitlistPage' });
export type WaitlistPage = z.output<typeof WaitlistPage>;

export const listWaitlist = endpoint({
  method: 'GET',
  path: '/events/:eventId/waitlist',
  summary: 'List who waits for places',
  description: 'The last who joined first.',
  permission: 'waitlist.manage',
  params,
  query: z.strictObject({ ...paging, cursor: z.uuid().optional() }),
  response: WaitlistPage,
  errors: ['NOT_FOUND'],
});

export const WaitlistTerms = z
  .strictObject({ isOpen: z.boolean(), offerMinutes: z.int().min(5).max(OFFER_MINUTES_MAX) })
  .meta({ id: 'WaitlistTerms' });
export type WaitlistTerms = z.output<typeof WaitlistTerms>;

/** The waitlist as its desk sees it: its terms, and how many of its entries are in which state. */
export const WaitlistDesk = WaitlistTerms.extend({
  waiting: z.int(),
  offered: z.int(),
  accepted: z.int(),
  expired: z.int(),
}).meta({ id: 'WaitlistDesk' });
export type WaitlistDesk = z.output<typeof WaitlistDesk>;

export const getWaitlistTerms = endpoint({
  method: 'GET',
  path: '/events/:eventId/waitlist/terms',
  summary: 'Whether there is a waitlist, how long an offer lasts, and how many it served',
  permission: 'waitlist.manage',
  params,
  response: WaitlistDesk,
  errors: ['NOT_FOUND'],
});

export const putWaitlistTerms = endpoint({
  method: 'PUT',
  path: '/events/:eventId/waitlist/terms',
  summary: 'Open or close the waitlist',
  permission: 'waitlist.manage',
  params,
  body: WaitlistTerms,
  response: WaitlistDesk,
  errors: ['NOT_FOUND'],
});

export const removeFromWaitlist = endpoint({
  method: 'POST',
  path: '/events/:eventId/waitlist/:entryId/remove',
  summary: 'Take somebody off the waitlist',
  description: 'They are told why. What was offered to them is free at once and goes to the next in line.',
  permission: 'waitlist.manage',
  params: z.strictObject({ eventId: EventId, entryId: z.uuid() }),
  body: z.strictObject({ reason: line(EVENT_REASON_MAX) }),
  response: z.void(),
  errors: ['NOT_FOUND'],
});
