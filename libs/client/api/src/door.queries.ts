import * as contracts from '@ringside/contracts/check-in';
import type { EventId } from '@ringside/kernel';
import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import { useLive } from './use-live';
import { on } from './watcher';

export const doorQueries = {
  everything: (eventId: EventId) => ['door', eventId] as const,

  lists: (eventId: EventId) =>
    queryOptions({
      queryKey: [...doorQueries.everything(eventId), 'lists'],
      queryFn: ({ signal }) => call(contracts.getCheckInLists, { params: { eventId } }, { signal }),
    }),

  /** What a device needs to decide alone; asked anew every few minutes while there is a connection. */
  pack: (eventId: EventId) =>
    queryOptions({
      queryKey: [...doorQueries.everything(eventId), 'pack'],
      queryFn: ({ signal }) => call(contracts.getDoorPack, { params: { eventId } }, { signal }),
      refetchInterval: 2 * 60_000,
      staleTime: 60_000,
      gcTime: Number.POSITIVE_INFINITY,
    }),

  conflicts: (eventId: EventId) =>
    queryOptions({
      queryKey: [...doorQueries.everything(eventId), 'conflicts'],
      queryFn: ({ signal }) =>
        call(contracts.listScans, { params: { eventId }, query: { conflicts: 'true', limit: 20 } }, { signal }),
    }),
};

/** Keeps the counts of a door as they are on its other devices. */
export function useLiveDoor(eventId: EventId): void {
  const cache = useQueryClient();
  const askAgain = () => {
    void cache.invalidateQueries({ queryKey: doorQueries.lists(eventId).queryKey });
    void cache.invalidateQueries({ queryKey: doorQueries.conflicts(eventId).queryKey });
  };
  useLive(null, [on(contracts.doorMoved, askAgain)], askAgain);
}
