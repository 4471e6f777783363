import type { Body } from '@ringside/contracts';
import { countHolders, listHolderMessages, writeToHolders } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { call } from './call';

export type HolderAudience = Body<typeof countHolders>;

export const holderMessageQueries = {
  all: (eventId: EventId) => ['booking', 'holderMessages', eventId] as const,

  list: (eventId: EventId) =>
    infiniteQueryOptions({
      queryKey: [...holderMessageQueries.all(eventId), 'list'],
      queryFn: ({ signal, pageParam }) =>
        call(
          listHolderMessages,
          { params: { eventId }, query: pageParam === undefined ? {} : { cursor: pageParam } },
          { signal },
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next,
    }),

  /** How many people a message would reach. */
  count: (eventId: EventId, audience: HolderAudience) =>
    queryOptions({
      queryKey: [...holderMessageQueries.all(eventId), 'count', audience],
      queryFn: ({ signal }) => call(countHolders, { params: { eventId }, body: audience }, { signal }),
      placeholderData: keepPreviousData,
    }),
};

/** Writes to those who have tickets. The same key for an attempt whose answer never came. */
export function useWriteToHolders(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: Body<typeof writeToHolders> & { readonly key: string }) =>
      call(writeToHolders, { params: { eventId }, body }, { key }),
    onSettled: () => cache.invalidateQueries({ queryKey: holderMessageQueries.all(eventId) }),
  });
}
