import { type Grant, signedIn } from '../grant';

export const tokenPermissions = {
  /** Making, listing and revoking one’s own API tokens. */
  'token.own': signedIn,
} as const satisfies Record<string, Grant>;
