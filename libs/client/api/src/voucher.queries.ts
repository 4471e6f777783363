import type { EndpointInput } from '@ringside/contracts';
import {
  addVouchers,
  changeVoucher,
  dropVoucher,
  enterVoucher,
  listVouchers,
  listVoucherUses,
} from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { useMineChange, withHold } from './booking.queries';
import { call } from './call';
import { apiAddress } from './server-address';

const pages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { next?: string | undefined }) => next,
};
const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

export const voucherQueries = {
  all: (eventId: EventId) => ['booking', 'vouchers', eventId] as const,

  list: (eventId: EventId, search: string) =>
    infiniteQueryOptions({
      queryKey: [...voucherQueries.all(eventId), 'list', search],
      queryFn: ({ signal, pageParam }) =>
        call(
          listVouchers,
          { params: { eventId }, query: { ...(search === '' ? {} : { search }), ...from(pageParam) } },
          { signal },
        ),
      ...pages,
    }),

  uses: (eventId: EventId, voucherId: string) =>
    infiniteQueryOptions({
      queryKey: [...voucherQueries.all(eventId), 'uses', voucherId],
      queryFn: ({ signal, pageParam }) =>
        call(listVoucherUses, { params: { eventId, voucherId }, query: from(pageParam) }, { signal }),
      ...pages,
    }),
};

function useVoucherChange<In, Out>(eventId: EventId, change: (input: In) => Promise<Out>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => cache.invalidateQueries({ queryKey: voucherQueries.all(eventId) }),
  });
}

export const useAddVouchers = (eventId: EventId) =>
  useVoucherChange(eventId, (body: EndpointInput<typeof addVouchers>['body']) =>
    call(addVouchers, { params: { eventId }, body }),
  );

interface ChangedVoucher {
  readonly voucherId: string;
  readonly voucher: EndpointInput<typeof changeVoucher>['body'];
}

export const useChangeVoucher = (eventId: EventId) =>
  useVoucherChange(eventId, ({ voucherId, voucher }: ChangedVoucher) =>
    call(changeVoucher, { params: { eventId, voucherId }, body: voucher }),
  );

/** Where the browser downloads all codes of an event. */
export const vouchersCsvAddress = (eventId: EventId): string => `${apiAddress()}/events/${eventId}/vouchers.csv`;

/** Has what a buyer holds, now and later, use a code. */
export const useEnterVoucher = (eventId: EventId) =>
  useMineChange(
    eventId,
    (code: string) => call(enterVoucher, { params: { eventId }, body: { code } }),
    (mine, { voucher, hold }) => ({ ...withHold(mine, hold), voucher }),
  );

export const useDropVoucher = (eventId: EventId) =>
  useMineChange(
    eventId,
    () => call(dropVoucher, { params: { eventId } }),
    (mine) => ({ ...mine, voucher: null }),
  );
