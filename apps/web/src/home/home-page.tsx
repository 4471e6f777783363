import { eventQueries, useLiveHome } from '@ringside/client/api';
import { FailureView, usePage } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { EmptyState, Loading, Skeleton } from '@ringside/client/ui';
import type { EventSummary, Home } from '@ringside/contracts/events';
import { useQuery } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { EventCard } from './event-card';
import { Welcome } from './welcome';

const HomeAnnouncements = lazy(async () => ({ default: (await import('./home-announcements')).HomeAnnouncements }));

/** What is on now and what comes next. A newly published event appears by itself. */
export function HomePage(): ReactNode {
  const { data, error, refetch } = useQuery(eventQueries.home());
  useLiveHome();
  const heading = usePage('Ringside');
  return (
    <>
      <Welcome heading={heading} />
      <div className="mx-auto grid w-full max-w-6xl gap-10 px-4 py-8 sm:px-6 sm:py-12">
        {data ? (
          <Programme home={data} />
        ) : error ? (
          <FailureView error={error} onRetry={() => void refetch()} />
        ) : (
          <Waiting />
        )}
      </div>
    </>
  );
}

function Programme({ home }: { readonly home: Home }): ReactNode {
  const t = useTexts();
  if (home.now.length + home.next.length === 0) {
    return (
      <EmptyState icon={<CalendarPlus />} title={t('pages.home.nothing')}>
        {t('pages.home.nothing.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <Group id="now" title={t('pages.home.now')} events={home.now} isLarge />
      <Suspense fallback={null}>
        <HomeAnnouncements />
      </Suspense>
      <Group id="next" title={t('pages.home.next')} events={home.next} />
    </>
  );
}

interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly events: readonly EventSummary[];
  readonly isLarge?: boolean;
}

function Group({ id, title, events, isLarge = false }: GroupProps): ReactNode {
  if (events.length === 0) return null;
  return (
    <section aria-labelledby={`${id}-title`} className="grid gap-5">
      <h2 id={`${id}-title`} className="text-xl font-bold sm:text-2xl">
        {title}
      </h2>
      <ul className={isLarge ? 'grid gap-5' : 'grid gap-5 sm:grid-cols-2 lg:grid-cols-3'}>
        {events.map((event) => (
          <li key={event.id} className="grid animate-appear">
            <EventCard event={event} isLarge={isLarge} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Waiting(): ReactNode {
  const t = useTexts();
  return (
    <Loading label={t('frame.loading')}>
      <div className="grid gap-5">
        <Skeleton className="h-8 w-40" />
        <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
          <Skeleton className="h-80 rounded-card" />
          <Skeleton className="h-80 rounded-card" />
          <Skeleton className="hidden h-80 rounded-card lg:block" />
        </div>
      </div>
    </Loading>
  );
}
