import { eventQueries, useLiveHome } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Badge, EmptyState, LoadingRows } from '@ringside/client/ui';
import type { ModerationItem } from '@ringside/contracts/events';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Coffee } from 'lucide-react';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { EventRow, EventRows } from '../events/event-row';
import { MoreButton } from '../events/more-button';
import { AdminPage } from '../frame/admin-page';
import { canModerate } from '../frame/roles';
import { useMe } from '../frame/use-me';

/** What waits for a decision, and what is out. The frame keeps the queue live. */
export function QueuePage(): ReactNode {
  const me = useMe();
  return canModerate(me.role) ? <Queue /> : <Navigate to="/" replace />;
}

function Queue(): ReactNode {
  const t = useAdminTexts();
  return (
    <AdminPage title={t('admin.moderation')} lead={t('admin.queue.lead')}>
      <Waiting />
      <PublicEvents />
    </AdminPage>
  );
}

function Waiting(): ReactNode {
  const t = useAdminTexts();
  const queue = useInfiniteQuery(eventQueries.moderation());
  if (!queue.data) {
    return queue.error ? (
      <FailureView error={queue.error} onRetry={() => void queue.refetch()} />
    ) : (
      <LoadingRows label={t('frame.loading')} rows={2} />
    );
  }
  const items = queue.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <EmptyState icon={<Coffee />} title={t('admin.queue.empty')}>
        {t('admin.queue.empty.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <EventRows>
        {items.map((item) => (
          <WaitingRow key={`${item.kind} ${item.event.id}`} item={item} />
        ))}
      </EventRows>
      <MoreButton list={queue} />
    </>
  );
}

function WaitingRow({ item: { kind, event, submittedAt, isOwn } }: { readonly item: ModerationItem }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const since = t('admin.queue.since', { since: format.dateTime(submittedAt) });
  const note = isOwn
    ? `${since} · ${t('admin.queue.own')}`
    : `${since} · ${t('events.by', { name: event.organizer.name })}`;
  return (
    <EventRow
      event={event}
      to={`/moderation/${event.id}`}
      note={
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Badge tone={kind === 'edit' ? 'accent' : 'info'}>{t(`admin.queue.kind.${kind}`)}</Badge>
          {note}
        </span>
      }
    />
  );
}

function PublicEvents(): ReactNode {
  const t = useAdminTexts();
  useLiveHome();
  const list = useInfiniteQuery(eventQueries.list('upcoming'));
  const events = list.data?.pages.flatMap(({ items }) => items) ?? [];
  if (events.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="text-lg font-semibold">{t('admin.queue.public')}</h2>
      <EventRows>
        {events.map((event) => (
          <EventRow
            key={event.id}
            event={event}
            to={`/events/${event.id}`}
            note={t('events.by', { name: event.organizer.name })}
          />
        ))}
      </EventRows>
      <MoreButton list={list} />
    </section>
  );
}
