import { getSaleOpenings, putSaleOpenings, type SaleOpening } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bookingQueries } from './booking.queries';
import { call } from './call';

export const openingQueries = {
  /** For whom the sale of an event opens earlier, for its organizers. */
  of: (eventId: EventId) =>
    queryOptions({
      queryKey: ['booking', 'openings', eventId],
      queryFn: ({ signal }) => call(getSaleOpenings, { params: { eventId } }, { signal }),
    }),
};

export function usePutSaleOpenings(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (openings: readonly SaleOpening[]) =>
      call(putSaleOpenings, { params: { eventId }, body: { openings: [...openings] } }),
    onSuccess: (openings) => cache.setQueryData(openingQueries.of(eventId).queryKey, openings),
    onSettled: () => void cache.invalidateQueries({ queryKey: bookingQueries.prices(eventId).queryKey }),
  });
}
