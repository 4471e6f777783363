import { boxOfficeQueries, refusalOf, useCollectDue } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Card, Field, LoadingRows, TextInput, toasts } from '@ringside/client/ui';
import type { DueOrder } from '@ringside/contracts/box-office';
import type { EventId } from '@ringside/kernel';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { MoreButton } from '../events/more-button';

/** Orders with something still to be paid, and collecting it. */
export function DueCard({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  return (
    <Card title={t('office.due')}>
      <div className="grid gap-4">
        <Field label={t('office.due.search')}>
          <TextInput type="search" value={typed} maxLength={60} onChange={(event) => setTyped(event.target.value)} />
        </Field>
        <DueList eventId={eventId} search={search} />
      </div>
    </Card>
  );
}

function DueList({ eventId, search }: { readonly eventId: EventId; readonly search: string }): ReactNode {
  const t = useAdminTexts();
  const query = useInfiniteQuery(boxOfficeQueries.due(eventId, search));
  if (!query.data) {
    if (query.error) return <FailureView error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingRows label={t('frame.loading')} />;
  }
  const orders = query.data.pages.flatMap(({ items }) => items);
  if (orders.length === 0) {
    return <p className="text-sm text-muted">{t(search === '' ? 'office.due.none' : 'office.due.nothingFound')}</p>;
  }
  return (
    <>
      <ul className="divide-y divide-line">
        {orders.map((order) => (
          <DueLine key={order.orderId} eventId={eventId} order={order} />
        ))}
      </ul>
      <MoreButton list={query} />
    </>
  );
}

function DueLine({ eventId, order }: { readonly eventId: EventId; readonly order: DueOrder }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const collect = useCollectDue(eventId);
  const { orderId, code, guest, currency, due, tickets } = order;
  const amount = format.money(due, currency);
  const take = (payment: 'cash' | 'card') =>
    void collect.mutateAsync({ orderId, payment, expected: due }).then(
      () => toasts.push({ tone: 'positive', title: t('office.due.collected', { amount, code }), key: 'box-office' }),
      (error: unknown) => {
        const { code: refused, details } = refusalOf(error);
        toasts.push({ tone: 'danger', title: t.refusal(refused, details), key: 'box-office' });
      },
    );
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <p className="min-w-0 grow">
        <span className="font-semibold">{code}</span> {guest}
        <span className="block text-sm text-muted">{format.list(tickets)}</span>
      </p>
      <span className="flex flex-wrap gap-2">
        <Button size="small" busy={collect.isPending} onClick={() => take('cash')}>
          {t('office.pay.cash', { amount })}
        </Button>
        <Button size="small" busy={collect.isPending} onClick={() => take('card')}>
          {t('office.pay.card', { amount })}
        </Button>
      </span>
    </li>
  );
}
