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
export const MySpacePage = lazy(async () => ({ default: (await import('./my-space/my-space-page')).MySpacePage }));
export const TeamsArea = lazy(async () => ({ default: (await import('./teams/teams-area')).TeamsArea }));
export const SettingsArea = lazy(async () => ({ default: (await import('./settings/settings-area')).SettingsArea }));
export const SideArea = lazy(async () => ({ default: (await import('./frame/side-area')).SideArea }));

/** Asks for what the first page will show while its texts are still on their way. */
export function fetchAhead(cache: QueryClient, pathname: string): void {
  void cache.prefetchQuery(accountQueries.session());
  const eventId = /^\/events\/([^/]+)/.exec(pathname)?.[1];
  if (eventId) void cache.prefetchQuery(eventQueries.one(eventId as EventId));
  if (pathname !== '/') return;
  void importHome();
  void cache.prefetchQuery(eventQueries.home());
}
