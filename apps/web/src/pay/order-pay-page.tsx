import { paymentQueries, useLiveMoney } from '@ringside/client/api';
import { FailureView, PageHeading } from '@ringside/client/shell';
import { type Formats, type Texts, useFormats, useTexts } from '@ringside/client/texts';
import { Card, LinkButton, LoadingRows, StatusPill } from '@ringside/client/ui';
import type { OrderPayments, OrderState } from '@ringside/contracts/booking';
import type { EventId, OrderId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { GiveBackCard } from './give-back-card';
import { InvoiceAddressCard } from './invoice-address-card';
import { MoneyHistory } from './money-history';
import { SeatOfferCard } from './seat-offer-card';
import { OwnReceipts } from './own-receipts';
import { PayWays } from './pay-ways';

/** Asked again while money is on its way, in case a live word is missed. */
const ASK_AGAIN_MS = 5000;

const TONES = {
  awaitingApproval: 'info',
  awaitingPayment: 'warning',
  inPayment: 'info',
  confirmed: 'positive',
  expired: 'danger',
  cancelled: 'neutral',
  needsAttention: 'warning',
} as const satisfies Record<OrderState, string>;

/** What an order costs, what has been paid, and how to pay the rest. Live: the answer of a provider appears by itself. */
export function OrderPayPage(): ReactNode {
  const t = useTexts();
  const params = useParams();
  const eventId = (params['eventId'] ?? '') as EventId;
  const orderId = (params['orderId'] ?? '') as OrderId;
  useLiveMoney();
  const query = useQuery({
    ...paymentQueries.order(eventId, orderId),
    refetchInterval: ({ state }) => (state.data?.state === 'inPayment' ? ASK_AGAIN_MS : false),
  });
  if (query.data) return <OrderMoney eventId={eventId} order={query.data} />;
  if (!query.error) return <LoadingRows label={t('frame.loading')} />;
  return (
    <FailureView
      error={query.error}
      onRetry={() => void query.refetch()}
      notFound={{ title: t('pay.lost'), text: t('pay.lost.text') }}
    />
  );
}

interface OfOrder {
  readonly eventId: EventId;
  readonly order: OrderPayments;
}

function OrderMoney({ eventId, order }: OfOrder): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const isDone = order.state === 'confirmed' && order.due === 0;
  return (
    <>
      <header className="grid gap-2">
        <div className="flex flex-wrap items-center gap-3">
          <PageHeading title={t('pay.title', { code: order.code })} className="text-3xl font-bold" />
          <span role="status">
            <StatusPill tone={TONES[order.state]}>{t(`pay.state.${order.state}`)}</StatusPill>
          </span>
        </div>
        <p className="text-muted">{leadOf(order, t, format)}</p>
      </header>
      {order.offer && <SeatOfferCard eventId={eventId} order={order} offer={order.offer} />}
      <Sums order={order} />
      {order.ways.length > 0 && <PayWays eventId={eventId} order={order} />}
      <MoneyHistory order={order} />
      <OwnReceipts eventId={eventId} order={order} />
      {order.total > 0 && <InvoiceAddressCard eventId={eventId} order={order} />}
      {order.mayGiveBack && <GiveBackCard eventId={eventId} order={order} />}
      <div className="flex flex-wrap gap-2">
        <LinkButton to={`/events/${eventId}/seats`}>{t('pay.toMap')}</LinkButton>
        {isDone && (
          <LinkButton to="/my-space" variant="primary">
            {t('pay.toMine')}
          </LinkButton>
        )}
      </div>
    </>
  );
}

function leadOf({ state, due, payBy, currency }: OrderPayments, t: Texts, format: Formats): string {
  if (state === 'confirmed' && due > 0) return t('pay.lead.door', { amount: format.money(due, currency) });
  if (state === 'awaitingApproval' && due === 0) return t('pay.lead.asked');
  if (state === 'awaitingPayment') return t('pay.lead.open', { moment: payBy ? format.dateTime(payBy) : '' });
  return t(`pay.lead.${state}`);
}

function Sums({ order: { total, paid, refunded, due, currency } }: Pick<OfOrder, 'order'>): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const rows = [
    ['pay.total', total],
    ['pay.paid', paid],
    ...(refunded > 0 ? [['pay.refunded', refunded] as const] : []),
    ['pay.due', due],
  ] as const;
  return (
    <Card>
      <dl className="grid gap-2">
        {rows.map(([label, amount]) => (
          <div
            key={label}
            className="flex items-baseline justify-between gap-4 last:border-t last:border-line last:pt-2 last:font-semibold"
          >
            <dt>{t(label)}</dt>
            <dd className="tabular-nums">{format.money(amount, currency)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
