import { everyone, type Grant, signedIn } from '../grant';

export const accountPermissions = {
  'account.create': everyone,
  /** Signing in and out, and asking who one is. */
  'session.use': everyone,
  /** What needs no session: opening a link from a mail, asking for one. */
  'account.recover': everyone,
  /** Looking at one's own account, changing and protecting it. */
  'account.own': signedIn,
  /** Becoming the first administrator of an empty site, with the token that the server printed. */
  'account.claimAdmin': signedIn,
  /** Finding somebody by how their name begins. */
  'people.find': signedIn,
  /** Looking accounts up; only admins see e-mail addresses. */
  'user.read': { roles: ['moderator', 'admin'] },
  'user.setRole': { roles: ['admin'] },
  /** Moderators: players only. */
  'user.ban': { roles: ['moderator', 'admin'] },
  /** Letting an organizer publish without a moderator. */
  'user.trust': { roles: ['moderator', 'admin'] },
  /** Taking away a second factor that its person has lost. */
  'user.resetTwoFactor': { roles: ['admin'] },
  'audit.read': { roles: ['admin'] },
} as const satisfies Record<string, Grant>;
