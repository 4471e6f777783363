import { Part } from '@ringside/client/shell';
import { lazy, type ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import { AdminGate } from './frame/admin-gate';
import { FirstPage } from './frame/first-page';
import { NotFoundPage } from './frame/not-found-page';
import { RouteFailure } from './frame/route-failure';

const MyEventsPage = lazy(async () => ({ default: (await import('./my-events/my-events-page')).MyEventsPage }));
const NewEventPage = lazy(async () => ({ default: (await import('./event-form/new-event-page')).NewEventPage }));
const EventDeskPage = lazy(async () => ({ default: (await import('./event-desk/event-desk-page')).EventDeskPage }));
const OverviewPart = lazy(async () => ({ default: (await import('./event-desk/overview-part')).OverviewPart }));
const KeepingPart = lazy(async () => ({ default: (await import('./event-desk/keeping-part')).KeepingPart }));
const SeatingPart = lazy(async () => ({ default: (await import('./event-desk/seating-part')).SeatingPart }));
const PricesPart = lazy(async () => ({ default: (await import('./event-desk/prices-part')).PricesPart }));
const TournamentsPart = lazy(async () => ({
  default: (await import('./event-desk/tournaments-part')).TournamentsPart,
}));
const RegistrationsPart = lazy(async () => ({
  default: (await import('./event-desk/registrations-part')).RegistrationsPart,
}));
const PlacingsPart = lazy(async () => ({ default: (await import('./event-desk/placings-part')).PlacingsPart }));
const ChatPart = lazy(async () => ({ default: (await import('./event-desk/chat-part')).ChatPart }));
const StaffPart = lazy(async () => ({ default: (await import('./event-desk/staff-part')).StaffPart }));
const PicturesPart = lazy(async () => ({ default: (await import('./event-desk/pictures-part')).PicturesPart }));
const SettingsPart = lazy(async () => ({ default: (await import('./event-desk/settings-part')).SettingsPart }));
const MoneyArea = lazy(async () => ({ default: (await import('./money/money-area')).MoneyArea }));
const ReportsPart = lazy(async () => ({ default: (await import('./event-desk/reports-part')).ReportsPart }));
const OnSiteArea = lazy(async () => ({ default: (await import('./door/on-site-area')).OnSiteArea }));
const SitePage = lazy(async () => ({ default: (await import('./reports/site-page')).SitePage }));
const SchedulePart = lazy(async () => ({ default: (await import('./programme/programme-parts')).SchedulePart }));
const AnnouncementsPart = lazy(async () => ({
  default: (await import('./programme/programme-parts')).AnnouncementsPart,
}));
const QueuePage = lazy(async () => ({ default: (await import('./moderation/queue-page')).QueuePage }));
const PeoplePage = lazy(async () => ({ default: (await import('./people/people-page')).PeoplePage }));
const PersonPage = lazy(async () => ({ default: (await import('./people/person-page')).PersonPage }));
const InboxPage = lazy(async () => ({ default: (await import('./inbox/inbox-pages')).InboxPage }));
const MessagePage = lazy(async () => ({ default: (await import('./inbox/inbox-pages')).MessagePage }));
const MailsPage = lazy(async () => ({ default: (await import('./mails/mails-page')).MailsPage }));
const NotificationsPage = lazy(async () => ({
  default: (await import('./notifications/notifications-page')).NotificationsPage,
}));
const UpkeepPage = lazy(async () => ({ default: (await import('./upkeep/upkeep-page')).UpkeepPage }));
const PageEditor = lazy(async () => ({ default: (await import('./upkeep/page-editor')).PageEditor }));
const AuditPage = lazy(async () => ({ default: (await import('./audit/audit-page')).AuditPage }));
const ReviewPage = lazy(async () => ({ default: (await import('./moderation/review-page')).ReviewPage }));

const part = (content: ReactNode) => <Part>{content}</Part>;

/** Every page of the organizers' app; all of them stand behind the gate. */
export const routes: RouteObject[] = [
  {
    element: <AdminGate />,
    errorElement: <RouteFailure />,
    children: [
      { index: true, element: <FirstPage /> },
      { path: 'events', element: part(<MyEventsPage />) },
      { path: 'events/new', element: part(<NewEventPage />) },
      {
        path: 'events/:eventId',
        element: part(<EventDeskPage />),
        children: [
          { index: true, element: part(<OverviewPart />) },
          { path: 'schedule', element: part(<SchedulePart />) },
          { path: 'announcements', element: part(<AnnouncementsPart />) },
          { path: 'seating', element: part(<SeatingPart />) },
          { path: 'kept-seats', element: part(<KeepingPart />) },
          { path: 'tournaments', element: part(<TournamentsPart />) },
          { path: 'tournaments/:tournamentId', element: part(<TournamentsPart />) },
          { path: 'registrations', element: part(<RegistrationsPart />) },
          { path: 'prices/*', element: part(<PricesPart />) },
          { path: 'money/*', element: part(<MoneyArea />) },
          { path: 'placings', element: part(<PlacingsPart />) },
          { path: 'chat', element: part(<ChatPart />) },
          { path: 'staff', element: part(<StaffPart />) },
          { path: 'pictures', element: part(<PicturesPart />) },
          { path: 'door', element: part(<OnSiteArea />) },
          { path: 'door/desk', element: part(<OnSiteArea />) },
          { path: 'box-office', element: part(<OnSiteArea />) },
          { path: 'reports', element: part(<ReportsPart />) },
          { path: 'settings', element: part(<SettingsPart />) },
        ],
      },
      { path: 'overview', element: part(<SitePage />) },
      { path: 'moderation', element: part(<QueuePage />) },
      { path: 'moderation/:eventId', element: part(<ReviewPage />) },
      { path: 'people', element: part(<PeoplePage />) },
      { path: 'people/:userId', element: part(<PersonPage />) },
      { path: 'inbox', element: part(<InboxPage />) },
      { path: 'inbox/:contactId', element: part(<MessagePage />) },
      { path: 'mail', element: part(<MailsPage />) },
      { path: 'notifications', element: part(<NotificationsPage />) },
      { path: 'site', element: part(<UpkeepPage />) },
      { path: 'site/pages/:page', element: part(<PageEditor />) },
      { path: 'audit', element: part(<AuditPage />) },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];
