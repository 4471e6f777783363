import { NotificationList } from '@ringside/client/notifications';
import { useTexts } from '@ringside/client/texts';
import { LinkButton } from '@ringside/client/ui';
import { Settings } from 'lucide-react';
import type { ReactNode } from 'react';
import { OwnPage } from './own-page';

export const NotificationsPage = (): ReactNode => (
  <OwnPage title="notifications.title" lead="notifications.lead" actions={<ToSettings />}>
    <NotificationList place="web" />
  </OwnPage>
);

function ToSettings(): ReactNode {
  const t = useTexts();
  return (
    <LinkButton to="/settings/notifications" size="small" icon={<Settings aria-hidden="true" />}>
      {t('notifications.settings')}
    </LinkButton>
  );
}
