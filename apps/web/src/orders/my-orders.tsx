import { orderQueries } from '@ringside/client/api';
import { loadSaleTexts, MoreTexts, useFormats, useTexts } from '@ringside/client/texts';
import { LinkButton } from '@ringside/client/ui';
import type { OwnOrder } from '@ringside/contracts/booking';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Receipt } from 'lucide-react';
import type { ReactNode } from 'react';
import { MineSection } from '../my-space/mine-section';
import { MoreOfMine } from '../my-space/more-of-mine';
import { OrderPill } from './order-pill';

/** The person's orders at all events. */
export const MyOrders = (): ReactNode => (
  <MoreTexts load={loadSaleTexts}>
    <Orders />
  </MoreTexts>
);

function Orders(): ReactNode {
  const t = useTexts();
  const list = useInfiniteQuery(orderQueries.mine());
  const orders = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <MineSection
        title={t('sale.myOrders')}
        nothing={t('sale.noOrders')}
        icon={<Receipt aria-hidden="true" />}
        isPending={list.isPending}
        error={list.error}
        onRetry={() => void list.refetch()}
      >
        {orders.map((order) => (
          <OrderRow key={order.orderId} order={order} />
        ))}
      </MineSection>
      <MoreOfMine list={list} />
    </>
  );
}

function OrderRow({ order }: { readonly order: OwnOrder }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const { event, code, state, total, currency, seats, orderId } = order;
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-4 first:pt-0 last:pb-0">
      <div className="grid min-w-0 gap-1">
        <p className="font-semibold">{event.title}</p>
        <p className="text-sm text-muted">
          {[t('sale.order', { code }), ...(total > 0 ? [format.money(total, currency)] : [])].join(' · ')}
        </p>
        {seats.length > 0 && <p>{format.list(seats)}</p>}
        <p>
          <OrderPill state={state} />
        </p>
      </div>
      <LinkButton to={`/orders/${event.id}/${orderId}`} size="small">
        {t('sale.show')}
      </LinkButton>
    </li>
  );
}
