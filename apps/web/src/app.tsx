import { Part } from '@ringside/client/shell';
import type { ReactNode } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { WebFrame } from './frame/web-frame';
import {
  ConfirmAddressPage,
  ContactPage,
  DevicesPage,
  EventPage,
  EventsPage,
  HomePage,
  MySpacePage,
  NotFoundPage,
  NotificationSettings,
  NotificationsPage,
  ProfilePage,
  ResetPasswordPage,
  SecurityPage,
  SignInPage,
  SignUpPage,
  PrivacyPage,
  SitePage,
  TokensPage,
  TeamsArea,
  UnsubscribePage,
} from './pages';

/** The participants' app. Pages where people seldom arrive are files that are fetched when they are visited. */
export function App(): ReactNode {
  const { pathname } = useLocation();
  return (
    <WebFrame>
      <Part resetKey={pathname} waiting={<div className="min-h-[60dvh]" />}>
        <Routes>
          <Route index element={<HomePage />} />
          <Route path="events" element={<EventsPage />} />
          <Route path="events/:eventId/*" element={<EventPage />} />
          <Route path="my-space" element={<MySpacePage />} />
          <Route path="sign-in" element={<SignInPage />} />
          <Route path="sign-up" element={<SignUpPage />} />
          <Route path="pages/:page" element={<SitePage />} />
          <Route path="settings/privacy" element={<PrivacyPage />} />
          <Route path="confirm-address" element={<ConfirmAddressPage />} />
          <Route path="reset-password" element={<ResetPasswordPage />} />
          <Route path="settings" element={<ProfilePage />} />
          <Route path="settings/sign-in" element={<SecurityPage />} />
          <Route path="settings/devices" element={<DevicesPage />} />
          <Route path="settings/tokens" element={<TokensPage />} />
          <Route path="notifications" element={<NotificationsPage />} />
          <Route path="settings/notifications" element={<NotificationSettings />} />
          <Route path="unsubscribe/:token" element={<UnsubscribePage />} />
          <Route path="contact" element={<ContactPage />} />
          <Route path="teams/*" element={<TeamsArea />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Part>
    </WebFrame>
  );
}
