import { serverNow, useMarkRead } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { classes, IconButton, RelativeTime } from '@ringside/client/ui';
import type { Notification } from '@ringside/contracts/notifications';
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { KindIcon } from './kind-icon';
import { notificationText } from './notification-text';
import { type Place, wayTo } from './place';

interface NotificationRowProps {
  readonly notification: Notification;
  readonly place: Place;
}

/** One: what happened, when, and the way there, which reads it. */
export function NotificationRow({ notification, place }: NotificationRowProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const read = useMarkRead();
  const { id, kind, isRead, at } = notification;
  const markRead = () => {
    if (!isRead) read.mutate(id);
  };
  return (
    <li
      className={classes(
        'relative flex items-start gap-3 px-4 py-3.5 hover:bg-hover sm:px-5',
        !isRead && 'before:absolute before:inset-y-0 before:left-0 before:w-1 before:bg-accent',
      )}
    >
      <KindIcon kind={kind} />
      <div className="grid min-w-0 grow gap-0.5 self-center">
        <Way notification={notification} place={place} onFollow={markRead} />
        <p className="text-sm text-muted">
          {!isRead && <span className="font-semibold text-accent-text">{t('notifications.isUnread')} · </span>}
          <RelativeTime at={at} clock={serverNow} format={format.relative} full={(moment) => format.dateTime(moment)} />
        </p>
      </div>
      {!isRead && (
        <IconButton
          label={t('notifications.markOne')}
          icon={<Check aria-hidden="true" />}
          onClick={markRead}
          className="relative z-10"
        />
      )}
    </li>
  );
}

/** The words are the link; the whole row can be pressed. */
function Way({ notification, place, onFollow }: NotificationRowProps & { readonly onFollow: () => void }): ReactNode {
  const t = useTexts();
  const words = notificationText(t, notification);
  const { path, isHere } = wayTo(notification.link, place);
  const look = classes('break-words after:absolute after:inset-0', notification.isRead ? 'text-text' : 'font-semibold');
  return isHere ? (
    <Link to={path} onClick={onFollow} className={look}>
      {words}
    </Link>
  ) : (
    <a href={path} onClick={onFollow} className={look}>
      {words}
    </a>
  );
}
