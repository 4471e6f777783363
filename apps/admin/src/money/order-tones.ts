import type { Tone } from '@ringside/client/ui';
import type { OrderState, Payment, Refund } from '@ringside/contracts/booking';

export const ORDER_TONES: Readonly<Record<OrderState, Tone>> = {
  awaitingApproval: 'info',
  awaitingPayment: 'warning',
  inPayment: 'info',
  confirmed: 'positive',
  expired: 'neutral',
  cancelled: 'neutral',
  needsAttention: 'danger',
};

export const PAYMENT_TONES: Readonly<Record<Payment['state'], Tone>> = {
  started: 'neutral',
  unknown: 'info',
  failed: 'danger',
  succeeded: 'positive',
  chargedBack: 'danger',
};

export const REFUND_TONES: Readonly<Record<Refund['state'], Tone>> = {
  approved: 'info',
  sent: 'info',
  settled: 'positive',
  failed: 'danger',
};
