import * as z from 'zod';
import { EventId } from '../ids';
import { socketEvent } from '../socket-command';

/** To every open page of everybody in the staff of an event: it has other people or roles. Ask again. */
export const staffChanged = socketEvent('event-staff:changed', { payload: z.strictObject({ eventId: EventId }) });
