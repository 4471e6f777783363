import { moneyQueries, type MoneyWish, useLiveOrderList } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { LoadingRows } from '@ringside/client/ui';
import { ORDER_STATES } from '@ringside/contracts/booking';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { useDeskEvent } from '../event-desk/use-desk-event';
import { MoreButton } from '../events/more-button';
import { SearchField } from '../people/search-field';
import { MoneyFigures } from './money-figures';
import { NewOrdersPill } from './new-orders-pill';
import { OrderFilter } from './order-filter';
import { OrderTable } from './order-table';

/** What another node did is not heard here; so often the figures are looked at all the same. */
const LOOK_AGAIN_MS = 30_000;

/** All orders of the event, as they come and change; those that need a look are one press away. */
export function OrderList(): ReactNode {
  const t = useAdminTexts();
  const { id: eventId } = useDeskEvent();
  const { wish, change } = useWish();
  const place = useRef<HTMLDivElement>(null);
  const showNew = useLiveOrderList(eventId, () => isBeingRead(place.current));
  const list = useInfiniteQuery(moneyQueries.orders(eventId, wish));
  const overview = useQuery({ ...moneyQueries.overview(eventId), refetchInterval: LOOK_AGAIN_MS });
  const search = useCallback((value: string) => change({ search: value }), [change]);
  const show = () => {
    showNew();
    place.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <section className="grid gap-4">
      <h2 className="sr-only">{t('money.title')}</h2>
      <MoneyFigures overview={overview.data} />
      <OrderFilter
        overview={overview.data}
        wish={wish}
        onChange={({ state = '', attention = '' }) => change({ state, attention })}
      />
      <SearchField
        label={t('money.search')}
        hint={t('money.search.hint')}
        value={wish.search ?? ''}
        onChange={search}
      />
      <div ref={place} className="grid scroll-mt-40 gap-4">
        <NewOrdersPill count={list.data?.pages[0]?.newer ?? 0} onShow={show} />
        {list.data ? (
          <OrderTable
            eventId={eventId}
            orders={list.data.pages.flatMap(({ items }) => items)}
            isFiltered={Object.keys(wish).length > 0}
          />
        ) : list.error ? (
          <FailureView error={list.error} onRetry={() => void list.refetch()} />
        ) : (
          <LoadingRows label={t('frame.loading')} />
        )}
        <MoreButton list={list} />
      </div>
    </section>
  );
}

/** Somebody points at the list, is in it by the keyboard, or has scrolled into it. */
const isBeingRead = (list: HTMLElement | null): boolean =>
  list !== null &&
  (list.matches(':hover') || list.contains(document.activeElement) || list.getBoundingClientRect().top < 0);

/** Which orders are wanted: it stands in the address. */
function useWish() {
  const [address, setAddress] = useSearchParams();
  const change = useCallback(
    (changed: Readonly<Record<string, string>>) =>
      setAddress(
        (now) => {
          const next = new URLSearchParams(now);
          for (const [name, value] of Object.entries(changed)) {
            if (value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      ),
    [setAddress],
  );
  return { wish: wishIn(address), change };
}

function wishIn(address: URLSearchParams): MoneyWish {
  const search = address.get('search');
  const state = ORDER_STATES.find((each) => each === address.get('state'));
  const attention = address.get('attention') === '1';
  return { ...(search ? { search } : {}), ...(state ? { state } : {}), ...(attention ? { attention: '1' } : {}) };
}
