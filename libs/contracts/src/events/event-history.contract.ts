import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Moment, page, paging } from '../fields';
import { EventId, UserId } from '../ids';
import { EVENT_DEEDS } from './event.limits';
import { EventState } from './event-facts.contract';

export const EventDeed = z.enum(EVENT_DEEDS);
export type EventDeed = z.output<typeof EventDeed>;

/** Something that was done to an event. */
export const HistoryEntry = z
  .strictObject({
    id: z.uuid(),
    deed: EventDeed,
    /** The state that the event was in afterwards. */
    state: EventState,
    /** `null` when that account is gone. */
    actor: z.strictObject({ id: UserId, name: z.string() }).nullable(),
    reason: z.string().nullable(),
    at: Moment,
  })
  .meta({ id: 'HistoryEntry' });
export type HistoryEntry = z.output<typeof HistoryEntry>;

export const History = page(HistoryEntry).meta({ id: 'History' });
export type History = z.output<typeof History>;

export const getEventHistory = endpoint({
  method: 'GET',
  path: '/events/:eventId/history',
  summary: 'List what was done to an event, the latest first',
  description: 'Who, when and why. For those who lead the event and for moderators.',
  permission: 'event.readReview',
  params: z.strictObject({ eventId: EventId }),
  query: z.strictObject({ ...paging, cursor: z.uuid().optional() }),
  response: History,
  errors: [],
});
