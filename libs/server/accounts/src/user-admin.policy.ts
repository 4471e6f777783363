import type { SiteRole } from '@ringside/contracts';
import { no, type Or, type UserId, yes } from '@ringside/kernel';

/** An account as those who run the site judge it. */
export interface Standing {
  readonly id: UserId;
  readonly role: SiteRole;
  readonly isBanned: boolean;
}

type Barred = 'FORBIDDEN' | 'OWN_ACCOUNT';

/** Whether somebody may change the role of an account. An admin can never be without rights by their own hand. */
export function judgeRoleChange(actor: Standing, target: Pick<Standing, 'id'>): Or<void, Barred> {
  if (actor.isBanned || actor.role !== 'admin') return no('FORBIDDEN');
  return actor.id === target.id ? no('OWN_ACCOUNT') : yes(undefined);
}

/** Whether somebody may trust an account with publishing, or withdraw that: those who judge events, about others. */
export function judgeTrust(actor: Standing, target: Pick<Standing, 'id' | 'role'>): Or<void, Barred | 'NOT_ORGANIZER'> {
  if (actor.isBanned || (actor.role !== 'admin' && actor.role !== 'moderator')) return no('FORBIDDEN');
  if (actor.id === target.id) return no('OWN_ACCOUNT');
  return target.role === 'organizer' ? yes(undefined) : no('NOT_ORGANIZER');
}

/** Whether somebody may take an account's second factor away: admins, of others, whose own is what they sign in with. */
export const judgeTwoFactorReset = judgeRoleChange;

/** Whether somebody may ban an account, or lift its ban: moderators players, admins anybody but themselves. */
export function judgeBan(actor: Standing, target: Pick<Standing, 'id' | 'role'>): Or<void, Barred> {
  if (actor.isBanned) return no('FORBIDDEN');
  if (actor.role !== 'admin' && actor.role !== 'moderator') return no('FORBIDDEN');
  if (actor.id === target.id) return no('OWN_ACCOUNT');
  return actor.role === 'admin' || target.role === 'player' ? yes(undefined) : no('FORBIDDEN');
}
