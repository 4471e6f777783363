import { everyone, type Grant, signedIn } from '../grant';

export const accountPermissions = {
  'account.create': everyone,
  /** Signing in and out, and asking who one is. */
  'session.use': everyone,
  /** Becoming the first administrator of an empty site, with the token that the server printed. */
  'account.claimAdmin': signedIn,
} as const satisfies Record<string, Grant>;
