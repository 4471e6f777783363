import {
  cancelMyOrder,
  getCatalogue,
  getMyOrder,
  getSale,
  listMyOrders,
  type Order,
  putSale,
  type Sale,
} from '@ringside/contracts/booking';
import type { Body } from '@ringside/contracts';
import type { EventId, OrderId } from '@ringside/kernel';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bookingQueries } from './booking.queries';
import { call } from './call';

/** Below `booking/mine`, so that word of a change of one's own has them asked anew. */
export const orderQueries = {
  one: (eventId: EventId, orderId: OrderId) =>
    queryOptions({
      queryKey: [...bookingQueries.everyMine, 'order', orderId],
      queryFn: ({ signal }) => call(getMyOrder, { params: { eventId, orderId } }, { signal }),
    }),

  /** The person's orders at all events, page by page. */
  mine: () =>
    infiniteQueryOptions({
      queryKey: [...bookingQueries.everyMine, 'orders'],
      queryFn: ({ signal, pageParam }) =>
        call(listMyOrders, { query: pageParam === undefined ? {} : { cursor: pageParam } }, { signal }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next,
    }),

  sale: (eventId: EventId) =>
    queryOptions({
      queryKey: ['booking', 'sale', eventId],
      queryFn: ({ signal }) => call(getSale, { params: { eventId } }, { signal }),
    }),

  catalogue: (eventId: EventId) =>
    queryOptions({
      queryKey: ['booking', 'catalogue', eventId],
      queryFn: ({ signal }) => call(getCatalogue, { params: { eventId } }, { signal }),
    }),
};

/** Cancels one's own order. */
export function useCancelOrder(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (orderId: OrderId): Promise<Order> => call(cancelMyOrder, { params: { eventId, orderId } }),
    onSuccess: (order) => cache.setQueryData(orderQueries.one(eventId, order.orderId).queryKey, order),
    onSettled: () => void cache.invalidateQueries({ queryKey: bookingQueries.everyMine }),
  });
}

export function usePutSale(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (sale: Body<typeof putSale>): Promise<Sale> => call(putSale, { params: { eventId }, body: sale }),
    onSuccess: (sale) => cache.setQueryData(orderQueries.sale(eventId).queryKey, sale),
    onSettled: () => void cache.invalidateQueries({ queryKey: orderQueries.catalogue(eventId).queryKey }),
  });
}
