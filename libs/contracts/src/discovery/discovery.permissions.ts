import { everyone, type Grant, signedIn } from '../grant';

export const discoveryPermissions = {
  /** Making and closing one's own feed. */
  'calendar.own': signedIn,
  /** Reading a feed: its secret address is the right to it. */
  'calendar.read': everyone,
} as const satisfies Record<string, Grant>;
