import { NotificationList } from '@ringside/client/notifications';
import { loadNotificationsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import type { ReactNode } from 'react';
import { AdminPage } from '../frame/admin-page';

/** What one was told, as on the participants' site. */
export const NotificationsPage = (): ReactNode => (
  <MoreTexts load={loadNotificationsTexts}>
    <Page />
  </MoreTexts>
);

function Page(): ReactNode {
  const t = useTexts();
  return (
    <AdminPage
      narrow
      title={t('notifications.title')}
      lead={t('notifications.lead')}
      actions={
        // another app, another page load
        <a href="/settings/notifications" className="text-sm font-medium text-accent-text hover:underline">
          {t('notifications.settings')}
        </a>
      }
    >
      <NotificationList place="admin" />
    </AdminPage>
  );
}
