import {
  approveEdit,
  dismissEdit,
  getEventHistory,
  getProposedEdit,
  rejectEdit,
  withdrawEdit,
} from '@ringside/contracts/events';
import type { EventId } from '@ringside/kernel';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import { eventQueries, keepEvent } from './events.queries';

const firstPage = undefined as string | undefined;

/** What those who lead an event and moderators read of its life. Each answer belongs to one revision of the event. */
export const lifeQueries = {
  /** The latest proposed edit; rejects with NOT_FOUND when there is none. */
  edit: (eventId: EventId, rev: number) =>
    queryOptions({
      queryKey: ['events', 'edit', eventId, rev],
      queryFn: ({ signal }) => call(getProposedEdit, { params: { eventId } }, { signal }),
    }),

  /** What was done to the event, page by page. */
  history: (eventId: EventId, rev: number) =>
    infiniteQueryOptions({
      queryKey: ['events', 'history', eventId, rev],
      queryFn: ({ signal, pageParam }) =>
        call(
          getEventHistory,
          { params: { eventId }, query: pageParam === undefined ? {} : { cursor: pageParam } },
          { signal },
        ),
      initialPageParam: firstPage,
      getNextPageParam: ({ next }) => next,
    }),
};

/** What can be done with a proposed edit. `rev` is the version of it that the moderator has read. */
export type EditStep =
  | { readonly command: 'withdraw' }
  | { readonly command: 'dismiss' }
  | { readonly command: 'approve'; readonly rev: number }
  | { readonly command: 'reject'; readonly rev: number; readonly reason: string };

/** Decides about an edit or takes it back. After a refusal the event is asked for again. */
export function useEditStep(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (step: EditStep) => {
      const params = { eventId };
      if (step.command === 'withdraw') return call(withdrawEdit, { params });
      if (step.command === 'dismiss') return call(dismissEdit, { params });
      if (step.command === 'approve') return call(approveEdit, { params, body: { rev: step.rev } });
      return call(rejectEdit, { params, body: { rev: step.rev, reason: step.reason } });
    },
    onSuccess: (event) => keepEvent(cache, event),
    onError: () => {
      void cache.invalidateQueries({ queryKey: eventQueries.one(eventId).queryKey });
      void cache.invalidateQueries({ queryKey: ['events', 'edit', eventId] });
    },
  });
}
