import {
  eventQueries,
  type KeptTickets,
  keepTickets,
  keptTickets,
  ticketQueries,
  useLiveMySeats,
} from '@ringside/client/api';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';

/** My tickets at an event: from the server, or as this device kept them when it cannot be reached. */
export function useMyTickets(eventId: EventId) {
  useLiveMySeats();
  const { data: event } = useQuery(eventQueries.one(eventId));
  const list = useQuery(ticketQueries.mine(eventId));
  useEffect(() => {
    if (list.data && event) {
      keepTickets(eventId, { at: new Date(list.dataUpdatedAt).toISOString(), title: event.title, mine: list.data });
    }
  }, [eventId, event, list.data, list.dataUpdatedAt]);
  const kept: KeptTickets | undefined = list.isError || !navigator.onLine ? keptTickets(eventId) : undefined;
  return {
    list,
    event,
    title: event?.title ?? kept?.title,
    mine: list.data ?? kept?.mine,
    /** When what is shown was true, where the server did not answer. */
    keptAt: list.isError || (!navigator.onLine && list.data === undefined) ? kept?.at : undefined,
  };
}
