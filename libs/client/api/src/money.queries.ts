import type { EndpointInput } from '@ringside/contracts';
import {
  approveOrder,
  assignBankLine,
  type BankAccount,
  closeBankLine,
  closeGiftCard,
  type DeskOrderMoney,
  getBankAccount,
  getDeskOrderMoney,
  getMoneyOverview,
  importStatement,
  issueGiftCards,
  listBankLines,
  listGiftCards,
  listMoneyOrders,
  markPaid,
  type OrderState,
  previewStatement,
  putBankAccount,
  refundOrder,
  refuseOrder,
  resolveAttention,
  resendTickets,
  retryRefund,
  settleRefund,
} from '@ringside/contracts/booking';
import { reissueAsStaff } from '@ringside/contracts/tickets';
import type { EventId, OrderId, TicketId } from '@ringside/kernel';
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import { upload } from './upload';

/** Which orders are wanted. */
export interface MoneyWish {
  readonly search?: string;
  readonly state?: OrderState;
  readonly attention?: '1';
}

const pages = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ next }: { readonly next?: string | undefined }) => next,
};
/** Where a page of orders begins: after a cursor; or, the first one, with an order that stays on top whatever comes. */
export interface OrdersFrom {
  readonly cursor?: string;
  readonly until?: OrderId;
}
const from = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor });

/** The money of an event, for its staff. */
export const moneyQueries = {
  all: (eventId: EventId) => ['money', eventId] as const,

  overview: (eventId: EventId) =>
    queryOptions({
      queryKey: [...moneyQueries.all(eventId), 'overview'],
      queryFn: ({ signal }) => call(getMoneyOverview, { params: { eventId } }, { signal }),
    }),

  everyOrders: (eventId: EventId) => [...moneyQueries.all(eventId), 'orders'] as const,

  orders: (eventId: EventId, wish: MoneyWish) =>
    infiniteQueryOptions({
      queryKey: [...moneyQueries.everyOrders(eventId), wish],
      queryFn: ({ signal, pageParam }) =>
        call(listMoneyOrders, { params: { eventId }, query: { ...wish, ...pageParam } }, { signal }),
      initialPageParam: {} as OrdersFrom,
      getNextPageParam: ({ next }): OrdersFrom | undefined => (next === undefined ? undefined : { cursor: next }),
    }),

  order: (eventId: EventId, orderId: OrderId) =>
    queryOptions({
      queryKey: [...moneyQueries.all(eventId), 'order', orderId],
      queryFn: ({ signal }) => call(getDeskOrderMoney, { params: { eventId, orderId } }, { signal }),
    }),

  account: (eventId: EventId) =>
    queryOptions({
      queryKey: [...moneyQueries.all(eventId), 'account'],
      queryFn: ({ signal }) => call(getBankAccount, { params: { eventId } }, { signal }),
    }),

  bankLines: (eventId: EventId, isOpen: boolean) =>
    infiniteQueryOptions({
      queryKey: [...moneyQueries.all(eventId), 'bankLines', isOpen],
      queryFn: ({ signal, pageParam }) =>
        call(
          listBankLines,
          { params: { eventId }, query: { ...(isOpen ? { open: '1' } : {}), ...from(pageParam) } },
          { signal },
        ),
      ...pages,
    }),

  giftCards: (eventId: EventId, search: string) =>
    infiniteQueryOptions({
      queryKey: [...moneyQueries.all(eventId), 'giftCards', search],
      queryFn: ({ signal, pageParam }) =>
        call(
          listGiftCards,
          { params: { eventId }, query: { ...(search === '' ? {} : { search }), ...from(pageParam) } },
          { signal },
        ),
      ...pages,
    }),
};

/** A change of an event's money; whatever of it is shown is asked for again. */
function useMoneyChange<In, Out>(eventId: EventId, change: (input: In) => Promise<Out>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => cache.invalidateQueries({ queryKey: moneyQueries.all(eventId) }),
  });
}

type MarkWish = EndpointInput<typeof markPaid>['body'];
type RefundWish = EndpointInput<typeof refundOrder>['body'];

export const useMarkPaid = (eventId: EventId, orderId: OrderId) =>
  useMoneyChange(eventId, (body: MarkWish) => call(markPaid, { params: { eventId, orderId }, body }));

export const useRefundOrder = (eventId: EventId, orderId: OrderId) =>
  useMoneyChange(eventId, (body: RefundWish) => call(refundOrder, { params: { eventId, orderId }, body }));

/** Tries a refund again, or says that it was paid by hand. */
export const useRefundStep = (eventId: EventId) =>
  useMoneyChange(
    eventId,
    ({ refundId, step }: { readonly refundId: string; readonly step: 'retry' | 'settle' }): Promise<DeskOrderMoney> =>
      call(step === 'retry' ? retryRefund : settleRefund, { params: { eventId, refundId } }),
  );

export const useResolveAttention = (eventId: EventId, orderId: OrderId) =>
  useMoneyChange(eventId, (note: string) => call(resolveAttention, { params: { eventId, orderId }, body: { note } }));

/** Lets an order pass that waits for approval. */
export const useApproveOrder = (eventId: EventId, orderId: OrderId) =>
  useMoneyChange(eventId, () => call(approveOrder, { params: { eventId, orderId } }));

export const useRefuseOrder = (eventId: EventId, orderId: OrderId) =>
  useMoneyChange(eventId, (reason: string) => call(refuseOrder, { params: { eventId, orderId }, body: { reason } }));

/** Sends the tickets of an order to its buyer once more. */
export const useResendTickets = (eventId: EventId, orderId: OrderId) =>
  useMoneyChange(eventId, () => call(resendTickets, { params: { eventId, orderId } }));

/** Gives a ticket another code. */
export const useReissue = (eventId: EventId) =>
  useMoneyChange(eventId, ({ ticketId, reason }: { readonly ticketId: TicketId; readonly reason: string }) =>
    call(reissueAsStaff, { params: { eventId, ticketId }, body: { reason } }),
  );

export const usePutBankAccount = (eventId: EventId) =>
  useMoneyChange(eventId, (body: BankAccount) => call(putBankAccount, { params: { eventId }, body }));

/** Reads a statement of the bank, to look at it or for good. */
export const useStatement = (eventId: EventId) =>
  useMoneyChange(eventId, ({ file, isForGood }: { readonly file: Blob; readonly isForGood: boolean }) =>
    upload(
      isForGood ? importStatement : previewStatement,
      { params: { eventId } },
      new Blob([file], { type: 'application/octet-stream' }), // what it is, the server finds out
      () => undefined,
    ),
  );

export const useAssignBankLine = (eventId: EventId) =>
  useMoneyChange(eventId, ({ lineId, orderCode }: { readonly lineId: string; readonly orderCode: string }) =>
    call(assignBankLine, { params: { eventId, lineId }, body: { orderCode } }),
  );

export const useCloseBankLine = (eventId: EventId) =>
  useMoneyChange(eventId, (lineId: string) => call(closeBankLine, { params: { eventId, lineId } }));

export const useIssueGiftCards = (eventId: EventId) =>
  useMoneyChange(eventId, (body: EndpointInput<typeof issueGiftCards>['body']) =>
    call(issueGiftCards, { params: { eventId }, body }),
  );

export const useCloseGiftCard = (eventId: EventId) =>
  useMoneyChange(eventId, (cardId: string) => call(closeGiftCard, { params: { eventId, cardId } }));
