import { addressOf } from '@ringside/contracts';
import * as contracts from '@ringside/contracts/tickets';
import type { EventId, TicketId } from '@ringside/kernel';
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bookingQueries } from './booking.queries';
import { call } from './call';
import { apiAddress } from './server-address';

export const ticketQueries = {
  /** What somebody has to do with at an event. Below `bookingQueries.everyMine`, so that live updates reach it. */
  mine: (eventId: EventId) =>
    queryOptions({
      queryKey: [...bookingQueries.everyMine, 'tickets', eventId],
      queryFn: ({ signal }) => call(contracts.getMyTickets, { params: { eventId } }, { signal }),
    }),

  /** The teams that somebody leads, with everybody's ticket. */
  teams: (eventId: EventId) =>
    queryOptions({
      queryKey: [...bookingQueries.everyMine, 'team-seating', eventId],
      queryFn: ({ signal }) => call(contracts.getTeamSeating, { params: { eventId } }, { signal }),
    }),

  /** Names at seats, for those who may read them. */
  names: (eventId: EventId, from: number, to: number) =>
    queryOptions({
      queryKey: [...bookingQueries.everyMine, 'names', eventId, from, to],
      queryFn: ({ signal }) => call(contracts.getSeatNames, { params: { eventId }, query: { from, to } }, { signal }),
    }),

  nameChoice: () =>
    queryOptions({
      queryKey: ['tickets', 'name-choice'],
      queryFn: ({ signal }) => call(contracts.getNameChoice, {}, { signal }),
    }),
};

/** Where the printable file of a ticket is. */
export const ticketPdfAddress = (eventId: EventId, ticketId: TicketId, language: string): string =>
  `${apiAddress()}${addressOf(contracts.getTicketPdf.path, { params: { eventId, ticketId }, query: { language } })}`;

/** Changes tickets; after a refusal, too, the page asks anew: what it showed was not so. */
export function useTicketChange(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (change: () => Promise<contracts.MyTickets>) => change(),
    onSuccess: (mine) => void cache.setQueryData(ticketQueries.mine(eventId).queryKey, mine),
    onSettled: () => askAgain(cache),
  });
}

const askAgain = (cache: QueryClient) => void cache.invalidateQueries({ queryKey: bookingQueries.everyMine });

export function useChooseNameAudience() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (shownTo: contracts.NameAudience) => call(contracts.chooseNameAudience, { body: { shownTo } }),
    onSuccess: (choice) => void cache.setQueryData(ticketQueries.nameChoice().queryKey, choice),
  });
}
