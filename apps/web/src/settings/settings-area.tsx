import { lazy, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from '../not-found-page';

const ProfilePage = lazy(async () => ({ default: (await import('./profile-page')).ProfilePage }));
const SecurityPage = lazy(async () => ({ default: (await import('./security-page')).SecurityPage }));
const DevicesPage = lazy(async () => ({ default: (await import('./devices-page')).DevicesPage }));
const PrivacyPage = lazy(async () => ({
  default: (await import('./privacy/privacy-page')).PrivacyPage,
}));
const TokensPage = lazy(async () => ({ default: (await import('./tokens/tokens-page')).TokensPage }));
const NotificationSettings = lazy(async () => ({
  default: (await import('../notifications/notification-settings')).NotificationSettings,
}));

/** What people set about themselves, a page each. */
export function SettingsArea(): ReactNode {
  return (
    <Routes>
      <Route index element={<ProfilePage />} />
      <Route path="sign-in" element={<SecurityPage />} />
      <Route path="devices" element={<DevicesPage />} />
      <Route path="notifications" element={<NotificationSettings />} />
      <Route path="tokens" element={<TokensPage />} />
      <Route path="privacy" element={<PrivacyPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
