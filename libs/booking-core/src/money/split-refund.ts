import { no, type Or, yes } from '@ringside/kernel';

/** Money that came in, and how much of it went back or is on its way. */
export interface RefundablePayment {
  readonly id: string;
  readonly amount: number;
  readonly refunded: number;
}

/** A part of a refund: how much of which payment goes back. */
export interface RefundPart {
  readonly paymentId: string;
  readonly amount: number;
}

/** From which payments an amount is given back, in their order, each only as far as it goes. Never more than came in. */
export function splitRefund(
  payments: readonly RefundablePayment[],
  amount: number,
): Or<readonly RefundPart[], 'REFUND_TOO_HIGH'> {
  if (!Number.isSafeInteger(amount) || amount <= 0) return no('REFUND_TOO_HIGH', { left: leftOf(payments) });
  const parts: RefundPart[] = [];
  let open = amount;
  for (const { id, amount: paid, refunded } of payments) {
    const part = Math.min(open, paid - refunded);
    if (part > 0) parts.push({ paymentId: id, amount: part });
    open -= Math.max(0, part);
  }
  return open === 0 ? yes(parts) : no('REFUND_TOO_HIGH', { left: leftOf(payments) });
}

/** How much can still go back. */
export const leftOf = (payments: readonly RefundablePayment[]): number =>
  payments.reduce((sum, { amount, refunded }) => sum + Math.max(0, amount - refunded), 0);
