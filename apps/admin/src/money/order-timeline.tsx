import { refusalOf, useRefundStep } from '@ringside/client/api';
import { loadOfficeTexts, MoreTexts, useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Card, StatusPill, toasts } from '@ringside/client/ui';
import type { DeskOrderMoney, Payment, Refund } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import type { ReactNode } from 'react';
import { PAYMENT_TONES, REFUND_TONES } from './order-tones';

interface TimelineProps {
  readonly eventId: EventId;
  readonly order: DeskOrderMoney;
}

/** Every state of an order and every movement of its money, the first first. */
export function OrderTimeline({ eventId, order }: TimelineProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { currency } = order;
  const { confirmedAt, closedAt, cancelReason, state } = order;
  const steps = [
    ...(confirmedAt
      ? [{ at: confirmedAt, line: <StateLine key="confirmed" what={t('money.state.confirmed')} at={confirmedAt} /> }]
      : []),
    ...(closedAt
      ? [
          {
            at: closedAt,
            line: <StateLine key="closed" what={t(`money.state.${state}`)} at={closedAt} why={cancelReason} />,
          },
        ]
      : []),
    ...order.payments.map((payment) => ({
      at: payment.at,
      line: <PaymentLine key={payment.paymentId} payment={payment} currency={currency} />,
    })),
    ...order.refunds.map((refund) => ({
      at: refund.at,
      line: (
        // why cash cannot be handed out is said by the box office
        <MoreTexts key={refund.refundId} load={loadOfficeTexts}>
          <RefundLine eventId={eventId} refund={refund} currency={currency} />
        </MoreTexts>
      ),
    })),
  ].toSorted((a, b) => a.at.localeCompare(b.at));
  return (
    <Card title={t('money.timeline')} level={3}>
      <ol className="grid divide-y divide-line [&>li]:py-3 [&>li]:first:pt-0 [&>li]:last:pb-0">
        <li>
          <p className="font-medium">{t('money.timeline.ordered', { amount: format.money(order.total, currency) })}</p>
          <p className="text-sm text-muted">{format.dateTime(order.createdAt)}</p>
        </li>
        {steps.map(({ line }) => line)}
      </ol>
      {order.payments.length === 0 && <p className="mt-3 text-sm text-muted">{t('money.timeline.none')}</p>}
    </Card>
  );
}

interface StateLineProps {
  readonly what: string;
  readonly at: string;
  readonly why?: string | null;
}

/** A state that the order came into. */
function StateLine({ what, at, why }: StateLineProps): ReactNode {
  const format = useFormats();
  return (
    <li>
      <p className="font-medium">{what}</p>
      <p className="text-sm text-muted">{[format.dateTime(at), why].filter(Boolean).join(' · ')}</p>
    </li>
  );
}

interface LineProps {
  readonly currency: string;
}

function PaymentLine({ payment, currency }: LineProps & { readonly payment: Payment }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { provider, amount, state, note, at } = payment;
  return (
    <li className="flex flex-wrap items-center justify-between gap-3">
      <div>
        <p className="font-medium">
          {t('money.payment', { provider: t(`money.provider.${provider}`), amount: format.money(amount, currency) })}
        </p>
        <p className="text-sm text-muted">{[format.dateTime(at), note].filter(Boolean).join(' · ')}</p>
      </div>
      <StatusPill tone={PAYMENT_TONES[state]}>{t(`money.payment.${state}`)}</StatusPill>
    </li>
  );
}

interface RefundLineProps extends LineProps {
  readonly eventId: EventId;
  readonly refund: Refund;
}

function RefundLine({ eventId, refund, currency }: RefundLineProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const command = useRefundStep(eventId);
  const { refundId, provider, amount, state, reason, at, isByHand } = refund;
  const take = (step: 'retry' | 'settle') =>
    command.mutateAsync({ refundId, step }).catch((error: unknown) => {
      const { code, details } = refusalOf(error);
      toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'refund' });
    });
  const isFailed = state === 'failed';
  return (
    <li className="flex flex-wrap items-center justify-between gap-3">
      <div>
        <p className="font-medium">
          {t('money.refund', { provider: t(`money.provider.${provider}`), amount: format.money(amount, currency) })}
        </p>
        <p className="text-sm text-muted">{[format.dateTime(at), reason].filter(Boolean).join(' · ')}</p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {isFailed && (
          <Button size="small" busy={command.isPending} onClick={() => void take('retry')}>
            {t('money.refund.retry')}
          </Button>
        )}
        {(isFailed || isByHand) && (
          <Button size="small" busy={command.isPending} onClick={() => void take('settle')}>
            {t('money.refund.settle')}
          </Button>
        )}
        <StatusPill tone={REFUND_TONES[state]}>{t(`money.refund.${state}`)}</StatusPill>
      </div>
    </li>
  );
}
