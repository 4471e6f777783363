import { discoveryQueries, useLiveHome } from '@ringside/client/api';
import { FailureView, usePage } from '@ringside/client/shell';
import { loadDiscoveryTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Button, classes, EmptyState, Loading, Skeleton } from '@ringside/client/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useCallback, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { EventCard } from '../home/event-card';
import { EventFilters } from './event-filters';
import { searchIn } from './search-address';

/** Every public event, searched and filtered. What is looked for stands in the address, which can be shared. */
export const EventsPage = (): ReactNode => (
  <MoreTexts load={loadDiscoveryTexts}>
    <Events />
  </MoreTexts>
);

function Events(): ReactNode {
  const t = useTexts();
  const heading = usePage(t('discovery.title'));
  const [address, setAddress] = useSearchParams();
  useLiveHome();
  const change = useCallback(
    (changes: Readonly<Record<string, string>>) =>
      setAddress(
        (now) => {
          for (const [name, value] of Object.entries(changes)) {
            if (value === '') now.delete(name);
            else now.set(name, value);
          }
          return new URLSearchParams(now);
        },
        { replace: true },
      ),
    [setAddress],
  );
  const clear = () => setAddress({}, { replace: true });
  return (
    <div className="mx-auto grid w-full max-w-6xl gap-6 px-4 py-6 sm:px-6 sm:py-10">
      <h1 ref={heading} tabIndex={-1} className="text-3xl font-extrabold outline-none sm:text-4xl">
        {t('discovery.title')}
      </h1>
      <EventFilters address={address} onChange={change} onClear={clear} />
      <Found address={address} onClear={clear} />
    </div>
  );
}

function Found({ address, onClear }: { readonly address: URLSearchParams; readonly onClear: () => void }): ReactNode {
  const t = useTexts();
  const list = useInfiniteQuery(discoveryQueries.found(searchIn(address)));
  const { data } = list;
  if (!data) return list.error ? <FailureView error={list.error} onRetry={() => void list.refetch()} /> : <Waiting />;
  const events = data.pages.flatMap(({ items }) => items);
  const total = data.pages[0]?.total ?? 0;
  return (
    <section aria-label={t('discovery.title')} className="grid gap-5">
      <p role="status" className="text-sm text-muted">
        {t('discovery.found', { count: total })}
      </p>
      {events.length === 0 ? (
        <EmptyState
          icon={<SearchX />}
          title={t('discovery.nothing')}
          action={address.size > 0 && <Button onClick={onClear}>{t('discovery.clear')}</Button>}
        >
          {t('discovery.nothing.text')}
        </EmptyState>
      ) : (
        <ul
          aria-busy={list.isPlaceholderData}
          className={classes(
            'grid gap-5 transition-opacity sm:grid-cols-2 lg:grid-cols-3',
            list.isPlaceholderData && 'opacity-60',
          )}
        >
          {events.map((event) => (
            <li key={event.id} className="grid">
              <EventCard event={event} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button
          className="justify-self-center"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('discovery.more')}
        </Button>
      )}
    </section>
  );
}

function Waiting(): ReactNode {
  const t = useTexts();
  return (
    <Loading label={t('frame.loading')}>
      <div className="grid gap-5 sm:grid-cols-2 lg:grid-cols-3">
        <Skeleton className="h-80 rounded-card" />
        <Skeleton className="h-80 rounded-card" />
        <Skeleton className="hidden h-80 rounded-card lg:block" />
      </div>
    </Loading>
  );
}
