import { everyone, type Grant, signedIn } from '../grant';

export const notificationPermissions = {
  /** One's own notifications and choices; nobody has another's. */
  'notification.own': signedIn,
  /** The signed token of a mail is the right; whoever holds it may end that kind of mail. */
  'notification.unsubscribe': everyone,
  /** The mails that the site sends: to whom, and what became of them. */
  'mail.read': { roles: ['admin'] },
  'mail.resend': { roles: ['admin'] },
  'contact.send': everyone,
  /** What people wrote by the contact form. */
  'contact.answer': { roles: ['admin'] },
} as const satisfies Record<string, Grant>;
