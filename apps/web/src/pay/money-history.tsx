import { useFormats, useTexts } from '@ringside/client/texts';
import { Card, StatusPill } from '@ringside/client/ui';
import type { OrderPayments, Payment, Refund } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';

const PAYMENT_TONES = {
  started: 'neutral',
  unknown: 'info',
  failed: 'danger',
  succeeded: 'positive',
  chargedBack: 'danger',
} as const satisfies Record<Payment['state'], string>;
const REFUND_TONES = {
  approved: 'info',
  sent: 'info',
  settled: 'positive',
  failed: 'warning',
} as const satisfies Record<Refund['state'], string>;

/** What was paid and what went back, in the order in which it happened. */
export function MoneyHistory({ order: { payments, refunds, currency } }: { readonly order: OrderPayments }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const lines = [
    ...payments.map(({ paymentId, provider, amount, state, at }) => ({
      key: paymentId,
      at,
      what: t(`pay.provider.${provider}`),
      amount,
      pill: <StatusPill tone={PAYMENT_TONES[state]}>{t(`pay.payment.${state}`)}</StatusPill>,
    })),
    ...refunds.map(({ refundId, provider, amount, state, at }) => ({
      key: refundId,
      at,
      what: t('pay.refund', { provider: t(`pay.provider.${provider}`) }),
      amount: -amount,
      pill: <StatusPill tone={REFUND_TONES[state]}>{t(`pay.refund.${state}`)}</StatusPill>,
    })),
  ].toSorted((a, b) => a.at.localeCompare(b.at));
  return (
    <Card title={t('pay.history')}>
      {lines.length === 0 ? (
        <p className="text-muted">{t('pay.noHistory')}</p>
      ) : (
        <ol className="grid divide-y divide-line">
          {lines.map(({ key, at, what, amount, pill }) => (
            <li
              key={key}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3 first:pt-0 last:pb-0"
            >
              <div className="min-w-0">
                <p className="font-medium">{what}</p>
                <p className="text-sm text-muted">{format.dateTime(at)}</p>
              </div>
              <div className="flex items-center gap-3">
                {pill}
                <span className="tabular-nums">{format.money(amount, currency)}</span>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
