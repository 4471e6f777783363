import * as z from 'zod';
import { endpoint } from '../endpoint';
import { SessionUser } from './session.contract';

export const AdminClaim = z.strictObject({ token: z.string().trim().min(1).max(100) }).meta({ id: 'AdminClaim' });

export const getAdminClaim = endpoint({
  method: 'GET',
  path: '/admin-claim',
  summary: 'Whether the first administrator is still to come',
  description: 'Then whoever has the one-time token that the server printed may claim the role.',
  permission: 'account.claimAdmin',
  response: z.strictObject({ isOpen: z.boolean() }).meta({ id: 'AdminClaimState' }),
  errors: [],
});

export const claimAdmin = endpoint({
  method: 'POST',
  path: '/admin-claim',
  summary: 'Become the first administrator',
  description: 'With the one-time token that a server without an administrator prints when it starts.',
  permission: 'account.claimAdmin',
  body: AdminClaim,
  response: SessionUser,
  status: 200,
  errors: ['WRONG_CLAIM', 'TOO_MANY_TRIES'],
});
