import { everyone, type Grant, signedIn } from '../grant';

export const platformPermissions = {
  'platform.health': everyone,
  /** Opening a topic; each topic's own policy then decides about the thing it names. */
  'live.watch': everyone,
  'markdown.preview': signedIn,
} as const satisfies Record<string, Grant>;
