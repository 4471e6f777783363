/** Where a payment stands. `unknown`: the provider was asked and has not decided, or did not answer. */
export type PaymentState = 'started' | 'unknown' | 'failed' | 'succeeded' | 'chargedBack';

/** What a provider says of a payment. */
export type PaymentNews = 'pending' | 'failed' | 'succeeded' | 'chargedBack';

const WEIGHT: Readonly<Record<PaymentState, number>> = {
  started: 0,
  unknown: 1,
  failed: 2,
  succeeded: 3,
  chargedBack: 4,
};
const MEANS: Readonly<Record<PaymentNews, PaymentState>> = {
  pending: 'unknown',
  failed: 'failed',
  succeeded: 'succeeded',
  chargedBack: 'chargedBack',
};

/**
 * Where a payment stands once it was told so: at the heavier of what was known and what is told. So any order of the same
 * notices, with any of them repeated, ends alike: a success that comes after a decline counts, and a decline that comes
 * after a success was sent before it.
 */
export function settlePayment(state: PaymentState, news: PaymentNews): PaymentState {
  const told = MEANS[news];
  return WEIGHT[told] > WEIGHT[state] ? told : state;
}

/** Whether nothing more is expected to happen by itself: nobody has to ask the provider. */
export const isSettled = (state: PaymentState): boolean => WEIGHT[state] >= WEIGHT.failed;

/** Whether the money came in at some time, charged back or not. */
export const hasCome = (state: PaymentState): boolean => WEIGHT[state] >= WEIGHT.succeeded;
