import type { Permission } from '../permissions';

/** What a token may be allowed to do. Its person's rights bound it in any case. */
export const SCOPES = [
  'events:read',
  'events:write',
  'registrations:read',
  'registrations:write',
  'seats:read',
  'seats:write',
  'teams:read',
  'teams:write',
  'tournaments:read',
  'tournaments:write',
  'chat:read',
  'chat:write',
] as const;
export type Scope = (typeof SCOPES)[number];

/** What a permission asks of a token: a scope, nothing (`any`), or never: what is about accounts, rights and judgement is a person's. */
export type Reach = Scope | 'any' | 'never';

const reaches = {
  'platform.health': 'any',
  'markdown.preview': 'any',
  // each topic wants the scope of those who read what it is about
  'live.watch': 'any',
  'account.create': 'never',
  'session.use': 'never',
  'account.recover': 'never',
  'account.own': 'never',
  'account.claimAdmin': 'never',
  'token.own': 'never',
  'site.read': 'any',
  'site.manage': 'never',
  'people.find': 'never',
  'user.read': 'never',
  'user.setRole': 'never',
  'user.ban': 'never',
  'user.trust': 'never',
  'user.resetTwoFactor': 'never',
  'audit.read': 'never',
  'event.read': 'events:read',
  'event.listMine': 'events:read',
  'event.readReview': 'events:read',
  'event.create': 'events:write',
  'calendar.own': 'never',
  'calendar.read': 'any',
  'event.manage': 'events:write',
  'event.delete': 'events:write',
  'event.moderate': 'never',
  'picture.read': 'events:read',
  'picture.change': 'events:write',
  'staff.manage': 'never',
  'staff.withdraw': 'never',
  'staff.handOver': 'never',
  'registration.read': 'registrations:read',
  'registration.own': 'registrations:write',
  'registration.manage': 'registrations:write',
  'booking.see': 'seats:read',
  'booking.own': 'seats:read',
  'booking.hold': 'seats:write',
  'booking.manageSeating': 'seats:write',
  'booking.manageSale': 'seats:write',
  'checkIn.scan': 'seats:write',
  'checkIn.manage': 'seats:write',
  'ticket.own': 'seats:read',
  'ticket.change': 'seats:write',
  'ticket.seeNames': 'seats:read',
  'ticket.manage': 'seats:write',
  'payment.own': 'never',
  'payment.manage': 'never',
  'payment.notify': 'any',
  'payment.sandbox': 'any',
  'waitlist.own': 'seats:write',
  'waitlist.manage': 'seats:write',
  'team.read': 'teams:read',
  'team.create': 'teams:write',
  'team.join': 'teams:write',
  'team.lead': 'teams:write',
  'tournament.see': 'tournaments:read',
  'tournament.own': 'tournaments:read',
  'tournament.enter': 'tournaments:write',
  'tournament.manage': 'tournaments:write',
  'match.report': 'tournaments:write',
  'match.rule': 'tournaments:write',
  'chat.read': 'chat:read',
  'chat.write': 'chat:write',
  'notification.own': 'never',
  'notification.unsubscribe': 'any',
  'mail.read': 'never',
  'mail.resend': 'never',
  'contact.send': 'any',
  'report.ofEvent': 'events:read',
  'report.ofSite': 'never',
  'contact.answer': 'never',
} as const satisfies Partial<Record<Permission, Reach>>;

/** Permissions that somebody has decided about; a test demands that it is all of them. */
export const reachedPermissions: readonly string[] = Object.keys(reaches);

/** What a permission asks of a token. Closed by default: one that nobody decided about is never reached. */
export const reachOf = (permission: Permission): Reach =>
  (reaches as Partial<Record<Permission, Reach>>)[permission] ?? 'never';
