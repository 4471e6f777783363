import { eventQueries, type MyEventsWish } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadLifeTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, EmptyState, LoadingRows, SegmentedControl } from '@ringside/client/ui';
import { EVENT_SEARCH_MAX, EVENT_SHELVED_DAYS, EVENT_SHELVES } from '@ringside/contracts/events';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Archive, CalendarPlus, SearchX } from 'lucide-react';
import { useCallback, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { EventRow, EventRows } from '../events/event-row';
import { MoreButton } from '../events/more-button';
import { useMayCreate } from '../frame/use-may-create';
import { useMe } from '../frame/use-me';
import { SearchField } from '../people/search-field';

type Shelf = (typeof EVENT_SHELVES)[number];

/** One's events: what there is to do and, beside it, the archive. Which of them stands in the address. */
export const MyEventList = (): ReactNode => (
  <MoreTexts load={loadLifeTexts}>
    <Shelves />
  </MoreTexts>
);

function Shelves(): ReactNode {
  const t = useAdminTexts();
  const [address, setAddress] = useSearchParams();
  const shelf: Shelf = address.get('shelf') === 'archive' ? 'archive' : 'current';
  const q = (address.get('q') ?? '').trim().slice(0, EVENT_SEARCH_MAX);
  const change = useCallback(
    (name: string, value: string, replace: boolean) =>
      setAddress(
        (now) => {
          if (value === '') now.delete(name);
          else now.set(name, value);
          return new URLSearchParams(now);
        },
        { replace },
      ),
    [setAddress],
  );
  const search = useCallback((value: string) => change('q', value, true), [change]);
  return (
    <>
      <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,24rem)_auto] sm:justify-between">
        <SearchField
          label={t('life.shelf.search')}
          hint={t('life.shelf.search.hint')}
          value={address.get('q') ?? ''}
          onChange={search}
        />
        <SegmentedControl
          label={t('life.shelf.label')}
          className="sm:mt-6"
          value={shelf}
          onChange={(value) => change('shelf', value === 'archive' ? value : '', false)}
          segments={EVENT_SHELVES.map((value) => ({ value, label: t(`life.shelf.${value}`) }))}
        />
      </div>
      <Found wish={{ shelf, ...(q === '' ? {} : { q }) }} onClear={() => search('')} />
    </>
  );
}

interface FoundProps {
  readonly wish: MyEventsWish & { readonly shelf: Shelf };
  readonly onClear: () => void;
}

function Found({ wish, onClear }: FoundProps): ReactNode {
  const t = useAdminTexts();
  const list = useInfiniteQuery(eventQueries.mine(wish));
  if (!list.data) {
    return list.error ? (
      <FailureView error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <LoadingRows label={t('frame.loading')} />
    );
  }
  const events = list.data.pages.flatMap(({ items }) => items);
  if (events.length === 0 && wish.q !== undefined) {
    const clear = <Button onClick={onClear}>{t('life.shelf.clear')}</Button>;
    return (
      <EmptyState icon={<SearchX />} title={t('life.shelf.notFound')} action={clear}>
        {t('life.shelf.notFound.text')}
      </EmptyState>
    );
  }
  if (events.length === 0) return wish.shelf === 'archive' ? <EmptyArchive /> : <NothingGoingOn />;
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

function EmptyArchive(): ReactNode {
  const t = useAdminTexts();
  return (
    <EmptyState icon={<Archive />} title={t('life.shelf.empty.archive')}>
      {t('life.shelf.empty.archive.text', { days: EVENT_SHELVED_DAYS })}
    </EmptyState>
  );
}

/** Somebody who never had an event is told how to have one; others where theirs went. */
function NothingGoingOn(): ReactNode {
  const t = useAdminTexts();
  const { mayCreate } = useMayCreate(useMe());
  const archive = useInfiniteQuery(eventQueries.mine({ shelf: 'archive' }));
  if ((archive.data?.pages[0]?.items.length ?? 0) > 0) {
    return (
      <EmptyState icon={<CalendarPlus />} title={t('life.shelf.empty.current')}>
        {t('life.shelf.empty.current.text')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<CalendarPlus />} title={t('admin.myEvents.empty')}>
      {t(mayCreate ? 'admin.myEvents.empty.organizer' : 'admin.myEvents.empty.moderator')}
    </EmptyState>
  );
}
