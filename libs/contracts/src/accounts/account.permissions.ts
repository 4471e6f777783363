import { everyone, type Grant } from '../grant';

export const accountPermissions = {
  'account.create': everyone,
  /** Signing in and out, and asking who one is. */
  'session.use': everyone,
} as const satisfies Record<string, Grant>;
