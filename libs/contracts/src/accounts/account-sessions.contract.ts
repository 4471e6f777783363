import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Moment } from '../fields';
import { SessionId } from '../ids';

/** A browser or script in which the account is signed in. */
export const OwnSession = z
  .strictObject({
    id: SessionId,
    /** What the browser says of itself; `null` when it said nothing. */
    userAgent: z.string().nullable(),
    address: z.string().nullable(),
    createdAt: Moment,
    /** To within five minutes. */
    usedAt: Moment,
    /** The one that asks. */
    isThis: z.boolean(),
  })
  .meta({ id: 'OwnSession' });
export type OwnSession = z.output<typeof OwnSession>;

export const listOwnSessions = endpoint({
  method: 'GET',
  path: '/account/sessions',
  summary: 'Where I am signed in',
  description: 'The last used first. An account has fifty sessions at most: signing in ends the one longest unused.',
  permission: 'account.own',
  response: z.strictObject({ items: z.array(OwnSession) }).meta({ id: 'OwnSessions' }),
  errors: [],
});

export const endOwnSession = endpoint({
  method: 'DELETE',
  path: '/account/sessions/:sessionId',
  summary: 'Sign out there',
  description: 'Ends one of my sessions and closes its sockets at once.',
  permission: 'account.own',
  params: z.strictObject({ sessionId: SessionId }),
  response: z.void(),
  errors: [],
});

export const endOtherSessions = endpoint({
  method: 'DELETE',
  path: '/account/sessions',
  summary: 'Sign out everywhere else',
  permission: 'account.own',
  response: z.void(),
  errors: [],
});
