import {
  closeGridFeed,
  confirmGridGuest,
  getGridFeed,
  type GridFeed,
  listGridGuests,
  openGridFeed,
} from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';

/** How often guests are asked for while they are looked at: they come without a word to this page. */
const GUESTS_EVERY_MS = 5000;

/** The classic grid feed of an event, for its organizers. */
export const gridFeedQueries = {
  every: (eventId: EventId) => ['booking', 'grid-feed', eventId] as const,

  one: (eventId: EventId) =>
    queryOptions({
      queryKey: [...gridFeedQueries.every(eventId), 'feed'],
      queryFn: ({ signal }) => call(getGridFeed, { params: { eventId } }, { signal }),
    }),

  guests: (eventId: EventId) =>
    infiniteQueryOptions({
      queryKey: [...gridFeedQueries.every(eventId), 'guests'],
      queryFn: ({ signal, pageParam }) =>
        call(
          listGridGuests,
          { params: { eventId }, query: pageParam === undefined ? { limit: 50 } : { limit: 50, cursor: pageParam } },
          { signal },
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next,
      refetchInterval: GUESTS_EVERY_MS,
    }),
};

/** Serves a section by the feed, or none any more. */
export function useSwitchGridFeed(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (sectionNo: number | null): Promise<GridFeed> => {
      const params = { eventId };
      if (sectionNo !== null) return call(openGridFeed, { params, body: { sectionNo } });
      await call(closeGridFeed, { params });
      return call(getGridFeed, { params });
    },
    onSuccess: (feed) => cache.setQueryData(gridFeedQueries.one(eventId).queryKey, feed),
    onError: () => void cache.invalidateQueries({ queryKey: gridFeedQueries.every(eventId) }),
  });
}

/** Says that staff have seen who a guest is. */
export function useConfirmGridGuest(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (guestId: string) => call(confirmGridGuest, { params: { eventId, guestId } }),
    onSettled: () => cache.invalidateQueries({ queryKey: gridFeedQueries.guests(eventId).queryKey }),
  });
}
