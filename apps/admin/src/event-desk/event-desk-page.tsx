import { eventQueries, refusalOf, useLiveEvent } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { type AdminTexts, useAdminTexts } from '@ringside/client/texts';
import { Breadcrumbs, buttonClasses, LoadingRows, type NavTab, NavTabs } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { Outlet, useParams } from 'react-router';
import { EventFacts } from '../events/event-facts';
import { EventStatePill } from '../events/event-state-pill';
import { AdminPage } from '../frame/admin-page';
import { deskRights } from './desk-rights';

/** Everything that is done about one event, in parts with addresses of their own. */
export function EventDeskPage(): ReactNode {
  const { eventId = '' } = useParams();
  return <Desk key={eventId} eventId={eventId as EventId} />;
}

function Desk({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  useLiveEvent(eventId);
  const query = useQuery(eventQueries.one(eventId));
  if (query.data) return <DeskOf event={query.data} />;
  if (!query.error) {
    return (
      <AdminPage title={t('frame.loading')}>
        <LoadingRows label={t('frame.loading')} />
      </AdminPage>
    );
  }
  const isLost = refusalOf(query.error).code === 'NOT_FOUND';
  return (
    <AdminPage title={isLost ? t('admin.desk.lost') : t('admin.event')}>
      <FailureView
        error={query.error}
        onRetry={() => void query.refetch()}
        notFound={{ title: t('admin.desk.lost.text'), text: t('admin.desk.lost.hint') }}
      />
    </AdminPage>
  );
}

const PUBLIC: readonly string[] = ['published', 'started', 'finished'];

function DeskOf({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const base = `/events/${event.id}`;
  const publicPage = (
    <a href={base} className={buttonClasses({ size: 'small' })}>
      <ExternalLink aria-hidden="true" />
      {t('admin.desk.publicPage')}
    </a>
  );
  return (
    <AdminPage
      title={event.title}
      above={
        <Breadcrumbs
          label={t('frame.breadcrumbs')}
          crumbs={[{ label: t('admin.myEvents'), to: '/events' }, { label: event.title }]}
        />
      }
      lead={
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <EventStatePill state={event.state} />
          <EventFacts event={event} />
        </div>
      }
      actions={PUBLIC.includes(event.state) && publicPage}
    >
      <NavTabs label={t('admin.desk.parts')} tabs={tabsOf(event, base, t)} />
      <Outlet context={event} />
    </AdminPage>
  );
}

/** Each part to those whose it is. */
function tabsOf(event: EventDetails, base: string, t: AdminTexts): NavTab[] {
  const { manages, rules } = deskRights(event);
  return [
    { to: base, label: t('admin.desk.overview'), end: true },
    ...(manages ? programmeTabs(base, t) : []),
    ...(event.may.manage && event.venue ? seatTabs(base, t) : []),
    ...(rules ? [{ to: `${base}/tournaments`, label: t('admin.desk.tournaments') }] : []),
    ...(event.may.manage ? peopleTabs(event, base, t) : []),
    ...placeTabs(event, base, t),
    ...(manages ? [{ to: `${base}/staff`, label: t('admin.desk.staff') }] : []),
    ...(event.may.manage ? [{ to: `${base}/pictures`, label: t('admin.desk.pictures') }] : []),
    ...(manages ? [{ to: `${base}/reports`, label: t('admin.desk.reports') }] : []),
    ...(event.may.manage ? [{ to: `${base}/settings`, label: t('admin.desk.settings') }] : []),
  ];
}

/** Where helpers are on the day. */
const placeTabs = (event: EventDetails, base: string, t: AdminTexts) => [
  ...(deskRights(event).letsIn
    ? [
        { to: `${base}/door`, label: t('admin.desk.door') },
        { to: `${base}/box-office`, label: t('admin.desk.boxOffice') },
      ]
    : []),
  { to: `${base}/chat`, label: t('admin.desk.chat') },
];

const seatTabs = (base: string, t: AdminTexts) => [
  { to: `${base}/seating`, label: t('admin.desk.seating') },
  { to: `${base}/kept-seats`, label: t('admin.desk.keeping') },
];

const programmeTabs = (base: string, t: AdminTexts) => [
  { to: `${base}/schedule`, label: t('admin.desk.schedule') },
  { to: `${base}/announcements`, label: t('admin.desk.announcements') },
];

const peopleTabs = ({ state }: EventDetails, base: string, t: AdminTexts) => [
  { to: `${base}/prices`, label: t('admin.desk.prices') },
  { to: `${base}/registrations`, label: t('admin.desk.registrations') },
  { to: `${base}/money`, label: t('admin.desk.money') },
  ...(state === 'finished' ? [{ to: `${base}/placings`, label: t('admin.desk.placings') }] : []),
];
