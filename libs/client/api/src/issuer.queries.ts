import { getEventIssuer, type InvoiceIssuer, putEventIssuer } from '@ringside/contracts/booking';
import { getSiteIssuer, putSiteIssuer } from '@ringside/contracts/site';
import type { EventId } from '@ringside/kernel';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';

export const issuerQueries = {
  everything: ['issuer'] as const,

  /** Who writes the invoices of an event. */
  ofEvent: (eventId: EventId) =>
    queryOptions({
      queryKey: ['issuer', 'event', eventId],
      queryFn: ({ signal }) => call(getEventIssuer, { params: { eventId } }, { signal }),
    }),

  /** Who writes them where an event says nothing. */
  ofSite: () =>
    queryOptions({ queryKey: ['issuer', 'site'], queryFn: ({ signal }) => call(getSiteIssuer, {}, { signal }) }),
};

/** For an event, or without one for the site. */
export function usePutIssuer(eventId: EventId | undefined) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (issuer: InvoiceIssuer | null): Promise<void> => {
      if (eventId) await call(putEventIssuer, { params: { eventId }, body: { issuer } });
      else await call(putSiteIssuer, { body: { issuer } });
    },
    onSettled: () => cache.invalidateQueries({ queryKey: issuerQueries.everything }),
  });
}
