import * as z from 'zod';
import { socketEvent } from '../socket-command';

/** To everybody in the event's staff who works at its door: somebody came in, left, or a conflict was found. */
export const doorMoved = socketEvent('door:moved', {
  payload: z.strictObject({
    eventId: z.uuid(),
    listId: z.uuid(),
    inside: z.int(),
    entries: z.int(),
    conflicts: z.int(),
  }),
});
