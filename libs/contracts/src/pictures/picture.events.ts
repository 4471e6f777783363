import * as z from 'zod';
import { socketEvent } from '../socket-command';
import { EventId } from '../ids';

/** To the topic `event:<id>`: the event has other pictures. Ask again. */
export const eventPicturesChanged = socketEvent('event:pictures', { payload: z.strictObject({ eventId: EventId }) });
