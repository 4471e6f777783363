import type { Grant } from '../grant';

export const boxOfficePermissions = {
  /** Selling on site, collecting what is due, and one’s own shifts. */
  'boxOffice.sell': { roles: ['admin'], staff: ['owner', 'manager', 'door'] },
  /** Giving tickets away, and everybody’s shifts. */
  'boxOffice.oversee': { roles: ['admin'], staff: ['owner', 'manager'] },
} as const satisfies Record<string, Grant>;
