import type { EndpointInput } from '@ringside/contracts';
import {
  approveEvent,
  cancelEvent,
  createEvent,
  type EventDetails,
  type EventEdit,
  finishEvent,
  getEvent,
  getHome,
  listEvents,
  listModeration,
  listMyEvents,
  rejectEvent,
  startEvent,
  submitEvent,
  suspendEvent,
  unsuspendEvent,
  updateEvent,
  withdrawEvent,
} from '@ringside/contracts/events';
import type { EventId } from '@ringside/kernel';
import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { call } from './call';
import { randomKey } from './random-key';

const firstPage = undefined as string | undefined;
const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** Which of one's own events: what there is to do or the archive, with a part of the title. */
export type MyEventsWish = Pick<EndpointInput<typeof listMyEvents>['query'], 'shelf' | 'q'>;

export const eventQueries = {
  everyList: ['events', 'list'] as const,
  everyMine: ['events', 'mine'] as const,
  everyModeration: ['events', 'moderation'] as const,

  /** What is on now and what comes next. */
  home: () => queryOptions({ queryKey: ['events', 'home'], queryFn: ({ signal }) => call(getHome, {}, { signal }) }),

  /** One event; rejects with NOT_FOUND when it is not there or not open to this person. */
  one: (eventId: EventId) =>
    queryOptions({
      queryKey: ['events', 'one', eventId],
      queryFn: ({ signal }) => call(getEvent, { params: { eventId } }, { signal }),
    }),

  /** Public events, page by page. */
  list: (when: 'upcoming' | 'past') =>
    infiniteQueryOptions({
      queryKey: [...eventQueries.everyList, when],
      queryFn: ({ signal, pageParam }) => call(listEvents, { query: { when, ...from(pageParam) } }, { signal }),
      initialPageParam: firstPage,
      getNextPageParam: ({ next }) => next,
    }),

  /** The events in whose staff this person is, page by page. */
  mine: (wish: MyEventsWish = {}) =>
    infiniteQueryOptions({
      queryKey: [...eventQueries.everyMine, wish],
      queryFn: ({ signal, pageParam }) => call(listMyEvents, { query: { ...wish, ...from(pageParam) } }, { signal }),
      initialPageParam: firstPage,
      getNextPageParam: ({ next }) => next,
    }),

  /** What waits for a moderator, page by page. */
  moderation: () =>
    infiniteQueryOptions({
      queryKey: eventQueries.everyModeration,
      queryFn: ({ signal, pageParam }) => call(listModeration, { query: from(pageParam) }, { signal }),
      initialPageParam: firstPage,
      getNextPageParam: ({ next }) => next,
    }),
};

/** Puts a newer answer about an event in place, and has every list asked again. An older one changes nothing. */
export function keepEvent(cache: QueryClient, event: EventDetails): void {
  cache.setQueryData(eventQueries.one(event.id).queryKey, (known) => (known && known.rev > event.rev ? known : event));
  const { queryKey: home } = eventQueries.home();
  for (const queryKey of [home, eventQueries.everyList, eventQueries.everyMine, eventQueries.everyModeration]) {
    void cache.invalidateQueries({ queryKey });
  }
}

/** What a form of a new event sends. */
export type NewEventInput = EndpointInput<typeof createEvent>['body'];

/** Creates an event. A repeat after a lost answer carries the key of the first try: there will be one event. */
export function useCreateEvent() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ event, key }: { readonly event: NewEventInput; readonly key?: string }) =>
      call(createEvent, { body: event }, { key: key ?? randomKey() }),
    onSuccess: (event) => keepEvent(cache, event),
  });
}

/** Saves an edit of the revision that was seen; rejects with STALE when there is a newer one. */
export function useUpdateEvent(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (edit: EventEdit) => call(updateEvent, { params: { eventId }, body: edit }),
    onSuccess: (event) => keepEvent(cache, event),
  });
}

/** A step in an event's life, as `useEventStep` takes it. `rev` is the revision that the person has looked at. */
export type EventStep =
  | { readonly command: 'submit' | 'approve'; readonly rev: number }
  | { readonly command: 'reject'; readonly rev: number; readonly reason: string }
  | { readonly command: 'suspend' | 'cancel'; readonly reason: string }
  | { readonly command: 'withdraw' | 'unsuspend' | 'start' | 'finish' };

/** Leads an event one step on. After a refusal the event is asked for again: its state was not what the page showed. */
export function useEventStep(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (step: EventStep) => take(eventId, step),
    onSuccess: (event) => keepEvent(cache, event),
    onError: () => void cache.invalidateQueries({ queryKey: eventQueries.one(eventId).queryKey }),
  });
}

const plainSteps = {
  withdraw: withdrawEvent,
  unsuspend: unsuspendEvent,
  start: startEvent,
  finish: finishEvent,
};

function take(eventId: EventId, step: EventStep): Promise<EventDetails> {
  const params = { eventId };
  switch (step.command) {
    case 'submit':
      return call(submitEvent, { params, body: { rev: step.rev } });
    case 'approve':
      return call(approveEvent, { params, body: { rev: step.rev } });
    case 'reject':
      return call(rejectEvent, { params, body: { rev: step.rev, reason: step.reason } });
    case 'suspend':
      return call(suspendEvent, { params, body: { reason: step.reason } });
    case 'cancel':
      return call(cancelEvent, { params, body: { reason: step.reason } });
    default:
      return call(plainSteps[step.command], { params });
  }
}
