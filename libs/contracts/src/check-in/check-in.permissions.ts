import type { Grant } from '../grant';

export const checkInPermissions = {
  /** Scanning, and what a device at the door needs for it. */
  'checkIn.scan': { roles: ['admin'], staff: ['owner', 'manager', 'door'] },
  /** Another code for a ticket; whoever does not lead the event only for guests without an account. */
  'checkIn.reissue': { roles: ['admin'], staff: ['owner', 'manager', 'door'] },
  /** Lists, and taking an entry back. */
  'checkIn.manage': { roles: ['admin'], staff: ['owner', 'manager'] },
} as const satisfies Record<string, Grant>;
