import { NotificationChoices } from '@ringside/client/notifications';
import type { ReactNode } from 'react';
import { OwnPage } from './own-page';

/** The part of the settings about notifications. */
export const NotificationSettings = (): ReactNode => (
  <OwnPage title="notifications.settings.title" lead="notifications.settings.lead">
    <NotificationChoices />
  </OwnPage>
);
