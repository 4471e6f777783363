import { notificationQueries, useLiveNotifications, useSession } from '@ringside/client/api';
import { loadNotificationsTexts, MoreTexts, type Texts, useTexts } from '@ringside/client/texts';
import { toasts } from '@ringside/client/ui';
import { groupOf, type Notification, UNREAD_MOST } from '@ringside/contracts/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { deviceMessages } from './device-messages';
import { notificationText } from './notification-text';
import { type Place, wayTo } from './place';

/** The way to what one was told, with how much of it is unread; says aloud what comes in. Nothing for a visitor. */
export function NotificationBell({ place }: { readonly place: Place }): ReactNode {
  const { user } = useSession();
  if (!user) return null;
  return (
    <MoreTexts load={loadNotificationsTexts}>
      <OwnBell key={user.id} place={place} />
    </MoreTexts>
  );
}

function OwnBell({ place }: { readonly place: Place }): ReactNode {
  const t = useTexts();
  const { data } = useQuery(notificationQueries.unread());
  useArrivals(place);
  const unread = data?.unread ?? 0;
  const label = labelOf(t, unread);
  return (
    <Link
      to="/notifications"
      aria-label={label}
      title={label}
      className="relative grid size-11 place-items-center rounded-control hover:bg-hover sm:size-10"
    >
      <Bell aria-hidden="true" className="size-5" />
      {unread > 0 && (
        <span
          aria-hidden="true"
          className="absolute top-0.5 right-0 min-w-5 rounded-full bg-accent px-1 text-center text-xs/5 font-semibold text-accent-ink tabular-nums"
        >
          {unread >= UNREAD_MOST ? `${UNREAD_MOST - 1}+` : unread}
        </span>
      )}
    </Link>
  );
}

function labelOf(t: Texts, unread: number): string {
  if (unread === 0) return t('notifications.bell.none');
  return unread >= UNREAD_MOST ? t('notifications.bell.many') : t('notifications.bell', { count: unread });
}

/** Shows each that comes in: on the page, or by the device while no page is in sight. */
function useArrivals(place: Place): void {
  const t = useTexts();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const open = ({ link }: Notification) => {
    const { path, isHere } = wayTo(link, place);
    if (isHere) void navigate(path);
    else location.assign(path);
  };
  useLiveNotifications((notification) => {
    const title = notificationText(t, notification);
    const action = { label: t('notifications.open'), run: () => open(notification) };
    toasts.push({ tone: 'info', title, key: notification.id, lastsMs: 10_000, action });
    if (deviceMessages.state() !== 'on') return;
    void cache.ensureQueryData(notificationQueries.choices()).then(
      ({ choices }) => {
        const isWanted = choices.find(({ group }) => group === groupOf(notification.kind))?.desktop ?? false;
        if (isWanted) deviceMessages.show(title, { tag: notification.id, onPress: () => open(notification) });
      },
      () => undefined, // offline: the list has it
    );
  });
}
