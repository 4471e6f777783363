import { type Notification, notificationAdded, notificationsRead } from '@ringside/contracts/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { notificationQueries } from './notifications.queries';
import { useLive } from './use-live';
import { on } from './watcher';

/** Keeps the count and the lists as they are now, and gives every new notification once. */
export function useLiveNotifications(onAdded: (notification: Notification) => void): void {
  const cache = useQueryClient();
  const { queryKey } = notificationQueries.unread();
  const askForLists = () => void cache.invalidateQueries({ queryKey: notificationQueries.everyList });
  const added = on(notificationAdded, ({ notification, unread }) => {
    cache.setQueryData(queryKey, { unread });
    askForLists();
    onAdded(notification);
  });
  const read = on(notificationsRead, ({ unread }) => {
    cache.setQueryData(queryKey, { unread });
    askForLists();
  });
  useLive(null, [added, read], () => {
    void cache.invalidateQueries({ queryKey });
    askForLists();
  });
}
