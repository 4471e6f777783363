import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment, page, paging } from '../fields';
import { SITE_ROLES } from '../grant';
import { PictureId, UserId } from '../ids';
import { BAN_REASON_MAX, NOTE_MAX } from './ban.limits';

const params = z.strictObject({ userId: UserId });
const PersonRef = z.strictObject({ id: UserId, name: z.string() });

const siteUser = {
  id: UserId,
  username: z.string(),
  name: z.string(),
  /** Their picture, 128 pixels wide at `/media/:pictureId/128`; absent without one. */
  picture: PictureId.optional(),
  /** Told to admins only; `null` for moderators. */
  email: z.string().nullable(),
  role: z.enum(SITE_ROLES),
  createdAt: Moment,
  /** The ban that holds now, by the database's clock. `until: null` is for good. */
  ban: z.strictObject({ until: Moment.nullable() }).nullable(),
};

/** An account in the list of those who run the site. */
export const SiteUser = z.strictObject(siteUser).meta({ id: 'SiteUser' });
export type SiteUser = z.output<typeof SiteUser>;

export const Ban = z
  .strictObject({
    id: z.uuid(),
    reason: z.string(),
    at: Moment,
    /** `null` when the account that banned is gone. */
    by: PersonRef.nullable(),
    until: Moment.nullable(),
    /** When it was taken back before its end. */
    liftedAt: Moment.nullable(),
    liftedBy: PersonRef.nullable(),
    isActive: z.boolean(),
  })
  .meta({ id: 'Ban' });
export type Ban = z.output<typeof Ban>;

export const SiteUserDetails = z
  .strictObject({
    ...siteUser,
    /** Sessions that could be used now: browsers in which this person is signed in. */
    sessions: z.int(),
    /** The latest first. */
    bans: z.array(Ban),
    /** Publishes and edits events without a moderator, as long as they are an organizer. */
    isTrusted: z.boolean(),
    /** Signs in with a second step. */
    hasTwoFactor: z.boolean(),
    /** What the asker may do to this account now. */
    may: z.strictObject({
      setRole: z.boolean(),
      ban: z.boolean(),
      unban: z.boolean(),
      trust: z.boolean(),
      resetTwoFactor: z.boolean(),
    }),
  })
  .meta({ id: 'SiteUserDetails' });
export type SiteUserDetails = z.output<typeof SiteUserDetails>;

export const SiteUserPage = page(SiteUser).meta({ id: 'SiteUserPage' });
export type SiteUserPage = z.output<typeof SiteUserPage>;

export const listUsers = endpoint({
  method: 'GET',
  path: '/users',
  summary: 'List accounts',
  description:
    'The newest first. `search` is part of a username or name, for admins of an e-mail address too; of one or two ' +
    'characters it is how one of them begins.',
  permission: 'user.read',
  query: z.strictObject({
    ...paging,
    search: z.string().trim().min(1).max(100).optional(),
    role: z.enum(SITE_ROLES).optional(),
    /** Only those who are banned now. */
    banned: z.enum(['only']).optional(),
    cursor: z.uuid().optional(),
  }),
  response: SiteUserPage,
  errors: [],
});

export const getUser = endpoint({
  method: 'GET',
  path: '/users/:userId',
  summary: 'Get an account',
  permission: 'user.read',
  params,
  response: SiteUserDetails,
  errors: [],
});

export const RoleChange = z
  .strictObject({
    role: z.enum(SITE_ROLES),
    /** The role that the admin has seen: when it is another by now, the change is refused with STALE. */
    from: z.enum(SITE_ROLES),
    reason: line(NOTE_MAX).optional(),
  })
  .meta({ id: 'RoleChange' });
export type RoleChange = z.output<typeof RoleChange>;

export const setRole = endpoint({
  method: 'PUT',
  path: '/users/:userId/role',
  summary: 'Grant or withdraw a site role',
  description:
    'It holds from the answer on, for requests and for sockets. Nobody changes their own role, so an admin always remains. ' +
    'A repeat changes nothing.',
  permission: 'user.setRole',
  params,
  body: RoleChange,
  response: SiteUserDetails,
  errors: ['OWN_ACCOUNT', 'STALE'],
});

export const BanOrder = z
  .strictObject({
    /** The banned person reads it when they try to sign in. */
    reason: line(BAN_REASON_MAX),
    /** `null`: for good. Otherwise to come, and within a year. */
    until: Moment.nullable(),
  })
  .meta({ id: 'BanOrder' });
export type BanOrder = z.output<typeof BanOrder>;

export const banUser = endpoint({
  method: 'POST',
  path: '/users/:userId/ban',
  summary: 'Ban an account',
  description:
    'Ends its sessions and closes its sockets at once; signing in is refused until the ban is over. Moderators ban players, ' +
    'admins anybody but themselves.',
  permission: 'user.ban',
  params,
  body: BanOrder,
  response: SiteUserDetails,
  status: 200,
  errors: ['OWN_ACCOUNT', 'ALREADY_BANNED', 'BAN_END'],
  idempotent: true,
});

export const unbanUser = endpoint({
  method: 'POST',
  path: '/users/:userId/unban',
  summary: 'Lift a ban',
  description: 'The person can sign in again. Whoever may ban somebody may lift the ban.',
  permission: 'user.ban',
  params,
  body: z.strictObject({ reason: line(NOTE_MAX).optional() }).meta({ id: 'BanLift' }),
  response: SiteUserDetails,
  status: 200,
  errors: ['OWN_ACCOUNT', 'NOT_BANNED'],
  idempotent: true,
});

export const setTrust = endpoint({
  method: 'PUT',
  path: '/users/:userId/trust',
  summary: 'Trust an organizer, or trust them no longer',
  description:
    'What a trusted organizer submits or edits is public without a moderator. Nobody trusts themselves. A repeat changes nothing.',
  permission: 'user.trust',
  params,
  body: z.strictObject({ isTrusted: z.boolean() }).meta({ id: 'TrustChange' }),
  response: SiteUserDetails,
  errors: ['OWN_ACCOUNT', 'NOT_ORGANIZER'],
});

export const resetTwoFactor = endpoint({
  method: 'POST',
  path: '/users/:userId/two-factor/reset',
  summary: 'Take away a second factor that was lost',
  description:
    'For somebody who has neither their authenticator app nor a backup code. Ends their sessions; they sign in with the ' +
    'password alone and are told by mail, and a role that needs a second factor is withheld until there is a new one. ' +
    'Without one it does nothing.',
  permission: 'user.resetTwoFactor',
  params,
  body: z
    .strictObject({
      /** How the admin made sure of who asks; it stands in the audit log. */
      reason: line(NOTE_MAX),
    })
    .meta({ id: 'TwoFactorReset' }),
  response: SiteUserDetails,
  status: 200,
  errors: ['OWN_ACCOUNT'],
});
