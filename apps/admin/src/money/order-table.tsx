import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Card, EmptyState, StatusPill, Table, TextLink } from '@ringside/client/ui';
import type { MoneyOrder } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { Receipt, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { attentionText } from './attention-text';
import { ORDER_TONES } from './order-tones';

interface OrderTableProps {
  readonly eventId: EventId;
  readonly orders: readonly MoneyOrder[];
  readonly isFiltered: boolean;
}

/** Orders, the newest first. */
export function OrderTable({ eventId, orders, isFiltered }: OrderTableProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  if (orders.length === 0) {
    return (
      <EmptyState icon={isFiltered ? <SearchX /> : <Receipt />} title={t(isFiltered ? 'money.nothing' : 'money.none')}>
        {t(isFiltered ? 'money.nothing.text' : 'money.none.text')}
      </EmptyState>
    );
  }
  return (
    <Card flush>
      <Table
        caption={t('money.part.orders')}
        rows={orders}
        rowKey={({ orderId }) => orderId}
        columns={[
          {
            key: 'code',
            header: t('money.order'),
            isName: true,
            cell: ({ orderId, code }) => <TextLink to={`/events/${eventId}/money/${orderId}`}>{code}</TextLink>,
          },
          { key: 'buyer', header: t('money.buyer'), cell: ({ buyer }) => buyer?.name ?? '–' },
          { key: 'state', header: t('money.state'), cell: (order) => <OrderStates order={order} /> },
          { key: 'at', header: t('money.ordered'), cell: ({ createdAt }) => format.dateTime(createdAt) },
          {
            key: 'total',
            header: t('money.total'),
            align: 'end',
            cell: ({ total, currency }) => format.money(total, currency),
          },
          {
            key: 'paid',
            header: t('money.paid'),
            align: 'end',
            cell: ({ paid, refunded, currency }) => format.money(paid - refunded, currency),
          },
        ]}
      />
    </Card>
  );
}

function OrderStates({ order: { state, attention } }: { readonly order: MoneyOrder }): ReactNode {
  const t = useAdminTexts();
  return (
    <span className="flex flex-wrap gap-1.5">
      <StatusPill tone={ORDER_TONES[state]}>{t(`money.state.${state}`)}</StatusPill>
      {attention && <StatusPill tone="danger">{attentionText(attention, t)}</StatusPill>}
    </span>
  );
}
