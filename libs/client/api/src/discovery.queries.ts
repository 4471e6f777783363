import type { EndpointInput } from '@ringside/contracts';
import { createMyFeed, getFacets, getMyFeed, removeMyFeed, searchEvents } from '@ringside/contracts/discovery';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { call } from './call';
import { eventQueries } from './events.queries';

/** What to look for; the paging is the query's own. */
export type EventSearch = Omit<EndpointInput<typeof searchEvents>['query'], 'cursor' | 'limit'>;

const firstPage = undefined as string | undefined;
const PAGE = 24;

export const discoveryQueries = {
  /** Public events, page by page. What is shown stays while another search is asked. Asked again with every list of events. */
  found: (search: EventSearch) =>
    infiniteQueryOptions({
      queryKey: [...eventQueries.everyList, 'found', search],
      queryFn: ({ signal, pageParam }) =>
        call(
          searchEvents,
          { query: { ...search, limit: PAGE, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          { signal },
        ),
      initialPageParam: firstPage,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),

  facets: (when: 'upcoming' | 'past') =>
    queryOptions({
      queryKey: [...eventQueries.everyList, 'facets', when],
      queryFn: ({ signal }) => call(getFacets, { query: { when } }, { signal }),
      placeholderData: keepPreviousData,
    }),

  feed: () => queryOptions({ queryKey: ['calendar'], queryFn: ({ signal }) => call(getMyFeed, {}, { signal }) }),
};

/** Gets an address of one's own feed; the one before is void. */
export function useCreateFeed() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => call(createMyFeed, {}),
    onSettled: () => cache.invalidateQueries({ queryKey: discoveryQueries.feed().queryKey }),
  });
}

export function useRemoveFeed() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => call(removeMyFeed, {}),
    onSettled: () => cache.invalidateQueries({ queryKey: discoveryQueries.feed().queryKey }),
  });
}
