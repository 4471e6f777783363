import { addFavourite, listFavouriteIds, listFavourites, removeFavourite } from '@ringside/contracts/registrations';
import type { EventId } from '@ringside/kernel';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';

export const favouriteQueries = {
  /** The events that the person who is signed in follows. */
  ids: () =>
    queryOptions({
      queryKey: ['favourites', 'ids'],
      queryFn: async ({ signal }) => (await call(listFavouriteIds, {}, { signal })).ids,
    }),

  /** The same with what lists show of events, page by page. */
  events: () =>
    infiniteQueryOptions({
      queryKey: ['favourites', 'events'],
      queryFn: ({ signal, pageParam }) =>
        call(listFavourites, { query: pageParam === undefined ? {} : { cursor: pageParam } }, { signal }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next,
    }),
};

/** Follows an event or leaves it. What is shown changes at once; after a failure nobody knows, and the list is asked again. */
export function useFavourite(eventId: EventId) {
  const cache = useQueryClient();
  const { queryKey } = favouriteQueries.ids();
  return useMutation({
    scope: { id: `favourite ${eventId}` }, // quick presses reach the server in their order
    mutationFn: (isIn: boolean) => call(isIn ? addFavourite : removeFavourite, { params: { eventId } }),
    onMutate: async (isIn) => {
      await cache.cancelQueries({ queryKey }); // an older answer must not come after the press
      cache.setQueryData(queryKey, (ids = []) => [...ids.filter((id) => id !== eventId), ...(isIn ? [eventId] : [])]);
    },
    onSuccess: () => void cache.invalidateQueries({ queryKey: favouriteQueries.events().queryKey }),
    onError: () => void cache.invalidateQueries({ queryKey }),
  });
}
