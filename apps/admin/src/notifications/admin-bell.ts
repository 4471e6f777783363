// a file of its own: what the frame fetches later is this and not the whole view
export { NotificationBell } from '@ringside/client/notifications';
