import * as z from 'zod';
import { socketEvent } from '../socket-command';
import { EventId } from '../ids';
import { RegistrationCounts } from './registration-facts.contract';

/** To the topic `event:<id>`: how many have a place and how many wait, as it is now. */
export const registrationsChanged = socketEvent('registrations:changed', {
  payload: z.strictObject({ eventId: EventId, counts: RegistrationCounts }),
});

/** To every open page of a person: their own registration for an event is another. Ask again. */
export const myRegistrationChanged = socketEvent('my-registration:changed', {
  payload: z.strictObject({ eventId: EventId }),
});
