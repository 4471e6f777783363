import {
  addQuota,
  addTicketType,
  type Catalogue,
  changeQuota,
  changeTicketType,
  orderTicketTypes,
  previewPrices,
  putPrices,
  removeQuota,
  removeTicketType,
  type TypePrice,
} from '@ringside/contracts/booking';
import type { Body } from '@ringside/contracts';
import type { EventId, TicketTypeId } from '@ringside/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bookingQueries } from './booking.queries';
import { call } from './call';
import { orderQueries } from './order.queries';

/** A change of what an event sells; its answer is the whole catalogue. */
function useCatalogueChange<In>(eventId: EventId, command: (input: In) => Promise<Catalogue>) {
  const cache = useQueryClient();
  const { queryKey } = orderQueries.catalogue(eventId);
  return useMutation({
    mutationFn: command,
    // an answer of before would undo on the screen what has just been changed
    onMutate: () => cache.cancelQueries({ queryKey }),
    onSuccess: (catalogue) => cache.setQueryData(queryKey, catalogue),
    onError: () => void cache.invalidateQueries({ queryKey }),
    onSettled: () => void cache.invalidateQueries({ queryKey: bookingQueries.prices(eventId).queryKey }),
  });
}

export const useAddTicketType = (eventId: EventId) =>
  useCatalogueChange(eventId, (type: Body<typeof addTicketType>) =>
    call(addTicketType, { params: { eventId }, body: type }),
  );

interface ChangedType {
  readonly ticketTypeId: TicketTypeId;
  readonly type: Body<typeof changeTicketType>;
}

export const useChangeTicketType = (eventId: EventId) =>
  useCatalogueChange(eventId, ({ ticketTypeId, type }: ChangedType) =>
    call(changeTicketType, { params: { eventId, ticketTypeId }, body: type }),
  );

export const useRemoveTicketType = (eventId: EventId) =>
  useCatalogueChange(eventId, (ticketTypeId: TicketTypeId) =>
    call(removeTicketType, { params: { eventId, ticketTypeId } }),
  );

/** Puts the ticket types in the order in which buyers see them. */
export const useOrderTicketTypes = (eventId: EventId) =>
  useCatalogueChange(eventId, (ticketTypeIds: readonly TicketTypeId[]) =>
    call(orderTicketTypes, { params: { eventId }, body: { ticketTypeIds: [...ticketTypeIds] } }),
  );

export const usePutPrices = (eventId: EventId) =>
  useCatalogueChange(eventId, (prices: readonly TypePrice[]) =>
    call(putPrices, { params: { eventId }, body: { prices: [...prices] } }),
  );

/** What other prices would move. */
export const usePreviewPrices = (eventId: EventId) =>
  useMutation({
    mutationFn: (prices: readonly TypePrice[]) =>
      call(previewPrices, { params: { eventId }, body: { prices: [...prices] } }),
  });

/** Makes a quota, or changes the one that is named. */
export const useSaveQuota = (eventId: EventId) =>
  useCatalogueChange(
    eventId,
    ({ quotaId, quota }: { readonly quotaId: string | null; readonly quota: Body<typeof addQuota> }) =>
      quotaId === null
        ? call(addQuota, { params: { eventId }, body: quota })
        : call(changeQuota, { params: { eventId, quotaId }, body: quota }),
  );

export const useRemoveQuota = (eventId: EventId) =>
  useCatalogueChange(eventId, (quotaId: string) => call(removeQuota, { params: { eventId, quotaId } }));
