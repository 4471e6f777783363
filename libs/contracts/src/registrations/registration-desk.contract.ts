import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, paging } from '../fields';
import { EventId } from '../ids';
import { RegistrationPage, RegistrationSettings, RegistrationState } from './registration-facts.contract';
import { REGISTRATION_REASON_MAX, REGISTRATION_RULINGS, RULING_MAX } from './registration.limits';

const params = z.strictObject({ eventId: EventId });
const managed = { permission: 'registration.manage', params } as const;

export const listRegistrations = endpoint({
  ...managed,
  method: 'GET',
  path: '/events/:eventId/registrations',
  summary: 'List the registrations of an event',
  description:
    'The latest first, the waitlist in its order. `search` is part of a name or username of somebody who registered.',
  query: z.strictObject({
    ...paging,
    search: z.string().trim().min(1).max(100).optional(),
    state: RegistrationState.optional(),
  }),
  response: RegistrationPage,
  errors: ['NOT_FOUND'],
});

export const exportRegistrations = endpoint({
  ...managed,
  method: 'GET',
  path: '/events/:eventId/registrations.csv',
  summary: 'Export the registrations of an event as CSV',
  description:
    'All of them, UTF-8 with a byte order mark. What a spreadsheet could take for a formula begins with an apostrophe.',
  response: z.string(),
  errors: ['NOT_FOUND'],
});

export const Ruling = z
  .strictObject({
    ruling: z.enum(REGISTRATION_RULINGS),
    ids: z
      .array(z.uuid())
      .min(1)
      .max(RULING_MAX)
      .refine((all) => new Set(all).size === all.length, { error: 'must name each registration once' }),
    /** For `reject`: the person reads it. */
    reason: line(REGISTRATION_REASON_MAX).optional(),
  })
  .meta({ id: 'RegistrationRuling' });
export type Ruling = z.output<typeof Ruling>;

export const RulingResult = z
  .strictObject({
    /** How many were changed. */
    changed: z.int(),
    /** Those that could not be, each with why. */
    skipped: z.array(z.strictObject({ id: z.uuid(), code: z.string() })),
  })
  .meta({ id: 'RegistrationRulingResult' });
export type RulingResult = z.output<typeof RulingResult>;

export const ruleRegistrations = endpoint({
  ...managed,
  method: 'POST',
  path: '/events/:eventId/registrations/rule',
  summary: 'Accept, reject or waitlist registrations',
  description:
    'In the order given, and only those whose state allows it: the answer names the others. Nobody is accepted beyond the ' +
    'capacity. A rejection is for good, and its place goes to the first on the waitlist.',
  body: Ruling,
  response: RulingResult,
  status: 200,
  errors: ['NOT_FOUND', 'EVENT_WRONG_STATE'],
  idempotent: true,
});

export const getRegistrationSettings = endpoint({
  ...managed,
  method: 'GET',
  path: '/events/:eventId/registration-settings',
  summary: 'Get the settings of an event’s registration',
  response: RegistrationSettings,
  errors: ['NOT_FOUND'],
});

export const putRegistrationSettings = endpoint({
  ...managed,
  method: 'PUT',
  path: '/events/:eventId/registration-settings',
  summary: 'Set how people register for an event',
  description: 'It counts from now on: whoever has a place, waits or was rejected stays so.',
  body: RegistrationSettings,
  response: RegistrationSettings,
  errors: ['NOT_FOUND'],
});
