import * as z from 'zod';
import { KnownPassword } from '../accounts/session.contract';
import { endpoint } from '../endpoint';
import { Moment } from '../fields';
import { EventId } from '../ids';

/** What a person leads, and has to hand over or end before their account can be erased. */
export const Duties = z
  .strictObject({
    events: z.array(z.strictObject({ id: EventId, title: z.string() })),
    teams: z.array(z.strictObject({ slug: z.string(), name: z.string() })),
  })
  .meta({ id: 'Duties' });
export type Duties = z.output<typeof Duties>;

export const OwnPrivacy = z
  .strictObject({
    /** The version of the privacy page that the person agreed to last; `null` when to none. */
    consent: z.strictObject({ version: z.int(), givenAt: Moment }).nullable(),
    /** The version that is shown now. */
    version: z.int(),
    /** The page has changed in a way that matters, or the person never agreed: they are asked. */
    isAsked: z.boolean(),
    duties: Duties,
    isLastAdmin: z.boolean(),
  })
  .meta({ id: 'OwnPrivacy' });
export type OwnPrivacy = z.output<typeof OwnPrivacy>;

export const getOwnPrivacy = endpoint({
  method: 'GET',
  path: '/account/privacy',
  summary: 'What I agreed to, and what stands in the way of erasing my account',
  permission: 'account.own',
  response: OwnPrivacy,
  errors: [],
});

export const giveConsent = endpoint({
  method: 'POST',
  path: '/account/consent',
  summary: 'Agree to the privacy page',
  description:
    'Kept with the version that was shown. Refused with STALE and the `version` of now when another is shown by now.',
  permission: 'account.own',
  body: z.strictObject({ version: z.int().min(0) }),
  response: z.void(),
  status: 204,
  errors: ['STALE'],
});

export const PersonalExport = z
  .strictObject({
    createdAt: Moment,
    /** The account itself. */
    account: z.record(z.string(), z.unknown()),
    /** Rows that belong to the account, by the table and the column that links them. */
    records: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  })
  .meta({ id: 'PersonalExport' });
export type PersonalExport = z.output<typeof PersonalExport>;

export const exportOwnData = endpoint({
  method: 'POST',
  path: '/account/export',
  summary: 'Export everything that is kept about me',
  description:
    'One JSON document. It holds what the account is and did; secrets (passwords, tokens, codes) and what others wrote stay out.',
  permission: 'account.own',
  body: z.strictObject({ password: KnownPassword }),
  response: PersonalExport,
  status: 200,
  errors: ['WRONG_PASSWORD', 'TOO_MANY_TRIES'],
});

export const eraseAccount = endpoint({
  method: 'POST',
  path: '/account/erasure',
  summary: 'Erase my account',
  description:
    'For good and at once: every session and token ends, name, username and address are gone, and what others need to go on ' +
    '(results, messages, orders, the audit log) stays under “Deleted player”.',
  permission: 'account.own',
  body: z.strictObject({
    password: KnownPassword,
    /** One’s own, typed as a confirmation. */
    username: z.string().trim().max(100),
  }),
  response: z.void(),
  status: 204,
  errors: ['WRONG_PASSWORD', 'TOO_MANY_TRIES', 'NOT_CONFIRMED', 'DUTIES_LEFT', 'LAST_ADMIN'],
});
