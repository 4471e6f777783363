import type { NotificationKind } from './notification.kinds';

/** What a person chooses for together, in the order of the settings page. Everything is kept in the list; mail is a choice. */
export const NOTIFICATION_GROUPS = ['registrations', 'events', 'teams', 'matches', 'organizing', 'site'] as const;
export type NotificationGroup = (typeof NOTIFICATION_GROUPS)[number];

const GROUP_OF: Readonly<Record<NotificationKind, NotificationGroup>> = {
  registrationAccepted: 'registrations',
  registrationRejected: 'registrations',
  registrationWaitlisted: 'registrations',
  registrationPromoted: 'registrations',
  ticketOffered: 'registrations',
  ticketAccepted: 'registrations',
  swapAsked: 'registrations',
  seatMoved: 'registrations',
  eventStarted: 'events',
  eventChanged: 'events',
  eventCancelled: 'events',
  eventFinished: 'events',
  eventAnnouncement: 'events',
  teamInvited: 'teams',
  teamJoined: 'teams',
  teamLeft: 'teams',
  teamHandedOver: 'teams',
  teamDisbanded: 'teams',
  matchReady: 'matches',
  matchReported: 'matches',
  matchDisputed: 'matches',
  registrationReceived: 'organizing',
  eventPublished: 'organizing',
  eventRejected: 'organizing',
  eventSuspended: 'organizing',
  eventResumed: 'organizing',
  editApproved: 'organizing',
  editRejected: 'organizing',
  staffGranted: 'organizing',
  staffWithdrawn: 'organizing',
  roleChanged: 'site',
  eventSubmitted: 'site',
  editSubmitted: 'site',
  contactReceived: 'site',
  moneyBack: 'registrations',
  moneyTooLate: 'registrations',
  moneyAttention: 'organizing',
  placeOffered: 'registrations',
  ticketsSent: 'registrations',
  ticketReissued: 'registrations',
  seatsOffered: 'registrations',
  orderRefused: 'registrations',
  orderApproved: 'registrations',
  orderReceived: 'organizing',
  placeRemoved: 'registrations',
  eventSoon: 'events',
  holdersTold: 'events',
};

export const groupOf = (kind: NotificationKind): NotificationGroup => GROUP_OF[kind];

/** By which ways a group reaches a person beside their list. */
export interface NotificationWays {
  readonly mail: boolean;
  /** A message of the device, where it allows that and no page of ours is in sight. */
  readonly desktop: boolean;
}

/** What holds until a person chooses: matches move too fast for mail. */
export const DEFAULT_WAYS: Readonly<Record<NotificationGroup, NotificationWays>> = {
  registrations: { mail: true, desktop: true },
  events: { mail: true, desktop: true },
  teams: { mail: true, desktop: true },
  matches: { mail: false, desktop: true },
  organizing: { mail: true, desktop: true },
  site: { mail: false, desktop: true },
};
