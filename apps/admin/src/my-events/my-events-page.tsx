import { eventQueries, useLiveMyEvents } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { EmptyState, LinkButton, LoadingRows } from '@ringside/client/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CalendarPlus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { EventRow, EventRows } from '../events/event-row';
import { MoreButton } from '../events/more-button';
import { AdminPage } from '../frame/admin-page';
import { canOrganize } from '../frame/roles';
import { useMe } from '../frame/use-me';

/** What one organizes or helps with, in every state. */
export function MyEventsPage(): ReactNode {
  const t = useAdminTexts();
  useLiveMyEvents();
  const create = canOrganize(useMe().role) && (
    <LinkButton to="/events/new" variant="primary" icon={<Plus aria-hidden="true" />}>
      {t('admin.newEvent')}
    </LinkButton>
  );
  return (
    <AdminPage title={t('admin.myEvents')} lead={t('admin.myEvents.lead')} actions={create}>
      <MyEventList />
    </AdminPage>
  );
}

function MyEventList(): ReactNode {
  const t = useAdminTexts();
  const me = useMe();
  const list = useInfiniteQuery(eventQueries.mine());
  if (!list.data) {
    return list.error ? (
      <FailureView error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <LoadingRows label={t('frame.loading')} />
    );
  }
  const events = list.data.pages.flatMap(({ items }) => items);
  if (events.length === 0) {
    return (
      <EmptyState icon={<CalendarPlus />} title={t('admin.myEvents.empty')}>
        {t(canOrganize(me.role) ? 'admin.myEvents.empty.organizer' : 'admin.myEvents.empty.moderator')}
      </EmptyState>
    );
  }
  return (
    <>
      <EventRows>
        {events.map((event) => (
          <EventRow key={event.id} event={event} to={`/events/${event.id}`} />
        ))}
      </EventRows>
      <MoreButton list={list} />
    </>
  );
}
