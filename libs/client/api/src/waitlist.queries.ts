import type { Body } from '@ringside/contracts';
import {
  getMyWaiting,
  getWaitlistTerms,
  joinWaitlist,
  leaveWaitlist,
  listWaitlist,
  putWaitlistTerms,
  removeFromWaitlist,
} from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bookingQueries } from './booking.queries';
import { call } from './call';

/** The desk is looked at while offers run: what they came to appears by itself. */
const ASK_AGAIN_MS = 10_000;

export const waitlistQueries = {
  /** Below `booking/mine`, so that word of a change of one's own has it asked anew. */
  mine: (eventId: EventId) =>
    queryOptions({
      queryKey: [...bookingQueries.everyMine, 'waiting', eventId],
      queryFn: ({ signal }) => call(getMyWaiting, { params: { eventId } }, { signal }),
    }),

  desk: (eventId: EventId) => ['waitlist', eventId] as const,

  terms: (eventId: EventId) =>
    queryOptions({
      queryKey: [...waitlistQueries.desk(eventId), 'terms'],
      queryFn: ({ signal }) => call(getWaitlistTerms, { params: { eventId } }, { signal }),
      refetchInterval: ASK_AGAIN_MS,
    }),

  /** Who waits, page by page. */
  list: (eventId: EventId) =>
    infiniteQueryOptions({
      queryKey: [...waitlistQueries.desk(eventId), 'list'],
      queryFn: ({ signal, pageParam }) =>
        call(
          listWaitlist,
          { params: { eventId }, query: pageParam === undefined ? {} : { cursor: pageParam } },
          { signal },
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: ({ next }) => next,
      refetchInterval: ASK_AGAIN_MS,
    }),
};

/** What changes where one stands in the line, and with an offer what one holds. */
function useLineChange<In, Out>(change: (input: In) => Promise<Out>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => cache.invalidateQueries({ queryKey: bookingQueries.everyMine }),
  });
}

export const useJoinWaitlist = (eventId: EventId) =>
  useLineChange((body: Body<typeof joinWaitlist>) => call(joinWaitlist, { params: { eventId }, body }));

/** Waits no longer, or turns an offer down. */
export const useLeaveWaitlist = (eventId: EventId) =>
  useLineChange((entryId: string) => call(leaveWaitlist, { params: { eventId, entryId } }));

function useDeskChange<In, Out>(eventId: EventId, change: (input: In) => Promise<Out>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => cache.invalidateQueries({ queryKey: waitlistQueries.desk(eventId) }),
  });
}

export const usePutWaitlistTerms = (eventId: EventId) =>
  useDeskChange(eventId, (body: Body<typeof putWaitlistTerms>) =>
    call(putWaitlistTerms, { params: { eventId }, body }),
  );

export const useRemoveFromWaitlist = (eventId: EventId) =>
  useDeskChange(eventId, ({ entryId, reason }: { readonly entryId: string; readonly reason: string }) =>
    call(removeFromWaitlist, { params: { eventId, entryId }, body: { reason } }),
  );
