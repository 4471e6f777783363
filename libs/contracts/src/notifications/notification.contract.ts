import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Moment, paging } from '../fields';
import { EventId } from '../ids';
import { NOTIFICATION_GROUPS } from './notification.groups';
import { NOTIFICATION_KINDS } from './notification.kinds';
import { UNREAD_MOST } from './notification.limits';

export const NotificationId = z.uuid();

/** Something that a person should know. */
export const Notification = z
  .strictObject({
    id: NotificationId,
    kind: z.enum(NOTIFICATION_KINDS),
    /** What the kind's text names. */
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    /** A path of the product: where one sees what it is about. */
    link: z.string(),
    eventId: EventId.nullable(),
    at: Moment,
    isRead: z.boolean(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.output<typeof Notification>;

/** How many are unread, up to the number at which counting ends. */
export const Unread = z.int().min(0).max(UNREAD_MOST);

export const UnreadCount = z.strictObject({ unread: Unread }).meta({ id: 'UnreadCount' });
export type UnreadCount = z.output<typeof UnreadCount>;

export const NotificationPage = z
  .strictObject({ items: z.array(Notification), next: z.string().optional(), unread: Unread })
  .meta({ id: 'NotificationPage' });
export type NotificationPage = z.output<typeof NotificationPage>;

export const listNotifications = endpoint({
  method: 'GET',
  path: '/notifications',
  summary: 'List what I was told',
  description: 'The latest first, with how many are unread. Read ones are kept for half a year.',
  permission: 'notification.own',
  query: z.strictObject({
    ...paging,
    /** Only what is unread. */
    only: z.literal('unread').optional(),
    cursor: NotificationId.optional(),
  }),
  response: NotificationPage,
  errors: [],
});

export const countUnread = endpoint({
  method: 'GET',
  path: '/notifications/unread',
  summary: 'Count what I have not read',
  description: `Counts no further than ${UNREAD_MOST}.`,
  permission: 'notification.own',
  response: UnreadCount,
  errors: [],
});

export const markRead = endpoint({
  method: 'POST',
  path: '/notifications/:notificationId/read',
  summary: 'Mark one as read',
  description: 'A second time changes nothing.',
  permission: 'notification.own',
  params: z.strictObject({ notificationId: NotificationId }),
  response: UnreadCount,
  errors: ['NOT_FOUND'],
  status: 200,
});

export const markAllRead = endpoint({
  method: 'POST',
  path: '/notifications/read',
  summary: 'Mark everything as read that I have seen',
  description: 'Up to and with the one named: what came after it stays unread.',
  permission: 'notification.own',
  body: z.strictObject({ upTo: NotificationId }),
  response: UnreadCount,
  errors: [],
  status: 200,
});

/** How a group reaches the person beside their list. */
export const NotificationChoice = z
  .strictObject({ group: z.enum(NOTIFICATION_GROUPS), mail: z.boolean(), desktop: z.boolean() })
  .meta({ id: 'NotificationChoice' });
export type NotificationChoice = z.output<typeof NotificationChoice>;

export const NotificationChoices = z
  .strictObject({
    choices: z.array(NotificationChoice),
    /** Mails go to a confirmed address only. */
    isAddressConfirmed: z.boolean(),
  })
  .meta({ id: 'NotificationChoices' });
export type NotificationChoices = z.output<typeof NotificationChoices>;

export const getChoices = endpoint({
  method: 'GET',
  path: '/notifications/choices',
  summary: 'Get how I want to be told',
  permission: 'notification.own',
  response: NotificationChoices,
  errors: [],
});

export const putChoice = endpoint({
  method: 'PUT',
  path: '/notifications/choices/:group',
  summary: 'Choose how a group reaches me',
  permission: 'notification.own',
  params: z.strictObject({ group: z.enum(NOTIFICATION_GROUPS) }),
  body: z.strictObject({ mail: z.boolean(), desktop: z.boolean() }),
  response: NotificationChoices,
  errors: [],
});

const token = z.strictObject({ token: z.string().min(1).max(200) });

/** What a mail's link to end such mails is about. */
export const Subscription = z
  .strictObject({ group: z.enum(NOTIFICATION_GROUPS), isMailed: z.boolean() })
  .meta({ id: 'Subscription' });
export type Subscription = z.output<typeof Subscription>;

export const getSubscription = endpoint({
  method: 'GET',
  path: '/subscriptions/:token',
  summary: 'See which mails the link in a mail is about',
  description: 'Changes nothing: programs that look at links in mails follow this one too.',
  permission: 'notification.unsubscribe',
  params: token,
  response: Subscription,
  errors: ['NOT_FOUND'],
});

export const unsubscribe = endpoint({
  method: 'POST',
  path: '/subscriptions/:token',
  summary: 'End such mails, without signing in',
  description:
    'The one click of RFC 8058: mail programs post a form to it, whose content does not matter. A second time changes nothing.',
  permission: 'notification.unsubscribe',
  params: token,
  response: Subscription,
  errors: ['NOT_FOUND'],
  status: 200,
});
