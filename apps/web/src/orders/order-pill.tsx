import { useTexts } from '@ringside/client/texts';
import { StatusPill, type Tone } from '@ringside/client/ui';
import type { OrderState } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';

const tones: Readonly<Record<OrderState, Tone>> = {
  awaitingApproval: 'info',
  awaitingPayment: 'warning',
  inPayment: 'info',
  confirmed: 'positive',
  expired: 'neutral',
  cancelled: 'neutral',
  needsAttention: 'danger',
};

/** In which state an order is. */
export function OrderPill({ state }: { readonly state: OrderState }): ReactNode {
  const t = useTexts();
  return <StatusPill tone={tones[state]}>{t(`sale.state.${state}`)}</StatusPill>;
}
