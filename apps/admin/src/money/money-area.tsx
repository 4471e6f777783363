import { loadMoneyTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { NavTabs, Notice } from '@ringside/client/ui';
import { lazy, type ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { useDeskEvent } from '../event-desk/use-desk-event';
import { OrderList } from './order-list';

const OrderMoneyView = lazy(async () => ({ default: (await import('./order-money-view')).OrderMoneyView }));
const BankView = lazy(async () => ({ default: (await import('./bank-view')).BankView }));
const WaitlistView = lazy(async () => ({ default: (await import('./waitlist-view')).WaitlistView }));
const HolderMessagesView = lazy(async () => ({
  default: (await import('../holder-messages/holder-messages-view')).HolderMessagesView,
}));
const GiftCardsView = lazy(async () => ({ default: (await import('./gift-cards-view')).GiftCardsView }));

/** Orders and their money, the bank's statements and gift cards. */
export function MoneyArea(): ReactNode {
  const t = useAdminTexts();
  const event = useDeskEvent();
  if (!event.may.manage) return <Notice>{t('admin.desk.readOnly')}</Notice>;
  return (
    <MoreTexts load={loadMoneyTexts}>
      <MoneyParts eventId={event.id} />
    </MoreTexts>
  );
}

function MoneyParts({ eventId }: { readonly eventId: string }): ReactNode {
  const t = useAdminTexts();
  const base = `/events/${eventId}/money`;
  return (
    <div className="grid gap-6 [&>*]:min-w-0">
      <NavTabs
        label={t('money.part.label')}
        tabs={[
          { to: base, label: t('money.part.orders'), end: true },
          { to: `${base}/bank`, label: t('money.part.bank') },
          { to: `${base}/gift-cards`, label: t('money.part.giftCards') },
          { to: `${base}/waitlist`, label: t('money.part.waitlist') },
          { to: `${base}/messages`, label: t('money.part.messages') },
        ]}
      />
      <Routes>
        <Route index element={<OrderList />} />
        <Route path="bank" element={<BankView />} />
        <Route path="gift-cards" element={<GiftCardsView />} />
        <Route path="waitlist" element={<WaitlistView />} />
        <Route path="messages" element={<HolderMessagesView />} />
        <Route path=":orderId" element={<OrderMoneyView />} />
      </Routes>
    </div>
  );
}
