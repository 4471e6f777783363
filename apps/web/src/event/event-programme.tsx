import { programmeQueries, useLiveProgramme } from '@ringside/client/api';
import { AnnouncementText, FailureView, ScheduleList } from '@ringside/client/shell';
import { loadProgrammeTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Button, Card } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** What the organizers announce. Nothing is there until something is said, which then appears by itself. */
export function EventAnnouncements({ event }: { readonly event: EventDetails }): ReactNode {
  return (
    <MoreTexts load={loadProgrammeTexts}>
      <Announcements event={event} />
    </MoreTexts>
  );
}

function Announcements({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useTexts();
  useLiveProgramme(event.id);
  const list = useInfiniteQuery(programmeQueries.announcements(event.id));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  if (list.error && items.length === 0) {
    return (
      <Card title={t('programme.announcements')}>
        <FailureView error={list.error} onRetry={() => void list.refetch()} />
      </Card>
    );
  }
  if (items.length === 0) return null;
  return (
    <Card title={t('programme.announcements')}>
      <ul className="grid gap-6">
        {items.map((said) => (
          <li key={said.id}>
            <AnnouncementText said={said} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button size="small" className="mt-5" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('programme.announcements.more')}
        </Button>
      )}
    </Card>
  );
}

/** The timetable, once there is one. */
export function EventSchedule({ event }: { readonly event: EventDetails }): ReactNode {
  return (
    <MoreTexts load={loadProgrammeTexts}>
      <Schedule event={event} />
    </MoreTexts>
  );
}

function Schedule({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useTexts();
  useLiveProgramme(event.id);
  const { data, error, refetch } = useQuery(programmeQueries.schedule(event.id));
  if (error && !data) {
    return (
      <Card title={t('programme.schedule')}>
        <FailureView error={error} onRetry={() => void refetch()} />
      </Card>
    );
  }
  if (!data || data.items.length === 0) return null;
  return (
    <Card title={t('programme.schedule')}>
      <p className="-mt-4 mb-5 text-sm text-muted">
        {t('programme.schedule.zone', { zone: event.timeZone.replaceAll('_', ' ') })}
      </p>
      <ScheduleList items={data.items} zone={event.timeZone} />
    </Card>
  );
}
