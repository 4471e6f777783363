import * as z from 'zod';
import { endpoint } from '../endpoint';
import { paging } from '../fields';
import { EventId } from '../ids';
import { EventRegistration, OwnRegistrationPage, ParticipantPage } from './registration-facts.contract';

const params = z.strictObject({ eventId: EventId });
const mine = { permission: 'registration.own', params, response: EventRegistration, status: 200 } as const;

export const getRegistration = endpoint({
  method: 'GET',
  path: '/events/:eventId/registration',
  summary: 'How registration stands, and my own',
  permission: 'registration.read',
  params,
  response: EventRegistration,
  errors: ['NOT_FOUND'],
});

/** Whether I am shown by name on the participants’ list. */
export const Privacy = z.strictObject({ isListed: z.boolean() }).meta({ id: 'RegistrationPrivacy' });

export const register = endpoint({
  ...mine,
  method: 'POST',
  path: '/events/:eventId/registration',
  summary: 'Register for an event',
  description:
    'Accepted while there is a place, otherwise waiting; pending where the organizers decide. Registered already: nothing ' +
    'but the privacy choice changes.',
  body: Privacy,
  errors: ['NOT_FOUND', 'REGISTRATION_NOT_OPEN', 'REGISTRATION_CLOSED', 'REGISTRATION_FULL', 'REGISTRATION_REJECTED'],
});

export const withdrawRegistration = endpoint({
  ...mine,
  method: 'POST',
  path: '/events/:eventId/registration/withdraw',
  summary: 'Withdraw from an event',
  description:
    'Until the event is started; who waits or is undecided, at any time. The place goes to the first on the waitlist. ' +
    'Withdrawn already: nothing happens.',
  errors: ['NOT_FOUND', 'NOT_REGISTERED', 'REGISTRATION_WRONG_STATE', 'EVENT_HAS_STARTED'],
});

export const joinEvent = endpoint({
  ...mine,
  method: 'POST',
  path: '/events/:eventId/registration/join',
  summary: 'Say that I am there',
  description: 'Once the planned start has come and the event was started. Joined already: nothing happens.',
  errors: ['NOT_FOUND', 'NOT_REGISTERED', 'REGISTRATION_WRONG_STATE', 'EVENT_NOT_STARTED'],
});

export const setRegistrationPrivacy = endpoint({
  ...mine,
  method: 'PUT',
  path: '/events/:eventId/registration/privacy',
  summary: 'Choose whether the participants’ list shows my name',
  body: Privacy,
  errors: ['NOT_FOUND', 'NOT_REGISTERED'],
});

export const listParticipants = endpoint({
  method: 'GET',
  path: '/events/:eventId/participants',
  summary: 'List who takes part',
  description:
    'Those who have a place and let their name be shown, in order of registration. The organizers choose whether everyone ' +
    'may read it, only those who take part, or nobody but the staff.',
  permission: 'registration.read',
  params,
  query: z.strictObject({ ...paging, cursor: z.uuid().optional() }),
  response: ParticipantPage,
  errors: ['NOT_FOUND', 'PARTICIPANTS_HIDDEN'],
});

export const listMyRegistrations = endpoint({
  method: 'GET',
  path: '/me/registrations',
  summary: 'List my registrations',
  description: 'In every state but withdrawn, with their events; the latest start first.',
  permission: 'registration.own',
  query: z.strictObject(paging),
  response: OwnRegistrationPage,
  errors: [],
});
