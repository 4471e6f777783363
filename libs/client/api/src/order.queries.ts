import {
  addTicketType,
  cancelMyOrder,
  type Catalogue,
  getCatalogue,
  getMyOrder,
  getSale,
  listMyOrders,
  type Order,
  previewPrices,
  putPrices,
  putSale,
  removeTicketType,
  type Sale,
  type TypePrice,
} from '@ringside/contracts/booking';
import type { Body } from '@ringside/contracts';
import type { EventId, OrderId, TicketTypeId } from '@ringside/kernel';
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

/** A change of what an event sells; its answer is the whole catalogue. */
function useCatalogueChange<In>(eventId: EventId, command: (input: In) => Promise<Catalogue>) {
  const cache = useQueryClient();
  const { queryKey } = orderQueries.catalogue(eventId);
  return useMutation({
    mutationFn: command,
    onSuccess: (catalogue) => cache.setQueryData(queryKey, catalogue),
    onError: () => void cache.invalidateQueries({ queryKey }),
    onSettled: () => void cache.invalidateQueries({ queryKey: bookingQueries.prices(eventId).queryKey }),
  });
}

export const useAddTicketType = (eventId: EventId) =>
  useCatalogueChange(eventId, (type: Body<typeof addTicketType>) =>
    call(addTicketType, { params: { eventId }, body: type }),
  );

export const useRemoveTicketType = (eventId: EventId) =>
  useCatalogueChange(eventId, (ticketTypeId: TicketTypeId) =>
    call(removeTicketType, { params: { eventId, ticketTypeId } }),
  );

export const usePutPrices = (eventId: EventId) =>
  useCatalogueChange(eventId, (prices: readonly TypePrice[]) =>
    call(putPrices, { params: { eventId }, body: { prices: [...prices] } }),
  );

/** What other prices would move. */
export const usePreviewPrices = (eventId: EventId) =>
  useMutation({
    mutationFn: (prices: readonly TypePrice[]) =>
      call(previewPrices, { params: { eventId }, body: { prices: [...prices] } }),
  });
