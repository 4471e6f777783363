import type { Grant } from '../grant';

export const reportPermissions = {
  /** What is counted of one event. */
  'report.ofEvent': { roles: ['admin'], staff: ['owner', 'manager'] },
  /** What is counted of the whole site, and how its server is. */
  'report.ofSite': { roles: ['moderator', 'admin'] },
} as const satisfies Record<string, Grant>;
