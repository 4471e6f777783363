import { moneyQueries, type MoneyWish } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Card, EmptyState, LoadingRows, Notice, StatusPill, Table, TextLink } from '@ringside/client/ui';
import { ORDER_STATES, type MoneyOrder } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Receipt, SearchX } from 'lucide-react';
import { type ReactNode, useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { useDeskEvent } from '../event-desk/use-desk-event';
import { MoreButton } from '../events/more-button';
import { SearchField } from '../people/search-field';
import { attentionText } from './attention-text';
import { MoneyFigures } from './money-figures';
import { ORDER_TONES } from './order-tones';

/** All orders of the event; those that need a look are offered first. What is searched stands in the address. */
export function OrderList(): ReactNode {
  const t = useAdminTexts();
  const { id: eventId } = useDeskEvent();
  const [address, setAddress] = useSearchParams();
  const change = useCallback(
    (name: string, value: string) =>
      setAddress(
        (now) => {
          if (value === '') now.delete(name);
          else now.set(name, value);
          return new URLSearchParams(now);
        },
        { replace: true },
      ),
    [setAddress],
  );
  const search = useCallback((value: string) => change('search', value), [change]);
  const wish = wishIn(address);
  const list = useInfiniteQuery(moneyQueries.orders(eventId, wish));
  const overview = useQuery(moneyQueries.overview(eventId));
  return (
    <section className="grid gap-4">
      <h2 className="sr-only">{t('money.title')}</h2>
      <MoneyFigures overview={overview.data} />
      <Attention count={overview.data?.attention ?? 0} wish={wish} onChange={change} />
      <Approvals count={overview.data?.approvals ?? 0} wish={wish} onChange={change} />
      <SearchField
        label={t('money.search')}
        hint={t('money.search.hint')}
        value={address.get('search') ?? ''}
        onChange={search}
      />
      {list.data ? (
        <Found
          eventId={eventId}
          orders={list.data.pages.flatMap(({ items }) => items)}
          isFiltered={Object.keys(wish).length > 0}
        />
      ) : list.error ? (
        <FailureView error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
      <MoreButton list={list} />
    </section>
  );
}

interface NoticeProps {
  readonly count: number;
  readonly wish: MoneyWish;
  readonly onChange: (name: string, value: string) => void;
}

/** Orders that need a look, where there are any. */
function Attention({ count, wish, onChange }: NoticeProps): ReactNode {
  const t = useAdminTexts();
  if (count === 0 && !wish.attention) return null;
  return (
    <Notice
      tone="warning"
      action={
        <Button size="small" onClick={() => onChange('attention', wish.attention ? '' : '1')}>
          {t(wish.attention ? 'money.attention.all' : 'money.attention.show')}
        </Button>
      }
    >
      {t('money.attention.lead', { count })}
    </Notice>
  );
}

/** Orders that wait for a decision, where there are any. */
function Approvals({ count, wish, onChange }: NoticeProps): ReactNode {
  const t = useAdminTexts();
  const isShown = wish.state === 'awaitingApproval';
  if (count === 0 && !isShown) return null;
  return (
    <Notice
      action={
        <Button size="small" onClick={() => onChange('state', isShown ? '' : 'awaitingApproval')}>
          {t(isShown ? 'money.attention.all' : 'money.attention.show')}
        </Button>
      }
    >
      {t('money.approval.lead', { count })}
    </Notice>
  );
}

function wishIn(address: URLSearchParams): MoneyWish {
  const search = address.get('search');
  const state = ORDER_STATES.find((each) => each === address.get('state'));
  const attention = address.get('attention') === '1';
  return { ...(search ? { search } : {}), ...(state ? { state } : {}), ...(attention ? { attention: '1' } : {}) };
}

interface FoundProps {
  readonly eventId: EventId;
  readonly orders: readonly MoneyOrder[];
  readonly isFiltered: boolean;
}

function Found({ eventId, orders, isFiltered }: FoundProps): ReactNode {
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
