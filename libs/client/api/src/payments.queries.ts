import { addressOf, type Body } from '@ringside/contracts';
import {
  answerSandboxPayment,
  answerSeatOffer,
  chargeBackSandboxPayment,
  getDeskReceiptPdf,
  getOrderPayments,
  getReceiptPdf,
  getSandboxPayment,
  giveBackLines,
  type InvoiceAddress,
  payByGiftCard,
  putInvoiceAddress,
  type SandboxPayment,
  type SandboxSwitches,
  startPayment,
} from '@ringside/contracts/booking';
import type { EventId, OrderId } from '@ringside/kernel';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bookingQueries } from './booking.queries';
import { apiAddress } from './server-address';
import { call } from './call';

export const paymentQueries = {
  everyOrder: ['booking', 'payments'] as const,

  /** The money of one of the person's orders. */
  order: (eventId: EventId, orderId: OrderId) =>
    queryOptions({
      queryKey: [...paymentQueries.everyOrder, eventId, orderId],
      queryFn: ({ signal }) => call(getOrderPayments, { params: { eventId, orderId } }, { signal }),
    }),

  /** A payment at the sandbox. */
  sandbox: (ref: string) =>
    queryOptions({
      queryKey: ['sandbox', ref],
      queryFn: ({ signal }) => call(getSandboxPayment, { params: { ref } }, { signal }),
    }),
};

/** Where a receipt of one's own order is, or for the desk of any. */
export const receiptAddress = (
  at: { readonly eventId: EventId; readonly orderId: OrderId; readonly receiptId: string },
  language: string,
  isDesk = false,
): string =>
  `${apiAddress()}${addressOf((isDesk ? getDeskReceiptPdf : getReceiptPdf).path, { params: at, query: { language } })}`;

/** Begins a payment; answers where to go. */
export function useStartPayment(eventId: EventId, orderId: OrderId) {
  return useMutation({
    mutationFn: () => call(startPayment, { params: { eventId, orderId }, body: { provider: 'sandbox' } }),
  });
}

export function useGiftCard(eventId: EventId, orderId: OrderId) {
  return useOrderChange(eventId, orderId, (code: string) =>
    call(payByGiftCard, { params: { eventId, orderId }, body: { code } }),
  );
}

/** Takes other places for late money, or has it back. */
export function useAnswerOffer(eventId: EventId, orderId: OrderId) {
  return useOrderChange(eventId, orderId, (body: Body<typeof answerSeatOffer>) =>
    call(answerSeatOffer, { params: { eventId, orderId }, body }),
  );
}

/** Says whom the invoices of an order are written to. */
export function useInvoiceAddress(eventId: EventId, orderId: OrderId) {
  return useOrderChange(eventId, orderId, (address: InvoiceAddress | null) =>
    call(putInvoiceAddress, { params: { eventId, orderId }, body: { address } }),
  );
}

/** Gives lines back that were paid for. */
export function useGiveBackLines(eventId: EventId, orderId: OrderId) {
  return useOrderChange(eventId, orderId, (lineIds: readonly string[]) =>
    call(giveBackLines, { params: { eventId, orderId }, body: { lineIds: [...lineIds] } }),
  );
}

function useOrderChange<In>(
  eventId: EventId,
  orderId: OrderId,
  change: (input: In) => ReturnType<typeof call<typeof getOrderPayments>>,
) {
  const cache = useQueryClient();
  const { queryKey } = paymentQueries.order(eventId, orderId);
  return useMutation({
    mutationFn: change,
    onSuccess: (payments) => void cache.setQueryData(queryKey, payments),
    onSettled: () => {
      void cache.invalidateQueries({ queryKey });
      void cache.invalidateQueries({ queryKey: bookingQueries.everyMine });
    },
  });
}

/** Pays or declines at the sandbox, which behaves as the switches say. */
export function useAnswerSandbox(ref: string) {
  return useSandboxChange(
    ref,
    ({ answer, switches }: { readonly answer: 'pay' | 'decline'; readonly switches: SandboxSwitches }) =>
      call(answerSandboxPayment, { params: { ref }, body: { answer, switches } }),
  );
}

export function useChargeBack(ref: string) {
  return useSandboxChange(ref, () => call(chargeBackSandboxPayment, { params: { ref } }));
}

function useSandboxChange<In>(ref: string, change: (input: In) => Promise<SandboxPayment>) {
  const cache = useQueryClient();
  const { queryKey } = paymentQueries.sandbox(ref);
  return useMutation({
    mutationFn: change,
    onSuccess: (payment) => void cache.setQueryData(queryKey, payment),
    onError: () => void cache.invalidateQueries({ queryKey }),
  });
}
