import * as z from 'zod';
import { socketEvent } from '../socket-command';
import { EventId } from '../ids';

/** To the topic `home`: what is on now or comes next is another list. Ask again. */
export const homeChanged = socketEvent('home:changed', { payload: z.strictObject({}) });

/** To the topic `event:<id>`: the event has a newer revision. Ask again unless you have it. */
export const eventChanged = socketEvent('event:changed', {
  payload: z.strictObject({ eventId: EventId, rev: z.int() }),
});

/** To every open page of a person: an event in whose staff they are has changed. */
export const myEventsChanged = socketEvent('my-events:changed', { payload: z.strictObject({ eventId: EventId }) });

/** To the topic `moderation`, which moderators may watch: the queue has changed. */
export const moderationChanged = socketEvent('moderation:changed', { payload: z.strictObject({}) });

/** To the topic `event:<id>`: its timetable is another. Ask again. */
export const scheduleChanged = socketEvent('schedule:changed', { payload: z.strictObject({ eventId: EventId }) });

/** To the topics `event:<id>` and `home`: something was announced, changed or taken away. Ask again. */
export const announcementsChanged = socketEvent('announcements:changed', {
  payload: z.strictObject({ eventId: EventId }),
});
