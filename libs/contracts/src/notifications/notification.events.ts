import * as z from 'zod';
import { socketEvent } from '../socket-command';
import { Notification, Unread } from './notification.contract';

/** To every open page of a person: they should know something. */
export const notificationAdded = socketEvent('notification:added', {
  payload: z.strictObject({ notification: Notification, unread: Unread }),
});

/** To every open page of a person: they read something on one of them. */
export const notificationsRead = socketEvent('notifications:read', { payload: z.strictObject({ unread: Unread }) });

/** To every open page of each administrator: somebody wrote by the contact form, or a message was dealt with. */
export const contactChanged = socketEvent('contact:changed', { payload: z.strictObject({}) });
