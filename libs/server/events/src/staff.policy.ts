import type { SiteRole, StaffRole } from '@ringside/contracts';
import { GRANTABLE_ROLES, type GrantableRole } from '@ringside/contracts/staff';
import { no, type Or, type UserId, yes } from '@ringside/kernel';

/** What somebody is to an event and its staff. */
export interface StaffStanding {
  readonly id: UserId;
  readonly isAdmin: boolean;
  readonly roles: readonly StaffRole[];
}

/** Somebody who is to own an event. */
export interface Successor {
  readonly id: UserId;
  readonly siteRole: SiteRole;
}

/**
 * The roles that somebody may give and take. Managers cannot make managers: whom the owner trusts with everything is the
 * owner's to say, and no manager can fill an event with allies or put another one out.
 */
export function grantableBy({ isAdmin, roles }: Pick<StaffStanding, 'isAdmin' | 'roles'>): readonly GrantableRole[] {
  if (isAdmin || roles.includes('owner')) return GRANTABLE_ROLES;
  return roles.includes('manager') ? GRANTABLE_ROLES.filter((role) => role !== 'manager') : [];
}

/** Whether the event may be handed over by this person. */
export const mayHandOver = ({ isAdmin, roles }: Pick<StaffStanding, 'isAdmin' | 'roles'>): boolean =>
  isAdmin || roles.includes('owner');

/** Whether a role may be given to somebody with these roles. An owner has every right already. */
export function judgeGrant(
  actor: StaffStanding,
  targetRoles: readonly StaffRole[],
  role: GrantableRole,
): Or<void, 'FORBIDDEN' | 'STAFF_OWNER'> {
  if (!grantableBy(actor).includes(role)) return no('FORBIDDEN');
  return targetRoles.includes('owner') ? no('STAFF_OWNER') : yes(undefined);
}

/** Whether a role may be taken from somebody. One's own role anybody may lay down; nobody removes the owner. */
export function judgeWithdrawal(
  actor: StaffStanding,
  target: UserId,
  role: StaffRole,
): Or<void, 'FORBIDDEN' | 'STAFF_OWNER'> {
  if (role === 'owner') return mayHandOver(actor) ? no('STAFF_OWNER') : no('FORBIDDEN');
  return target === actor.id || grantableBy(actor).includes(role) ? yes(undefined) : no('FORBIDDEN');
}

/** Whether the event may be handed from its owner to somebody. */
export function judgeHandOver(
  actor: StaffStanding,
  owner: UserId,
  successor: Successor,
): Or<void, 'FORBIDDEN' | 'STAFF_OWNER' | 'STAFF_NOT_ORGANIZER'> {
  if (!mayHandOver(actor)) return no('FORBIDDEN');
  if (successor.id === owner) return no('STAFF_OWNER');
  const isOrganizer = successor.siteRole === 'organizer' || successor.siteRole === 'admin';
  return isOrganizer ? yes(undefined) : no('STAFF_NOT_ORGANIZER');
}
