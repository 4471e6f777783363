import type { MailTemplate, NotificationKind } from './notification.kinds';

/** What the text of each kind may name; a cause gives all of it. `role` is a role's name, which the reader's language says. */
export const NOTIFICATION_PARAMS = {
  registrationAccepted: ['event'],
  registrationRejected: ['event', 'reason'],
  registrationWaitlisted: ['event', 'place'],
  registrationPromoted: ['event'],
  registrationReceived: ['event', 'person'],
  eventSubmitted: ['event'],
  eventPublished: ['event'],
  eventRejected: ['event', 'reason'],
  eventSuspended: ['event', 'reason'],
  eventResumed: ['event'],
  eventStarted: ['event'],
  eventChanged: ['event'],
  eventCancelled: ['event', 'reason'],
  eventFinished: ['event'],
  eventAnnouncement: ['event', 'title'],
  editSubmitted: ['event'],
  editApproved: ['event'],
  editRejected: ['event', 'reason'],
  staffGranted: ['event', 'role'],
  staffWithdrawn: ['event', 'role'],
  teamInvited: ['team', 'person'],
  teamJoined: ['team', 'person'],
  teamLeft: ['team', 'person'],
  teamHandedOver: ['team'],
  teamDisbanded: ['team'],
  matchReady: ['tournament', 'opponent'],
  matchReported: ['tournament', 'opponent'],
  matchDisputed: ['tournament', 'match'],
  roleChanged: ['role'],
  contactReceived: ['subject'],
} as const satisfies Readonly<Record<NotificationKind, readonly string[]>>;

/** The same of each mail template; `link` is not said but made the mail's button. */
export const MAIL_PARAMS = {
  confirmAddress: ['name'],
  confirmNewAddress: ['name'],
  addressChanged: ['name', 'address'],
  resetPassword: ['name'],
  passwordChanged: ['name'],
  signUpExists: ['name'],
  twoFactorOn: ['name'],
  twoFactorOff: ['name'],
  accountErased: ['name'],
  contactReply: ['name', 'subject', 'text'],
} as const satisfies Readonly<Record<MailTemplate, readonly string[]>>;
