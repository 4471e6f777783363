import type { StaffRole } from '@ringside/contracts';
import type { EventState, Visitor } from '@ringside/server/ports';

/** What a person is to one event. */
export interface EventAccess {
  /** The roles in its staff; none unless given. */
  readonly roles?: readonly StaffRole[];
  /** Belongs to its staff, in any role. */
  readonly isStaff: boolean;
  /** Leads it: owner, manager, or an admin. */
  readonly manages: boolean;
  /** Is a moderator or admin of the site. */
  readonly isModerator: boolean;
  readonly isAdmin: boolean;
}

export function accessOf(asker: Visitor, staffRoles: readonly StaffRole[]): EventAccess {
  const isAdmin = asker?.role === 'admin';
  return {
    roles: staffRoles,
    isStaff: staffRoles.length > 0,
    manages: isAdmin || staffRoles.includes('owner') || staffRoles.includes('manager'),
    isModerator: isAdmin || asker?.role === 'moderator',
    isAdmin,
  };
}

/** The states in which everyone sees an event. */
export const PUBLIC_STATES = ['published', 'started', 'finished'] as const satisfies readonly EventState[];

const isPublic = (state: EventState) => PUBLIC_STATES.some((each) => each === state);

/**
 * Whether a person may know of an event at all. A draft is its staff's alone; moderators see what was submitted. A cancelled
 * event stays readable for those who knew it while it was public.
 */
export function canSee(event: { state: EventState; wasPublic: boolean }, access: EventAccess): boolean {
  if (access.isStaff || access.isAdmin || isPublic(event.state)) return true;
  if (event.state === 'cancelled') return event.wasPublic || access.isModerator;
  return event.state !== 'draft' && access.isModerator;
}
