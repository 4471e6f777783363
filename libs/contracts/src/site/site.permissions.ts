import { everyone, type Grant } from '../grant';

export const sitePermissions = {
  /** What the site is called, how to reach who runs it, and its pages. */
  'site.read': everyone,
  'site.manage': { roles: ['admin'] },
} as const satisfies Record<string, Grant>;
