export { NotificationBell } from './notification-bell';
export { NotificationChoices } from './notification-choices';
export { NotificationList } from './notification-list';
export type { Place } from './place';
