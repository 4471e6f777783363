import { deleteEvent, duplicateEvent } from '@ringside/contracts/events';
import type { EventId } from '@ringside/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import { eventQueries, keepEvent } from './events.queries';

/** What an event that is made from another needs of its own. */
export interface EventCopy {
  readonly title: string;
  readonly startsAt: string;
  readonly withTournaments: boolean;
  /** Names the attempt: a repeat after a lost answer makes no second event. */
  readonly key: string;
}

/** Makes a draft from an event; answers the draft. */
export function useDuplicateEvent(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ key, ...body }: EventCopy) => call(duplicateEvent, { params: { eventId }, body }, { key }),
    onSuccess: (event) => keepEvent(cache, event),
  });
}

/** Removes a draft that was never submitted. After a refusal the event is asked for again. */
export function useDeleteEvent(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => call(deleteEvent, { params: { eventId } }),
    onSuccess: () => void cache.invalidateQueries({ queryKey: eventQueries.everyMine }),
    onError: () => void cache.invalidateQueries({ queryKey: eventQueries.one(eventId).queryKey }),
  });
}
