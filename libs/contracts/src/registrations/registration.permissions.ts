import { everyone, type Grant, signedIn } from '../grant';

export const registrationPermissions = {
  /** How registration for an event stands, and who takes part as far as its organizers show it. */
  'registration.read': everyone,
  /** One’s own registrations and favourites. */
  'registration.own': signedIn,
  /** Deciding about registrations, and their settings. */
  'registration.manage': { roles: ['admin'], staff: ['owner', 'manager'] },
} as const satisfies Record<string, Grant>;
