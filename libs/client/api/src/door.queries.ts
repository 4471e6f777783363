import * as contracts from '@ringside/contracts/check-in';
import { reseatTicket } from '@ringside/contracts/tickets';
import type { EventId, SeatNo, TicketId } from '@ringside/kernel';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { boxOfficeQueries } from './box-office.queries';
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

  tickets: (eventId: EventId, search: string) =>
    infiniteQueryOptions({
      queryKey: [...doorQueries.everything(eventId), 'tickets', search],
      queryFn: ({ signal, pageParam }) => {
        const query = { limit: 10, ...(search && { search }), ...(pageParam && { cursor: pageParam }) };
        return call(contracts.listDoorTickets, { params: { eventId }, query }, { signal });
      },
      initialPageParam: '',
      getNextPageParam: ({ next }) => next,
    }),

  /** Every scan, the latest first, or only those that contradict others. */
  log: (eventId: EventId, conflicts: boolean) =>
    infiniteQueryOptions({
      queryKey: [...doorQueries.everything(eventId), 'log', conflicts],
      queryFn: ({ signal, pageParam }) => {
        const query = {
          limit: 20,
          conflicts: conflicts ? 'true' : 'false',
          ...(pageParam && { cursor: pageParam }),
        } as const;
        return call(contracts.listScans, { params: { eventId }, query }, { signal });
      },
      initialPageParam: '',
      getNextPageParam: ({ next }) => next,
    }),

  conflicts: (eventId: EventId) =>
    queryOptions({
      queryKey: [...doorQueries.everything(eventId), 'conflicts'],
      queryFn: ({ signal }) =>
        call(contracts.listScans, { params: { eventId }, query: { conflicts: 'true', limit: 20 } }, { signal }),
    }),
};

/** What those do who look after a door. */
export type DoorStep =
  | { readonly do: 'addList'; readonly facts: contracts.CheckInListFacts }
  | {
      readonly do: 'changeList';
      readonly listId: string;
      readonly facts: contracts.CheckInListFacts;
      readonly isActive: boolean;
    }
  | { readonly do: 'revert'; readonly nonce: string; readonly reason: string }
  | { readonly do: 'reseat'; readonly ticketId: TicketId; readonly seatNo: SeatNo; readonly reason: string };

/** Whatever the answer, what is shown of the door is asked for again. */
export function useDoorStep(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (step: DoorStep): Promise<unknown> => take(eventId, step),
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: doorQueries.everything(eventId) });
      void cache.invalidateQueries({ queryKey: boxOfficeQueries.cards(eventId).queryKey }); // another code or seat
    },
  });
}

function take(eventId: EventId, step: DoorStep): Promise<unknown> {
  switch (step.do) {
    case 'addList':
      return call(contracts.addCheckInList, { params: { eventId }, body: step.facts });
    case 'changeList': {
      const { listId, facts, isActive } = step;
      return call(contracts.changeCheckInList, { params: { eventId, listId }, body: { facts, isActive } });
    }
    case 'revert': {
      const { nonce, reason } = step;
      return call(contracts.revertScan, { params: { eventId, nonce }, body: { reason } });
    }
    case 'reseat': {
      const { ticketId, seatNo, reason } = step;
      return call(reseatTicket, { params: { eventId, ticketId }, body: { seatNo, reason } });
    }
  }
}

/** Gives a ticket another code, and answers it. */
export function useGuestReissue(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ ticketId, reason }: { readonly ticketId: TicketId; readonly reason: string }) =>
      call(contracts.reissueForGuest, { params: { eventId, ticketId }, body: { reason } }),
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: doorQueries.everything(eventId) });
      void cache.invalidateQueries({ queryKey: boxOfficeQueries.cards(eventId).queryKey }); // another code or seat
    },
  });
}

/** Keeps the counts of a door as they are on its other devices. */
export function useLiveDoor(eventId: EventId): void {
  const cache = useQueryClient();
  const askAgain = () => {
    void cache.invalidateQueries({ queryKey: doorQueries.lists(eventId).queryKey });
    void cache.invalidateQueries({ queryKey: doorQueries.conflicts(eventId).queryKey });
    void cache.invalidateQueries({ queryKey: [...doorQueries.everything(eventId), 'log'] });
    void cache.invalidateQueries({ queryKey: [...doorQueries.everything(eventId), 'tickets'] });
  };
  useLive(null, [on(contracts.doorMoved, askAgain)], askAgain);
}
