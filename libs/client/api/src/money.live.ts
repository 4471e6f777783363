import { type MoneyOrdersPage, ordersChanged } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { moneyQueries, type OrdersFrom } from './money.queries';
import { useLive } from './use-live';
import { on } from './watcher';

type OrderPages = InfiniteData<MoneyOrdersPage, OrdersFrom>;

/** Keeps whatever is shown of an event's money as it is. */
export function useLiveOrders(eventId: EventId): void {
  const cache = useQueryClient();
  const askAgain = () => void cache.invalidateQueries({ queryKey: moneyQueries.all(eventId) });
  useLive(`orders:${eventId}`, [on(ordersChanged, (told) => void (told.eventId === eventId && askAgain()))], askAgain);
}

/**
 * Keeps the lists of an event's orders as they are. While somebody reads them, what is new is only counted: the order that
 * is on top stays there. Answers how to show what is new.
 */
export function useLiveOrderList(eventId: EventId, isRead: () => boolean): () => void {
  const cache = useQueryClient();
  const queryKey = moneyQueries.everyOrders(eventId);
  const askAgain = (beginning: (pages: OrderPages) => OrdersFrom) => {
    cache.setQueriesData<OrderPages>({ queryKey }, (pages) => pages && beginAt(pages, beginning(pages)));
    void cache.invalidateQueries({ queryKey: moneyQueries.all(eventId) });
  };
  const hear = () => askAgain(isRead() ? asRead : atTheTop);
  useLive(`orders:${eventId}`, [on(ordersChanged, (told) => void (told.eventId === eventId && hear()))], hear);
  return () => askAgain(atTheTop);
}

const atTheTop = (): OrdersFrom => ({});

/** With the order that is the first one now, or has been kept there since before. */
function asRead({ pages, pageParams }: OrderPages): OrdersFrom {
  const until = pageParams[0]?.until ?? pages[0]?.items[0]?.orderId;
  return until === undefined ? {} : { until };
}

/** When the pages are asked for again, the first begins there. */
const beginAt = ({ pages, pageParams }: OrderPages, first: OrdersFrom): OrderPages => ({
  pages,
  pageParams: [first, ...pageParams.slice(1)],
});
