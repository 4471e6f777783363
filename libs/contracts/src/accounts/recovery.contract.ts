import * as z from 'zod';
import { endpoint } from '../endpoint';
import { LINK_MINUTES } from './account.limits';
import { EmailAddress, NewPassword } from './session.contract';

/** What stands in a link behind the `#`, where neither a server's log nor a `Referer` sees it. */
const LinkToken = z.string().min(1).max(100);

export const AddressProof = z.strictObject({ token: LinkToken }).meta({ id: 'AddressProof' });

export const confirmAddress = endpoint({
  method: 'POST',
  path: '/address-confirmations',
  summary: 'Confirm an e-mail address',
  description: `With the token of a link that was sent there. It works once, within ${LINK_MINUTES} minutes.`,
  permission: 'account.recover',
  body: AddressProof,
  response: z.strictObject({ email: z.string() }).meta({ id: 'ConfirmedAddress' }),
  status: 200,
  errors: ['LINK_VOID', 'TOO_MANY_TRIES'],
});

export const askPasswordReset = endpoint({
  method: 'POST',
  path: '/password-resets',
  summary: 'Ask for a link that sets a new password',
  description: 'The answer is the same whether or not the address has an account.',
  permission: 'account.recover',
  body: z.strictObject({ email: EmailAddress }).meta({ id: 'PasswordResetRequest' }),
  response: z.void(),
  status: 204,
  errors: ['TOO_MANY_TRIES'],
});

export const PasswordReset = z.strictObject({ token: LinkToken, password: NewPassword }).meta({ id: 'PasswordReset' });
export type PasswordReset = z.output<typeof PasswordReset>;

export const resetPassword = endpoint({
  method: 'PUT',
  path: '/password-resets',
  summary: 'Set a new password',
  description:
    `With the token of a link that was sent by mail. It works once, within ${LINK_MINUTES} minutes. Ends every session; it ` +
    'signs nobody in, and a second factor is still asked for. A password that is refused leaves the link good.',
  permission: 'account.recover',
  body: PasswordReset,
  response: z.void(),
  errors: ['LINK_VOID', 'PASSWORD_TOO_EASY', 'PASSWORD_BREACHED', 'TOO_MANY_TRIES'],
});
