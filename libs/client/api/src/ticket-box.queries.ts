import { getTicketBox, putTicketBox } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';

export const ticketBoxQueries = {
  /** Whether other sites may show the ticket box of an event, for its organizers. */
  of: (eventId: EventId) =>
    queryOptions({
      queryKey: ['booking', 'ticketBox', eventId],
      queryFn: ({ signal }) => call(getTicketBox, { params: { eventId } }, { signal }),
    }),
};

export function useSwitchTicketBox(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (isOn: boolean) => call(putTicketBox, { params: { eventId }, body: { isOn } }),
    onSuccess: (box) => cache.setQueryData(ticketBoxQueries.of(eventId).queryKey, box),
  });
}
