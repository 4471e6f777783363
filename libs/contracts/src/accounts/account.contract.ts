import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment, TimeZone } from '../fields';
import { LANGUAGES } from '../notifications/language';
import { NAME_MAX } from './account.limits';
import { EmailAddress, KnownPassword, NewPassword, SessionUser } from './session.contract';

/** An account as its own person sees it. */
export const Account = z
  .strictObject({
    username: z.string(),
    name: z.string(),
    email: z.string(),
    isConfirmed: z.boolean(),
    /** An address that waits for being confirmed in this one's place. */
    newEmail: z.string().nullable(),
    language: z.enum(LANGUAGES),
    /** IANA name; `null` until it was said. */
    timeZone: z.string().nullable(),
    twoFactor: z.strictObject({
      /** When it was set up; `null` without one. */
      since: Moment.nullable(),
      /** Backup codes that were not used yet. */
      backupCodes: z.int(),
      /** The role may not be used without one. */
      isRequired: z.boolean(),
    }),
  })
  .meta({ id: 'Account' });
export type Account = z.output<typeof Account>;

export const getAccount = endpoint({
  method: 'GET',
  path: '/account',
  summary: 'My account',
  permission: 'account.own',
  response: Account,
  errors: [],
});

/** Only what is given changes. */
export const ProfileChange = z
  .strictObject({
    name: line(NAME_MAX).optional(),
    /** The language that mails are written in. */
    language: z.enum(LANGUAGES).optional(),
    timeZone: TimeZone.nullable().optional(),
  })
  .meta({ id: 'ProfileChange' });
export type ProfileChange = z.output<typeof ProfileChange>;

export const changeProfile = endpoint({
  method: 'PATCH',
  path: '/account',
  summary: 'Change my profile',
  permission: 'account.own',
  body: ProfileChange,
  response: Account,
  errors: [],
});

export const PasswordChange = z
  .strictObject({ current: KnownPassword, password: NewPassword })
  .meta({ id: 'PasswordChange' });
export type PasswordChange = z.output<typeof PasswordChange>;

export const changePassword = endpoint({
  method: 'PUT',
  path: '/account/password',
  summary: 'Change my password',
  description: 'Ends every other session; this one goes on under a new cookie.',
  permission: 'account.own',
  body: PasswordChange,
  response: SessionUser,
  errors: ['WRONG_PASSWORD', 'PASSWORD_TOO_EASY', 'PASSWORD_BREACHED', 'TOO_MANY_TRIES'],
});

export const AddressChange = z
  .strictObject({ email: EmailAddress, password: KnownPassword })
  .meta({ id: 'AddressChange' });
export type AddressChange = z.output<typeof AddressChange>;

export const changeAddress = endpoint({
  method: 'PUT',
  path: '/account/address',
  summary: 'Change my e-mail address',
  description:
    'Sends a link to the new address; once it is opened, the address is changed and the old one is told. The answer is the ' +
    'same whether or not the new address has an account.',
  permission: 'account.own',
  body: AddressChange,
  response: z.void(),
  status: 204,
  errors: ['WRONG_PASSWORD', 'TOO_MANY_TRIES'],
});

export const sendConfirmation = endpoint({
  method: 'POST',
  path: '/account/confirmation',
  summary: 'Send the link that confirms my e-mail address',
  description: 'While several links are good, no further one is sent.',
  permission: 'account.own',
  response: z.void(),
  errors: ['TOO_MANY_TRIES'],
});
