import { everyone, type Grant } from '../grant';

export const platformPermissions = {
  'platform.health': everyone,
  /** Opening a topic; each topic's own policy then decides about the thing it names. */
  'live.watch': everyone,
} as const satisfies Record<string, Grant>;
