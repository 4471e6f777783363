import { STAFF_ROLES, type Grant } from '../grant';

export const staffPermissions = {
  /** Seeing who the staff of an event is, and giving roles; which ones is the service's to judge. */
  'staff.manage': { roles: ['admin'], staff: ['owner', 'manager'] },
  /** Taking a role from somebody; one's own role anybody may lay down. */
  'staff.withdraw': { roles: ['admin'], staff: STAFF_ROLES },
  'staff.handOver': { roles: ['admin'], staff: ['owner'] },
} as const satisfies Record<string, Grant>;
