import { accountQueries, eventQueries } from '@ringside/client/api';
import type { EventId } from '@ringside/kernel';
import type { QueryClient } from '@tanstack/react-query';
import { lazy } from 'react';

// where most people arrive by a link: a file of its own would only be a second journey
export { EventPage } from './event/event-page';

const importHome = async () => ({ default: (await import('./home/home-page')).HomePage });

export const HomePage = lazy(importHome);
export const EventsPage = lazy(async () => ({ default: (await import('./discovery/events-page')).EventsPage }));
export const SignInPage = lazy(async () => ({ default: (await import('./accounts/sign-in-page')).SignInPage }));
export const SignUpPage = lazy(async () => ({ default: (await import('./accounts/sign-up-page')).SignUpPage }));
export const ConfirmAddressPage = lazy(async () => ({
  default: (await import('./accounts/confirm-address-page')).ConfirmAddressPage,
}));
export const ResetPasswordPage = lazy(async () => ({
  default: (await import('./accounts/reset-password-page')).ResetPasswordPage,
}));
export const ProfilePage = lazy(async () => ({ default: (await import('./settings/profile-page')).ProfilePage }));
export const SecurityPage = lazy(async () => ({ default: (await import('./settings/security-page')).SecurityPage }));
export const DevicesPage = lazy(async () => ({ default: (await import('./settings/devices-page')).DevicesPage }));
export const MySpacePage = lazy(async () => ({ default: (await import('./my-space/my-space-page')).MySpacePage }));
export const PrivacyPage = lazy(async () => ({
  default: (await import('./settings/privacy/privacy-page')).PrivacyPage,
}));
export const SitePage = lazy(async () => ({ default: (await import('./site/site-page')).SitePage }));
export const TokensPage = lazy(async () => ({ default: (await import('./settings/tokens/tokens-page')).TokensPage }));
export const NotificationsPage = lazy(async () => ({
  default: (await import('./notifications/notifications-page')).NotificationsPage,
}));
export const NotificationSettings = lazy(async () => ({
  default: (await import('./notifications/notification-settings')).NotificationSettings,
}));
export const UnsubscribePage = lazy(async () => ({
  default: (await import('./notifications/unsubscribe-page')).UnsubscribePage,
}));
export const ContactPage = lazy(async () => ({ default: (await import('./contact/contact-page')).ContactPage }));
export const TeamsArea = lazy(async () => ({ default: (await import('./teams/teams-area')).TeamsArea }));
export const NotFoundPage = lazy(async () => ({ default: (await import('./not-found-page')).NotFoundPage }));

/** Asks for what the first page will show while its texts are still on their way. */
export function fetchAhead(cache: QueryClient, pathname: string): void {
  void cache.prefetchQuery(accountQueries.session());
  const eventId = /^\/events\/([^/]+)/.exec(pathname)?.[1];
  if (eventId) void cache.prefetchQuery(eventQueries.one(eventId as EventId));
  if (pathname !== '/') return;
  void importHome();
  void cache.prefetchQuery(eventQueries.home());
}
