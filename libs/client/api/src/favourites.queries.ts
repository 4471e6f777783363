import { addFavourite, listFavouriteIds, removeFavourite } from '@ringside/contracts/registrations';
import type { EventId } from '@ringside/kernel';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';

export const favouriteQueries = {
  /** The events that the person who is signed in follows. */
  ids: () =>
    queryOptions({
      queryKey: ['favourites', 'ids'],
      queryFn: async ({ signal }) => (await call(listFavouriteIds, {}, { signal })).ids,
    }),
};

/** Follows an event or leaves it. What is shown changes at once, and goes back when it is refused. */
export function useFavourite(eventId: EventId) {
  const cache = useQueryClient();
  const { queryKey } = favouriteQueries.ids();
  const show = (isIn: boolean) =>
    cache.setQueryData(queryKey, (ids = []) => [...ids.filter((id) => id !== eventId), ...(isIn ? [eventId] : [])]);
  return useMutation({
    mutationFn: (isIn: boolean) => call(isIn ? addFavourite : removeFavourite, { params: { eventId } }),
    onMutate: show,
    onError: (_error, isIn) => void show(!isIn),
  });
}
