import { NotificationChoices } from '@ringside/client/notifications';
import { loadNotificationsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import type { ReactNode } from 'react';
import { SettingsFrame } from '../settings/settings-frame';

/** The part of the settings about notifications. */
export const NotificationSettings = (): ReactNode => (
  <SettingsFrame>
    <MoreTexts load={loadNotificationsTexts}>
      <Choices />
    </MoreTexts>
  </SettingsFrame>
);

function Choices(): ReactNode {
  const t = useTexts();
  return (
    <>
      <div className="grid gap-1">
        <h2 className="text-xl font-bold">{t('notifications.settings.title')}</h2>
        <p className="max-w-prose text-muted">{t('notifications.settings.lead')}</p>
      </div>
      <NotificationChoices />
    </>
  );
}
