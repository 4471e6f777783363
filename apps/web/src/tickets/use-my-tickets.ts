import { eventQueries, keepTickets, keptTickets, ticketQueries, useLiveMySeats } from '@ringside/client/api';
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
  // what the server said once is shown while it cannot be asked
  const kept = list.data === undefined && (list.isError || !navigator.onLine) ? keptTickets(eventId) : undefined;
  return { list, event, kept, mine: list.data ?? kept?.mine, title: event?.title ?? kept?.title };
}
