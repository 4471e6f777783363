import * as z from 'zod';
import { Moment } from '../fields';
import { EventId } from '../ids';
import { EVENT_STATES } from './event.limits';

/** An event where something else is listed: what it is called, how it stands and when it is. */
export const EventHead = z
  .strictObject({
    id: EventId,
    title: z.string(),
    state: z.enum(EVENT_STATES),
    startsAt: Moment,
    endsAt: Moment,
    timeZone: z.string(),
  })
  .meta({ id: 'EventHead' });
export type EventHead = z.output<typeof EventHead>;
