import { eventQueries, orderQueries, refusalOf, useCancelOrder, useLiveMySeats } from '@ringside/client/api';
import { FailureView, PageHeading } from '@ringside/client/shell';
import { loadBookingTexts, loadSaleTexts, MoreTexts, useFormats, useTexts } from '@ringside/client/texts';
import { Button, Card, ConfirmDialog, LinkButton, LoadingRows, Notice, StatusPill } from '@ringside/client/ui';
import type { Order } from '@ringside/contracts/booking';
import type { EventId, OrderId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { SignedInOnly } from '../teams/signed-in-only';
import { OrderPill } from './order-pill';
import { PriceLines } from './price-lines';

/** One of the person's orders. */
export function OrderPage(): ReactNode {
  const { eventId = '', orderId = '' } = useParams();
  return (
    <MoreTexts load={loadBookingTexts}>
      <MoreTexts load={loadSaleTexts}>
        <SignedInOnly>
          <OwnOrder eventId={eventId as EventId} orderId={orderId as OrderId} />
        </SignedInOnly>
      </MoreTexts>
    </MoreTexts>
  );
}

function OwnOrder({ eventId, orderId }: { readonly eventId: EventId; readonly orderId: OrderId }): ReactNode {
  const t = useTexts();
  useLiveMySeats();
  const event = useQuery(eventQueries.one(eventId));
  const { data, error, refetch } = useQuery(orderQueries.one(eventId, orderId));
  return (
    <div className="mx-auto grid w-full max-w-xl gap-6 px-4 py-8 sm:px-6">
      <header className="grid gap-1.5">
        <PageHeading title={t('sale.order', { code: data?.code ?? '' })} className="text-3xl font-bold" />
        <p className="text-muted">{event.data?.title}</p>
      </header>
      {data ? (
        <OrderView order={data} />
      ) : error ? (
        <FailureView error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
    </div>
  );
}

function OrderView({ order }: { readonly order: Order }): ReactNode {
  const t = useTexts();
  const isPayable = order.due > 0 && order.state !== 'awaitingApproval';
  const lines = order.lines.filter(({ state }) => state === 'live');
  return (
    <>
      <Progress order={order} />
      {order.tickets.length > 0 && (
        <Card title={t('sale.tickets', { count: order.tickets.length })}>
          <ul className="divide-y divide-line">
            {order.tickets.map((ticket) => (
              <li key={ticket.ticketId} className="flex items-center justify-between gap-3 py-2.5">
                <span className="font-medium">{ticket.label ?? ticket.ticketType}</span>
                <StatusPill tone={ticket.state === 'due' ? 'warning' : 'positive'}>
                  {t(`sale.ticket.${ticket.state}`)}
                </StatusPill>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title={t('sale.cart')}>
        <PriceLines lines={lines} currency={order.currency} total={order.total} />
      </Card>
      <div className="flex flex-wrap gap-2">
        {(order.total > 0 || order.paid > 0) && (
          <LinkButton to={`/pay/${order.eventId}/${order.orderId}`} variant={isPayable ? 'primary' : 'secondary'}>
            {t(isPayable ? 'sale.toPay' : 'sale.toMoney')}
          </LinkButton>
        )}
        <LinkButton to={`/events/${order.eventId}/seats`}>{t('sale.toSeats')}</LinkButton>
        <Cancelling order={order} />
      </div>
    </>
  );
}

/** Where the order stands, and what happened to it when. */
function Progress({ order }: { readonly order: Order }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const { state, currency, due, payBy, provider, createdAt, confirmedAt, closedAt } = order;
  const steps = [
    { what: t('sale.step.ordered'), at: createdAt },
    ...(confirmedAt ? [{ what: t('sale.step.confirmed'), at: confirmedAt }] : []),
    ...(closedAt ? [{ what: t(`sale.state.${state}`), at: closedAt }] : []),
  ];
  return (
    <Card title={t('sale.progress')} actions={<OrderPill state={state} />}>
      <div className="grid gap-4">
        {state === 'awaitingApproval' && <Notice>{t('sale.waits')}</Notice>}
        {due > 0 && state !== 'awaitingApproval' && (
          <Notice tone="warning">
            {payBy
              ? t('sale.payBy', { amount: format.money(due, currency), at: format.dateTime(payBy) })
              : t('sale.payAtDoor', { amount: format.money(due, currency) })}
          </Notice>
        )}
        {order.cancelReason !== null && <p>{order.cancelReason}</p>}
        <ol className="grid gap-2">
          {steps.map(({ what, at }) => (
            <li key={what} className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-medium">{what}</span>
              <time dateTime={at} className="text-sm text-muted">
                {format.dateTime(at)}
              </time>
            </li>
          ))}
        </ol>
        {order.total > 0 && provider in PROVIDERS && (
          <p className="text-sm text-muted">{t(PROVIDERS[provider as keyof typeof PROVIDERS])}</p>
        )}
      </div>
    </Card>
  );
}

const PROVIDERS = {
  atTheDoor: 'sale.provider.atTheDoor',
  bankTransfer: 'sale.provider.bankTransfer',
  giftCard: 'sale.provider.giftCard',
  sandbox: 'sale.provider.sandbox',
} as const;

const CANCELLABLE: ReadonlySet<Order['state']> = new Set(['awaitingApproval', 'awaitingPayment', 'confirmed']);

function Cancelling({ order }: { readonly order: Order }): ReactNode {
  const t = useTexts();
  const cancel = useCancelOrder(order.eventId);
  const [isAsked, setAsked] = useState(false);
  if (!CANCELLABLE.has(order.state) || order.paid > order.refunded) return null;
  const refusal = cancel.error ? refusalOf(cancel.error) : undefined;
  return (
    <>
      <Button variant="ghost" onClick={() => setAsked(true)}>
        {t('sale.cancel')}
      </Button>
      <ConfirmDialog
        open={isAsked}
        title={t('sale.cancelTitle', { code: order.code })}
        confirmLabel={t('sale.cancel')}
        cancelLabel={t('frame.cancel')}
        danger
        busy={cancel.isPending}
        onConfirm={() => {
          cancel
            .mutateAsync(order.orderId)
            .then(() => setAsked(false))
            .catch(() => undefined); // said in the dialog
        }}
        onCancel={() => setAsked(false)}
      >
        <p>{t('sale.cancelText')}</p>
        {refusal && <p className="mt-2 font-medium text-danger">{t.refusal(refusal.code, refusal.details)}</p>}
      </ConfirmDialog>
    </>
  );
}
