import { type Instant, no, type Or, yes } from '@ringside/kernel';

export interface CancelAsk {
  readonly state: string;
  /** What has been paid and not been given back. */
  readonly paid: number;
  readonly cancelUntil: Instant | null;
  readonly now: Instant;
}

const WAITING: ReadonlySet<string> = new Set(['awaitingApproval', 'awaitingPayment']);

/** Whether a buyer may cancel by themselves. What nobody has paid for yet they may let go of at any time. */
export function decideCancel(ask: CancelAsk): Or<true, 'ORDER_STATE' | 'REFUND_NEEDED' | 'CANCEL_CLOSED'> {
  if (ask.paid > 0) return no('REFUND_NEEDED');
  if (WAITING.has(ask.state)) return yes(true);
  if (ask.state !== 'confirmed') return no('ORDER_STATE', { state: ask.state });
  return ask.cancelUntil !== null && ask.now >= ask.cancelUntil ? no('CANCEL_CLOSED') : yes(true);
}
